//! Those who live in a place act there, until something else is told.
//!
//! > **Residents of Strelsau** have protested against the plant.

use super::Tied;
use super::scene::Scene;

const INHABITANTS: &[&str] = &[
    "resident",
    "people",
    "inhabitant",
    "citizen",
    "villager",
    "townspeople",
    "islander",
    "shopkeeper",
    "trader",
    "householder",
    "street",
];

pub(super) fn places(scene: &Scene<'_>, _: &[Tied], event: usize) -> Vec<usize> {
    let grammar = scene.grammar;
    let Some(subject) = grammar.subject(scene.head(event)) else { return Vec::new() };
    if scene.is_noun(event) || !INHABITANTS.contains(&grammar.lemma(subject)) {
        return Vec::new();
    }
    let theirs = |n: &usize| scene.links[*n].above == Some(subject) && scene.links[*n].case == "of";
    scene.places_near(scene.head(event)).filter(theirs).collect()
}
