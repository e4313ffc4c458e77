//! Some things are done to a place itself.
//!
//! > Rebels **seized Zenda**; the general who **took Strelsau** last year; shells **hit Tarrow**; troops have **left Hentzau**.

use language::Relation;

use super::Tied;
use super::scene::Scene;
use crate::{EventKind, Precision, Rule};

pub(super) const RULE: Rule = "report/places/object";

/// Verbs whose object, when it is any place, is where it is done.
const ANY: &[&str] = &["invade", "enter", "leave", "reach", "visit", "tour", "cross", "quit", "overrun", "flee"];
/// Verbs whose object is where it is done when it is no state, for a state is done other things to.
const TOWNS: &[&str] = &[
    "take",
    "seize",
    "capture",
    "retake",
    "recapture",
    "occupy",
    "patrol",
    "guard",
    "besiege",
    "storm",
    "liberate",
    "attack",
    "shell",
    "bomb",
    "bombard",
    "hit",
    "strike",
    "raid",
    "target",
    "pound",
    "rock",
    "shake",
    "lock",
    "control",
    "hold",
    "defend",
    "clear",
    "evacuate",
    "secure",
    "surround",
    "encircle",
    "burn",
    "destroy",
    "level",
    "loot",
    "blockade",
    "lose",
    "abandon",
    "govern",
];

pub(super) fn places(scene: &Scene<'_>, _: &[Tied], event: usize) -> Vec<usize> {
    let grammar = scene.grammar;
    let lemma = scene.mentions.events[event].lemma.as_str();
    let towns = TOWNS.contains(&lemma);
    if scene.mentions.events[event].kind == EventKind::Noun || !towns && !ANY.contains(&lemma) {
        return Vec::new();
    }
    let verb = scene.head(event);
    let objects = grammar.object(verb).map(|object| grammar.conjuncts(object)).unwrap_or_default();
    let named = |n: &usize| {
        let place = scene.place(*n);
        let object = objects.contains(&place.head) && grammar.relation(place.head) != Relation::Compound;
        // "shelled **Zenda** eleven times": the parse may make the name a part of the number.
        let times = || grammar.head(place.head).is_some_and(|above| grammar.relation(above) == Relation::OblUnmarked);
        let own = object || place.head == verb + 1 && times();
        own && (!towns || place.precision != Precision::Country)
    };
    scene.places_near(scene.head(event)).filter(named).collect()
}
