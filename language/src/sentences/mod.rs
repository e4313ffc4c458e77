//! Tokens to sentences, inside one passage.

mod boundary;
mod dateline;
pub(crate) mod decide;

use std::ops::Range;

use span::Span;

use crate::PassageKind;
use crate::reading::Part;

/// A sentence longer than this many tokens is cut, so that whoever reads it does bounded work.
const LONGEST: usize = 400;

/// Tokens after which a likely end is taken for a sure one, so that whoever reads up to sure ends does bounded work.
const LONGEST_PART: usize = 1000;

/// Where the rules see an end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// After the token with this index, whatever a model says.
    Sure(usize),
    /// After it, unless a model knows better.
    Likely(usize),
}

/// The ends of sentences that the rules see in a passage's tokens, in order; the last token is always one.
fn ends(text: &str, tokens: &[Span], kind: PassageKind, mut emit: impl FnMut(End)) {
    let (mut first, mut part) = (0, 0);
    let mut quotes = boundary::Quotes::default();
    let dateline = if kind == PassageKind::Paragraph { dateline::end(text, tokens) } else { None };
    for at in 0..tokens.len() {
        quotes.see(text, tokens, at);
        let sure = at + 1 == tokens.len() || Some(at + 1) == dateline || at + 1 - first >= LONGEST;
        if sure || boundary::after(text, tokens, at, kind, &quotes) {
            first = at + 1;
            let sure = sure || at + 1 - part >= LONGEST_PART || boundary::is_sure(text, tokens, at);
            part = if sure { first } else { part };
            emit(if sure { End::Sure(at) } else { End::Likely(at) });
        }
    }
}

/// The parts of a passage, whose tokens are those from the `start`th on, appended to `parts`.
pub(crate) fn parts(text: &str, tokens: &[Span], start: usize, place: (u32, PassageKind), parts: &mut Vec<Part>) {
    let (mut first, mut found) = (start, Vec::new());
    ends(text, &tokens[start..], place.1, |end| {
        let (End::Sure(at) | End::Likely(at)) = end;
        found.push(start + at);
        if let End::Sure(at) = end {
            let tokens = std::mem::replace(&mut first, start + at + 1)..start + at + 1;
            parts.push(Part { tokens, ends: std::mem::take(&mut found), place });
        }
    });
}

/// The sentences of a passage's tokens by the rules alone, as ranges of indices into `tokens`.
pub(crate) fn split(text: &str, tokens: &[Span], kind: PassageKind, mut emit: impl FnMut(Range<usize>)) {
    let mut first = 0;
    ends(text, tokens, kind, |end| {
        let (End::Sure(at) | End::Likely(at)) = end;
        emit(first..at + 1);
        first = at + 1;
    });
}

#[cfg(test)]
pub(super) mod tests {
    use super::split;
    use crate::PassageKind;
    use crate::tokenize::tokenize;
    use span::Span;

    pub(super) fn sentences(text: &str, kind: PassageKind) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, Span::at(0, text.len()), &mut tokens);
        let mut found = Vec::new();
        split(text, &tokens, kind, |range| found.push(tokens[range.start].cover(tokens[range.end - 1]).of(text)));
        found
    }

    /// Each case: sentences that are one paragraph when joined by spaces.
    const CASES: &[&[&str]] = &[
        &["The talks failed.", "No date was set."],
        &["Mr. Lee met Gen. J. R. Stone at 5 p.m. on Friday.", "They spoke for an hour."],
        &["He lives in the U.S. and works there.", "The U.S. Army said so."],
        &["She flew to the U.S.", "The visit lasted a week."],
        &["“We will stay,” he said.", "“Nobody leaves.”", "Then he left."],
        &["''We will stay,'' he said.", "''Nobody leaves.''", "Then he left."],
        &["\"Will you go?\" she asked.", "\"No.\"", "He sat down."],
        &["“Who did it?” Smith asked.", "Nobody knew."],
        &["Prices rose 2.5 percent to $4.10 in Jan. 2020.", "Wages did not."],
        &["He left (nobody saw him).", "(She had gone before.)", "It rained…"],
        &["He died in 1805.[6]", "His son came c. 1818.", "No. 5 is alive."],
        &["Why?!", "Nobody knows...", "But it is so."],
        &["The firm, Hill & Co. Ltd., closed.", "Its owner, J. Hill Jr., fled."],
    ];

    #[test]
    fn sentences_end_where_a_reader_would_end_them() {
        for case in CASES {
            assert_eq!(sentences(&case.join(" "), PassageKind::Paragraph), *case);
        }
    }

    #[test]
    fn a_long_sentence_is_cut() {
        assert_eq!(sentences(&"word ".repeat(1000), PassageKind::Paragraph).len(), 3);
    }
}
