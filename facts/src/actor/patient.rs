//! "*her* arrest", "*Ann Lee's* release": beside some nouns the possessor is the one that it is done to.

use language::{EntityKind, Relation};

use super::{Parties, phrase};
use crate::grammar::Grammar;
use crate::{Event, EventKind, Party};

const RULE: &str = "actor/patient";

/// Nouns of what is done to a person.
const DONE_TO: &[&str] = &[
    "abduction",
    "arrest",
    "assassination",
    "beating",
    "beheading",
    "capture",
    "conviction",
    "deportation",
    "detention",
    "execution",
    "expulsion",
    "extradition",
    "imprisonment",
    "indictment",
    "jailing",
    "kidnapping",
    "killing",
    "murder",
    "ouster",
    "prosecution",
    "release",
    "torture",
];

/// Moves a person who possesses such a noun from the actors to the recipients; "the general's arrest *of* two
/// reporters" stays as it is.
pub(super) fn turn(grammar: &Grammar<'_>, event: &Event, parties: Parties) -> Parties {
    let done_to = event.kind == EventKind::Noun && DONE_TO.contains(&event.lemma.as_str());
    if !done_to || !parties.recipients.is_empty() {
        return parties;
    }
    let Some(owner) = grammar.child(event.head, &[Relation::NmodPoss]) else { return parties };
    let person = |p: &Party| p.kind == EntityKind::Person;
    let Some(patient) = phrase::party(grammar, owner, RULE).filter(person) else { return parties };
    let other = |p: &Party| p.evidence != patient.evidence;
    Parties { actors: parties.actors.into_iter().filter(other).collect(), recipients: vec![patient] }
}
