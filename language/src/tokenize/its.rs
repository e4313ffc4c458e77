//! "Its not over": what stands behind tells "its" that lacks its apostrophe from "its own".

use span::Span;

/// Words that a possessive does not stand before; lower-case.
const AFTER: &[&str] = &[
    "a",
    "also",
    "always",
    "an",
    "anyone",
    "at",
    "been",
    "definitely",
    "everyone",
    "for",
    "from",
    "his",
    "in",
    "just",
    "my",
    "never",
    "not",
    "nothing",
    "on",
    "our",
    "probably",
    "really",
    "simply",
    "still",
    "that",
    "the",
    "their",
    "this",
    "with",
    "your",
];

/// Cuts the last token where it is such an "its"; `rest` is the text behind it.
pub(super) fn split(text: &str, rest: &str, tokens: &mut Vec<Span>) {
    let Some(&last) = tokens.last() else { return };
    if !last.of(text).eq_ignore_ascii_case("its") {
        return;
    }
    let next = &rest[..rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len())];
    if AFTER.iter().any(|word| word.eq_ignore_ascii_case(next)) {
        let cut = last.end() as usize - 1;
        tokens.pop();
        tokens.push(Span::at(last.start() as usize, cut));
        tokens.push(Span::at(cut, cut + 1));
    }
}
