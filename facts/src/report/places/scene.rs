//! What an article has of events and places, and which event each place hangs on.

use std::collections::BTreeMap;
use std::ops::Range;

use language::{TokenId, Upos};

use super::super::owner::{Owner, Owners};
use super::link::{Link, link};
use super::pointed_at::Pointer;
use super::{Tied, home, pointed_at, reference, route, source, topic, word};
use crate::grammar::Grammar;
use crate::{EventKind, Mentions, Place};

/// An article as the rules of place see it.
pub(super) struct Scene<'a> {
    pub grammar: &'a Grammar<'a>,
    pub mentions: &'a Mentions,
    pub owners: &'a Owners,
    /// How each place hangs in its sentence.
    pub links: Vec<Link>,
    /// The event whose head a token is.
    heads: Vec<Option<usize>>,
    /// The places of each sentence.
    near: Vec<Range<usize>>,
    /// For an event, the first word of its own that points at a place told before.
    pub pointers: BTreeMap<usize, Pointer>,
}

impl<'a> Scene<'a> {
    pub fn of(grammar: &'a Grammar<'a>, mentions: &'a Mentions, owners: &'a Owners) -> Self {
        let mut heads = vec![None; grammar.analysis.tokens.len()];
        for (index, event) in mentions.events.iter().enumerate() {
            heads[event.head as usize] = Some(index);
        }
        let links = mentions.places.iter().map(|place| link(grammar, place)).collect();
        let pointers = pointed_at::pointers(grammar, owners);
        Self { grammar, mentions, owners, links, heads, near: by_sentence(grammar, mentions), pointers }
    }

    /// The places in the sentence of a token, by their index.
    pub fn places_near(&self, token: TokenId) -> Range<usize> {
        self.near[self.grammar.token(token).sentence as usize].clone()
    }

    /// The event that a token is the head of.
    pub fn event_at(&self, token: TokenId) -> Option<usize> {
        self.heads.get(token as usize).copied().flatten()
    }

    /// The event that a token is the head of or that it belongs to otherwise ("*left* two dead").
    pub fn event_of(&self, token: TokenId) -> Option<usize> {
        self.event_at(token).or_else(|| index(self.owners.owner_at(token)?))
    }

    pub fn place(&self, index: usize) -> &'a Place {
        &self.mentions.places[index]
    }

    pub fn head(&self, event: usize) -> TokenId {
        self.mentions.events[event].head
    }

    pub fn is_noun(&self, event: usize) -> bool {
        self.mentions.events[event].kind == EventKind::Noun
    }

    /// The noun right before a place's phrase, where it tells of a happening: "the *war* in Gaza".
    pub fn happening_before(&self, place: usize) -> Option<TokenId> {
        let before = self.links[place].first.checked_sub(1).filter(|_| !self.links[place].case.is_empty())?;
        let same = self.grammar.token(before).sentence == self.grammar.token(self.place(place).head).sentence;
        let noun = matches!(self.grammar.upos(before), Upos::Noun | Upos::Propn) && same;
        let tells = || self.event_at(before).is_some() || topic::is_affair(self.grammar.lemma(before));
        (noun && tells()).then_some(before)
    }

    /// The places that each event's own words put it in.
    pub fn own(&self) -> Vec<Tied> {
        let mut of = vec![Tied::default(); self.mentions.events.len()];
        for place in 0..self.mentions.places.len() {
            if (self.place(place).locative || reference::is_neighbour(self, place))
                && let Some(event) = self.owner(place).filter(|&event| self.is_of(place, event))
            {
                of[event].places.push(place);
            }
        }
        for (event, tied) in of.iter_mut().enumerate() {
            route::keep_goal(self, event, &mut tied.places);
            reference::drop_bearings(self, &mut tied.places);
        }
        of
    }

    /// The event that a place hangs on: the noun of a happening right before it, whatever the parse says, or the first above it.
    fn owner(&self, place: usize) -> Option<usize> {
        if let Some(mover) = route::mover(self, place) {
            return Some(mover);
        }
        if let Some(noun) = self.happening_before(place) {
            return self.event_at(noun);
        }
        let head = self.place(place).head;
        let event = self.first_above(head)?;
        Some(word::happening(self, place, event).unwrap_or(event))
    }

    /// The first event above a token; a cue is one too ("they *found* him dead in Zenda"), if it tells of a happening.
    fn first_above(&self, token: TokenId) -> Option<usize> {
        let owned = self.grammar.upwards(token).find(|&t| self.owners.owner_at(t).is_some());
        match owned.and_then(|t| Some((self.owners.owner_at(t)?, t))) {
            Some((Owner::Cue(_), t)) => self.event_at(t),
            Some((owner, _)) => index(owner),
            None => index(self.owners.owner(self.grammar.analysis, token)?),
        }
    }

    fn is_of(&self, place: usize, event: usize) -> bool {
        let grammar = self.grammar;
        let same = grammar.token(self.head(event)).sentence == grammar.token(self.place(place).head).sentence;
        same && !source::tells_source(self, place, event)
            && !home::is_home(self, place, event)
            && !route::is_of_thing(self, place, event)
            && !topic::is_topic(self, place, event)
    }
}

/// The places of each sentence: they are in the order of the text.
fn by_sentence(grammar: &Grammar<'_>, mentions: &Mentions) -> Vec<Range<usize>> {
    let mut near = vec![0..0; grammar.analysis.sentences.len()];
    for (n, place) in mentions.places.iter().enumerate() {
        let range = &mut near[grammar.token(place.head).sentence as usize];
        *range = if range.start == range.end { n..n + 1 } else { range.start..n + 1 };
    }
    near
}

pub(super) fn index(owner: Owner) -> Option<usize> {
    match owner {
        Owner::Event(index) | Owner::Other(index) => Some(index),
        Owner::Cue(_) => None,
    }
}
