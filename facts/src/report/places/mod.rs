//! Where, tied to its event: the locative places whose way up the tree meets the event first, the closest first.

use super::owner::{Owner, Owners};
use crate::{Fact, Input, Mentions, Place};

/// Where the happenings of an article take place.
pub struct Whereabouts<'a> {
    input: &'a Input<'a>,
    mentions: &'a Mentions,
    owners: Owners,
}

impl<'a> Whereabouts<'a> {
    /// Reads them from what was found mention by mention.
    pub fn of(input: &'a Input<'a>, mentions: &'a Mentions) -> Self {
        Self { input, mentions, owners: Owners::of(input, mentions) }
    }

    /// The places of the event at `index` of the mentions, whether it becomes a report or not; the closest first.
    pub fn event(&self, index: usize) -> Vec<Fact<Place>> {
        of(self.input, self.mentions, &self.owners, index)
    }
}

/// The places of the event at `index`.
pub(super) fn of(input: &Input<'_>, mentions: &Mentions, owners: &Owners, index: usize) -> Vec<Fact<Place>> {
    let sentence = input.analysis.token(mentions.events[index].head).sentence;
    let own = |owner: Owner| matches!(owner, Owner::Event(n) | Owner::Other(n) if n == index);
    let mut places: Vec<&Place> = mentions
        .places
        .iter()
        .filter(|p| p.locative && input.analysis.token(p.head).sentence == sentence)
        .filter(|p| owners.owner(input.analysis, p.head).is_some_and(own))
        .filter(|p| !tells_source(mentions, p, index))
        .collect();
    // What a place lies in comes with it.
    for inner in places.clone() {
        let outer = inner.inside.and_then(|index| mentions.places.get(index));
        places.extend(outer.filter(|outer| !places.contains(outer)));
    }
    places.sort_by_key(|p| (p.precision, p.span));
    places
        .into_iter()
        .map(|p| Fact { value: p.clone(), evidence: vec![p.span], inferred: None, rule: p.rule })
        .collect()
}

/// "two tourists were hurt, according to the consulate *in Strelsau*": where the source sits, not where it happened.
fn tells_source(mentions: &Mentions, place: &Place, index: usize) -> bool {
    let trigger = mentions.events[index].trigger.first();
    let inside = |words: &span::Span| words.contains(place.span) && !trigger.is_some_and(|t| words.contains(*t));
    mentions.attributions.iter().flat_map(|a| &a.source).any(inside)
}
