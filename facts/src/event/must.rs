//! "Ruritania said that Grandalia *must* hand over the crew": a statement that says what another has to do is a
//! request (CAMEO 10).

use language::{Relation, TokenId};

use crate::grammar::Grammar;
use crate::{Event, Plover};

/// Verbs of saying that carry the request.
const SAYING: &[&str] = &[
    "say",
    "state",
    "declare",
    "insist",
    "announce",
    "argue",
    "reiterate",
    "stress",
    "add",
    "tell",
    "believe",
    "repeat",
];
/// Modals of duty.
const DUTY: &[&str] = &["must", "should", "ought"];

pub(super) fn apply(grammar: &Grammar<'_>, event: &mut Event) {
    if event.plover != Plover::Other || !SAYING.contains(&event.lemma.as_str()) {
        return;
    }
    let Some(clause) = grammar.child(event.head, &[Relation::Ccomp, Relation::Parataxis]) else { return };
    let own = grammar.own_subject(clause).and_then(|s| grammar.entity(s));
    let speaker = grammar.own_subject(event.head).and_then(|s| grammar.entity(s));
    if is_duty(grammar, clause) && (own.is_none() || own != speaker) {
        (event.plover, event.cameo, event.rule) = (Plover::Request, Some("10"), "event/must");
    }
}

/// Whether a clause says what has to be done.
fn is_duty(grammar: &Grammar<'_>, clause: TokenId) -> bool {
    grammar.auxiliaries(clause).any(|t| DUTY.contains(&grammar.lower(t).as_str()))
}
