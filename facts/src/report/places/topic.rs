//! What something is about is elsewhere.
//!
//! > Hundreds rallied in Strelsau against the war **in Zenda**; the minister called for calm after the riots **in Hentzau**.

use super::route;
use super::scene::Scene;

/// Nouns of an affair that goes on somewhere, which are no event words.
const AFFAIRS: &[&str] = &[
    "war",
    "coup",
    "conflict",
    "crisis",
    "famine",
    "drought",
    "genocide",
    "occupation",
    "situation",
    "regime",
    "fighting",
    "violence",
    "crackdown",
    "bloodshed",
    "election",
    "revolution",
    "earthquake",
    "flood",
    "fire",
    "disaster",
    "case",
];

/// Whether a noun names an affair.
pub(super) fn is_affair(lemma: &str) -> bool {
    AFFAIRS.contains(&lemma)
}

/// Whether a place belongs to an affair that the event is only about.
pub(super) fn is_topic(scene: &Scene<'_>, place: usize, event: usize) -> bool {
    if route::mover(scene, place) == Some(event) {
        return false;
    }
    scene.happening_before(place).is_some_and(|noun| scene.event_of(noun) != Some(event))
}
