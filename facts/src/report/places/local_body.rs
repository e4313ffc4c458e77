//! A town's own police, court or council acts there, until something else is told.
//!
//! > **Strelsau police** detained nine reporters; a **Zenda court** jailed two bankers.

use language::Relation;

use super::Tied;
use super::scene::Scene;
use crate::Precision;

const BODIES: &[&str] = &[
    "police",
    "court",
    "judge",
    "jury",
    "council",
    "firefighter",
    "prosecutor",
    "magistrate",
    "officer",
    "detective",
    "officials",
    "resident",
    "hospital",
    "paramedic",
];

pub(super) fn places(scene: &Scene<'_>, _: &[Tied], event: usize) -> Vec<usize> {
    let grammar = scene.grammar;
    let Some(subject) = grammar.agent(scene.head(event)).filter(|_| !scene.is_noun(event)) else { return Vec::new() };
    if !BODIES.contains(&grammar.lemma(subject).to_lowercase().as_str()) {
        return Vec::new();
    }
    let own = |n: &usize| {
        let place = scene.place(*n);
        let before =
            matches!(grammar.relation(place.head), Relation::Compound | Relation::NmodUnmarked | Relation::NmodDesc);
        before && grammar.head(place.head) == Some(subject) && place.precision <= Precision::City
    };
    scene.places_near(scene.head(event)).filter(own).collect()
}
