//! "Ruritania to *Triple* Garrison", "Rebels *Seize* Port": in a headline, capitals hide verbs from the tagger.

use language::{PassageKind, TokenId, Upos};

use super::fit;
use super::frame::Pos;
use crate::grammar::Grammar;

/// Whether a word of a heading that is tagged as a name or noun is the verb of it: it stands behind "to", or the
/// heading has no verb and it follows a name; and a frame of the lexicon fits it as a verb.
pub(crate) fn is(grammar: &Grammar<'_>, head: TokenId) -> bool {
    let sentence = grammar.sentence(head);
    let nominal = matches!(grammar.upos(head), Upos::Propn | Upos::Noun | Upos::Adj);
    if sentence.kind != PassageKind::Heading || !nominal || head == sentence.tokens.start {
        return false;
    }
    let before = head - 1;
    let after_to = grammar.lower(before) == "to";
    let after_name = matches!(grammar.upos(before), Upos::Propn | Upos::Noun) && is_present_form(&grammar.lower(head));
    if !after_to && (!after_name || sentence.tokens.clone().any(|t| grammar.upos(t) == Upos::Verb)) {
        return false;
    }
    fit::fit(grammar, Pos::Verb, head).is_some_and(|entry| after_to || !entry.conditions.is_empty())
}

/// "pulls", "seizes"; a plural noun looks alike, so a frame with conditions must fit too.
fn is_present_form(word: &str) -> bool {
    word.len() > 3 && (word.ends_with('s') || word.ends_with("ed"))
}
