//! "The th- the third one": a word that is broken off and begun again keeps its hyphen.

use span::Span;

/// Joins the last two tokens where they are such a word; `rest` is the text behind them.
pub(super) fn join(text: &str, rest: &str, tokens: &mut Vec<Span>) {
    let [.., word, hyphen] = tokens.as_slice() else { return };
    let (word, hyphen) = (*word, *hyphen);
    let start = word.of(text);
    let again = rest.get(..start.len()).is_some_and(|r| r.eq_ignore_ascii_case(start));
    let short = start.len() <= 4 && start.bytes().all(|b| b.is_ascii_alphabetic());
    if hyphen.of(text) == "-" && word.end() == hyphen.start() && short && again {
        tokens.pop();
        tokens.pop();
        tokens.push(word.cover(hyphen));
    }
}
