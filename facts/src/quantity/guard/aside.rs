//! Ages and shirts behind a name, ranks, ordinals, the numbers of a list.
//!
//! *Anna Lee, 65, of the top 10, won on the 22nd try.*

use crate::numeral::{Form, Numeral};
use crate::pieces::Pieces;

/// An age or a shirt behind a name: "Lee, 65, said", "Lee (4)".
pub(super) fn aside(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    let Some(before) = at.checked_sub(2) else { return false };
    let age = p.number(at).is_some() || numeral.form == Form::Words && numeral.scale == 1.0;
    let name = p.tag(before).starts_with("NNP") && age;
    let commas =
        p.mark(at - 1) == Some(',') && matches!(p.mark(numeral.end), Some(',' | '.' | ';')) && numeral.low < 120.0;
    let parens = p.mark(at - 1) == Some('(') && p.mark(numeral.end) == Some(')');
    name && numeral.end == at + 1 && (commas || parens) && !(commas && p.number(before).is_some())
}

/// "the top 10", "the bottom three", without a noun.
pub(super) fn rank(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    p.is(at.wrapping_sub(1), &["top", "bottom"])
        && !p.tag(numeral.end).starts_with(['N', 'J', 'V'])
        && !matches!(p.tag(numeral.end), "RBS" | "RBR")
}

/// "3) Ask first", "(a) … 2.) Then dig": a number that only counts points of a list.
pub(super) fn list_number(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    let close = numeral.end + usize::from(p.mark(numeral.end) == Some('.'));
    let opened = (1..=12).filter_map(|back| at.checked_sub(back)).map_while(|n| match p.mark(n) {
        Some(')') => None,
        mark => Some(mark == Some('(')),
    });
    p.digits(at).is_some_and(|(n, _)| n < 100)
        && numeral.end == at + 1
        && p.mark(close) == Some(')')
        && !opened.into_iter().any(|open| open)
}

/// "22nd", "the 1980s".
pub(super) fn ordinal(p: &Pieces<'_>, numeral: &Numeral) -> bool {
    p.glued(numeral.end) && p.is(numeral.end, &["st", "nd", "rd", "th", "s", "'s"]) && numeral.form == Form::Digits
}
