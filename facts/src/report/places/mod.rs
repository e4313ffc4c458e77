//! Where, tied to its event: what the event's own words put it in; where they say nothing, what its clause, its parties or
//! the text before it say.
//!
//! A sentence names many places: where it happened, where its people come from, where they go, what it is about, where it was
//! told. [`scene`] gives each place to the event that it hangs on; [`home`], [`route`], [`topic`], [`word`], [`source`] and
//! [`reference`] take away what tells of something else. The rules of [`borrowed`] then look further, the surest first.

mod borrowed;
mod called_back;
mod clause;
mod event_noun;
mod home;
mod inhabitants;
mod label;
mod link;
mod local_body;
mod object;
mod pointed_at;
mod reference;
mod relative;
mod route;
mod scene;
mod source;
#[cfg(test)]
mod tests;
mod topic;
mod word;

use super::draft::Draft;
use super::owner::Owners;
use crate::grammar::Grammar;
use crate::{Fact, Input, Mentions, Place, Rule};
use scene::Scene;

/// Where the happenings of an article take place.
pub struct Whereabouts<'a> {
    /// For each event of the mentions: the places it has, the closest first, and the rule that tied them.
    of: Vec<Tied>,
    /// For each place: the one it lies in.
    outer: Vec<Option<usize>>,
    mentions: &'a Mentions,
}

/// Places of an event, by their index in the mentions.
#[derive(Clone, Debug, Default)]
struct Tied {
    places: Vec<usize>,
    /// The rule, where the event's own words do not say it; and whether it looked into another sentence.
    by: Option<(Rule, bool)>,
}

impl<'a> Whereabouts<'a> {
    /// Reads them from what was found mention by mention.
    pub fn of(input: &Input<'_>, mentions: &'a Mentions) -> Self {
        let grammar = Grammar::new(input.analysis);
        Self::with(&grammar, mentions, &Owners::of(input, mentions))
    }

    pub(super) fn with(grammar: &Grammar<'_>, mentions: &'a Mentions, owners: &Owners) -> Self {
        let scene = Scene::of(grammar, mentions, owners);
        let holds = |outer: &usize| !reference::is_bearing(&scene, *outer);
        let outer = mentions.places.iter().map(|place| place.inside.filter(holds)).collect();
        Self { of: borrowed::complete(&scene), outer, mentions }
    }

    /// The places that the event's own words put it in.
    pub(super) fn own(&self, index: usize) -> Vec<Fact<Place>> {
        let by = self.of.get(index).and_then(|tied| tied.by);
        if by.is_none_or(|(rule, _)| rule == object::RULE) { self.event(index) } else { Vec::new() }
    }

    /// Gives a report whose own words say no place the one that other words say of it.
    pub(super) fn complete(&self, draft: &mut Draft) {
        if draft.report.location.is_empty() {
            let told = draft.told.iter().map(|&event| self.event(event));
            draft.report.location = told.into_iter().find(|places| !places.is_empty()).unwrap_or_default();
        }
    }

    /// The places of the event at `index` of the mentions, whether it becomes a report or not; the closest first.
    pub fn event(&self, index: usize) -> Vec<Fact<Place>> {
        let Some(tied) = self.of.get(index) else { return Vec::new() };
        let all = &self.mentions.places;
        let mut places = tied.places.clone();
        // What a place lies in comes with it.
        for outer in tied.places.iter().filter_map(|&n| self.outer[n]) {
            if !places.contains(&outer) {
                places.push(outer);
            }
        }
        places.sort_by_key(|&n| (all[n].precision, all[n].span));
        let fact = |n: usize| {
            let (rule, elsewhere) = tied.by.unwrap_or((all[n].rule, false));
            Fact { value: all[n].clone(), evidence: vec![all[n].span], inferred: elsewhere.then_some(rule), rule }
        };
        places.into_iter().map(fact).collect()
    }
}
