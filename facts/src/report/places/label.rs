//! A place and a colon in front of a sentence put all of it there.
//!
//! > **Strelsau:** gunmen **kidnap** twelve pupils.

use super::Tied;
use super::scene::Scene;

pub(super) fn places(scene: &Scene<'_>, _: &[Tied], event: usize) -> Vec<usize> {
    let analysis = scene.grammar.analysis;
    let sentence = scene.grammar.sentence(scene.head(event)).tokens.clone();
    let label = |n: &usize| {
        let words = analysis.tokens_in(scene.place(*n).span);
        words.start == sentence.start && sentence.contains(&words.end) && analysis.word(words.end) == ":"
    };
    scene.places_near(scene.head(event)).next().filter(label).into_iter().collect()
}
