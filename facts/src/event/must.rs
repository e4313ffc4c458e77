//! "Ruritania said that Grandalia *must* hand over the crew": a statement that says what another has to do is a
//! request (CAMEO 10).

use language::{EntityKind, Relation, TokenId};

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
    let Some(own) = grammar.own_subject(clause).filter(|&s| is_asked(grammar, s)) else { return };
    let speaker = grammar.own_subject(event.head).and_then(|s| grammar.entity(s));
    if is_duty(grammar, clause) && (grammar.entity(own).is_none() || grammar.entity(own) != speaker) {
        (event.plover, event.cameo, event.rule) = (Plover::Request, Some("10"), "event/must");
    }
}

/// Whether a clause says what has to be done.
fn is_duty(grammar: &Grammar<'_>, clause: TokenId) -> bool {
    grammar.auxiliaries(clause).any(|t| DUTY.contains(&grammar.lower(t).as_str()))
}

/// Whether a duty is somebody's: "the *terms* should be kept" asks nobody by name.
fn is_asked(grammar: &Grammar<'_>, subject: TokenId) -> bool {
    let Some(entity) = grammar.entity(subject).map(|id| &grammar.analysis.entities[id as usize]) else {
        return crate::actor::is_somebody(grammar.lemma(subject));
    };
    !matches!(entity.kind, EntityKind::Event | EntityKind::Equipment | EntityKind::Other | EntityKind::Place)
}
