//! The run of capitalized words that a name stands in.

use std::ops::Range;

use super::super::words::{Words, is_listed};

/// Words that may stand between the parts of one name.
const INSIDE: &str = "\
    of the and for & de del du la el al - 's ’s";

/// No name is longer; the bound keeps the work small where everything is capitalized.
const LONGEST: usize = 12;

/// The capitalized words directly before `words`, in a row.
pub(super) fn before(words: &Words<'_>, of: &Range<usize>) -> Range<usize> {
    let mut start = of.start;
    while start > 0
        && of.start - start < LONGEST
        && words.same_sentence(start - 1, of.start)
        && words.is_capital(start - 1)
    {
        start -= 1;
    }
    start..of.start
}

/// The capitalized words directly after `words`, in a row; small words between two of them belong to it.
pub(super) fn after(words: &Words<'_>, of: &Range<usize>) -> Range<usize> {
    let mut end = of.end;
    while end - of.end < LONGEST && words.same_sentence(end, of.start) {
        let small = is_listed(INSIDE, words.text(end)) && !matches!(words.text(end), "'s" | "’s" | "and" | "the");
        if words.is_capital(end)
            || end > of.end && small && words.is_capital(end + 1) && words.same_sentence(end + 1, end)
        {
            end += 1;
        } else {
            break;
        }
    }
    of.end..end
}
