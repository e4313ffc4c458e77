//! Where a source sits is not where it happened.
//!
//! > Two tourists were hurt, according to the consulate **in Strelsau**.

use super::scene::Scene;

pub(super) fn tells_source(scene: &Scene<'_>, place: usize, event: usize) -> bool {
    let trigger = scene.mentions.events[event].trigger.first();
    let words = scene.place(place).span;
    let inside = |source: &span::Span| source.contains(words) && !trigger.is_some_and(|t| source.contains(*t));
    scene.mentions.attributions.iter().flat_map(|a| &a.source).any(inside)
}
