//! "The navy *conducted* a *blockade*": the verb says only that it was done, the noun says what.

use language::{TokenId, Upos};

use super::fit;
use super::frame::Pos;
use crate::grammar::Grammar;
use crate::{Event, Plover};

/// Verbs that lend a noun of happening its tense and its subject.
const LIGHT: &[&str] = &[
    "begin",
    "carry_out",
    "cause",
    "complete",
    "conduct",
    "continue",
    "declare",
    "do",
    "engage",
    "execute",
    "finish",
    "give",
    "have",
    "hold",
    "initiate",
    "issue",
    "launch",
    "lead",
    "make",
    "mount",
    "open",
    "order",
    "perform",
    "press",
    "pursue",
    "renew",
    "resume",
    "stage",
    "start",
    "take",
    "undertake",
    "wage",
    "announce",
];

/// The noun of happening that a light verb carries.
pub(super) fn noun(grammar: &Grammar<'_>, head: TokenId) -> Option<TokenId> {
    if !LIGHT.contains(&grammar.phrasal_lemma(head).as_str()) {
        return None;
    }
    let asks =
        |entry: &super::lexicon::Entry| entry.conditions.iter().any(|c| c.place == super::lexicon::Place::Object);
    if fit::fit(grammar, Pos::Verb, head).is_some_and(asks) {
        return None;
    }
    let object = grammar.object(head).filter(|&o| grammar.upos(o) == Upos::Noun)?;
    let entry = fit::fit(grammar, Pos::Noun, object)?;
    (entry.frame.plover != Plover::Other).then_some(object)
}

/// Gives the verb the type of its noun, and the noun back.
pub(super) fn apply(grammar: &Grammar<'_>, head: TokenId, event: &mut Event) -> Option<TokenId> {
    let object = noun(grammar, head)?;
    let frame = &fit::fit(grammar, Pos::Noun, object)?.frame;
    (event.plover, event.mode, event.cameo, event.rule) = (frame.plover, frame.mode, frame.cameo, "event/light_verb");
    Some(object)
}
