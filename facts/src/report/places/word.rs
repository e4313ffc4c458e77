//! What is said, asked or decided about something does not happen where that thing is.
//!
//! > Judges will investigate **the killing** of 40 villagers **in Zenda**: they may well do so in Strelsau.

use super::scene::Scene;
use crate::Plover;

/// Whether an event is but a word: an accusation, a demand, a promise, a decree.
pub(super) fn is_word(scene: &Scene<'_>, event: usize) -> bool {
    let event = &scene.mentions.events[event];
    let said = matches!(
        event.plover,
        Plover::Accuse
            | Plover::Reject
            | Plover::Request
            | Plover::Support
            | Plover::Threaten
            | Plover::Concede
            | Plover::Sanction
    );
    let promised = || matches!(event.lemma.as_str(), "promise" | "pledge" | "vow" | "agree" | "offer");
    // What is signed is signed somewhere.
    said && event.lemma != "sign" || promised()
}

/// The happening that a word is about, where a place stands behind it: "investigate the *killing* of 40 villagers **in Zenda**", however
/// the parse hangs the place.
pub(super) fn happening(scene: &Scene<'_>, place: usize, event: usize) -> Option<usize> {
    let object = scene.grammar.object(scene.head(event)).filter(|_| is_word(scene, event))?;
    let behind = object < scene.place(place).head;
    let tells = |other: usize| other != event && scene.mentions.events[other].plover != Plover::Other;
    scene.event_of(object).filter(|&other| behind && tells(other))
}
