//! Where a source sits is not where it happened, unless what is told is what the source did.
//!
//! > Two tourists were hurt, according to the consulate **in Strelsau**. But a court **in Zenda** *sentenced* the general.

use super::scene::Scene;
use super::word::is_word;

pub(super) fn tells_source(scene: &Scene<'_>, place: usize, event: usize) -> bool {
    let trigger = scene.mentions.events[event].trigger.first();
    let words = scene.place(place).span;
    let own_deed = |cue: &[span::Span]| !is_word(scene, event) && trigger.is_some_and(|t| cue.contains(t));
    let others = scene.mentions.attributions.iter().filter(|a| !own_deed(&a.cue));
    let inside = |source: &span::Span| source.contains(words) && !trigger.is_some_and(|t| source.contains(*t));
    others.flat_map(|a| &a.source).any(inside)
}
