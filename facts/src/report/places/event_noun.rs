//! A happening that a noun tells: where that noun puts it, or what stands before it.
//!
//! > The **Strelsau** *bombing*; the **Zenda** *blast* **killed** six; the riots in Tarrow **left** two dead; two were
//! > **hurt** in clashes in Hentzau.

use language::{Relation, TokenId};

use super::Tied;
use super::scene::Scene;
use crate::Precision;

pub(super) fn places(scene: &Scene<'_>, of: &[Tied], event: usize) -> Vec<usize> {
    if scene.is_noun(event) {
        return before(scene, scene.head(event));
    }
    let grammar = scene.grammar;
    let verb = scene.head(event);
    // "signed it *at a ceremony* in Strelsau", "hurt *in clashes* in Zenda".
    let during =
        |(case, noun): (String, TokenId)| matches!(case.as_str(), "at" | "in" | "during" | "amid").then_some(noun);
    let object = grammar.object(verb);
    let around = grammar.oblique(verb).chain(object.into_iter().flat_map(|object| grammar.oblique(object)));
    let parties = [grammar.subject(verb), object].into_iter().flatten().chain(around.filter_map(during));
    let told = |noun: TokenId| {
        let other = scene.event_of(noun).filter(|&other| other != event && scene.is_noun(other));
        let known = other.map(|other| of[other].places.clone()).unwrap_or_default();
        if known.is_empty() { happening_before(scene, noun) } else { known }
    };
    parties.map(told).find(|places| !places.is_empty()).unwrap_or_default()
}

/// A happening's noun that is no event mention of its own: "Kabul *blast* kills six".
fn happening_before(scene: &Scene<'_>, noun: TokenId) -> Vec<usize> {
    if HAPPENINGS.contains(&scene.grammar.lemma(noun)) { before(scene, noun) } else { Vec::new() }
}

/// Nouns of violence and gathering that may be no event words of the lexicon.
const HAPPENINGS: &[&str] = &[
    "blast",
    "bomb",
    "bombing",
    "explosion",
    "attack",
    "shooting",
    "stabbing",
    "raid",
    "siege",
    "riot",
    "protest",
    "clash",
    "fire",
    "crash",
    "quake",
    "earthquake",
    "flood",
    "strike",
    "shelling",
];

/// The town right before a noun, as a part of its name.
fn before(scene: &Scene<'_>, noun: TokenId) -> Vec<usize> {
    let grammar = scene.grammar;
    let near = |n: &usize| {
        let place = scene.place(*n);
        let compound =
            matches!(grammar.relation(place.head), Relation::Compound | Relation::NmodUnmarked | Relation::NmodDesc);
        compound && grammar.head(place.head) == Some(noun) && place.precision <= Precision::City
    };
    scene.places_near(noun).filter(near).collect()
}
