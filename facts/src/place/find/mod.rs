//! Which words are toponyms: candidates, then rules that weigh for and against each.
//!
//! Every rule gives points; a candidate stands when what its name is worth and the rules' points together reach
//! [`ENOUGH`]. Two passes: the second knows which names stood in the first, so that one clear mention carries the bare ones, and
//! a person once named whole takes the surname with them.

mod after_direction;
mod after_preposition;
mod after_taking;
mod before_container;
mod before_happening;
mod before_kind_noun;
mod candidate;
mod capital_run;
mod common_word;
mod dateline;
mod division_abbreviation;
mod in_list;
mod in_organization_name;
mod in_person_name;
mod kind_noun;
mod named_entity;
mod one_sense;
mod unknown_name;
mod with_direction;
mod worth;

use std::ops::Range;

use super::words::Words;
use crate::{Precision, Rule};
pub(super) use division_abbreviation::division;
pub(super) use kind_noun::KindNoun;

/// The points at which a candidate stands.
const ENOUGH: i32 = 20;

/// Words that name a place.
#[derive(Clone, Debug)]
pub(super) struct Toponym {
    pub words: Range<usize>,
    pub kind: Kind,
    pub rule: Rule,
}

/// What a toponym was known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The gazetteer has its name.
    Known,
    /// Short for a division: "Calif.", "NSW".
    Division,
    /// A noun in the name says that it is a place: "Elbe River", "Mill Road".
    Noun(KindNoun),
    /// Only the reader of entities took it for a place.
    Entity,
}

impl Toponym {
    /// How closely it places something when the gazetteer does not have it.
    pub fn unresolved_precision(&self) -> Precision {
        match self.kind {
            Kind::Noun(noun) => noun.precision(),
            Kind::Division => Precision::Region,
            Kind::Known | Kind::Entity => Precision::City,
        }
    }
}

/// A candidate as the rules see it.
struct Candidate {
    words: Range<usize>,
    kind: Kind,
    /// What the name alone is worth.
    worth: i32,
}

/// What the first pass found, for the second.
#[derive(Default)]
struct Known {
    /// Folded names that stood by themselves.
    places: std::collections::BTreeSet<String>,
    /// Last names of persons named in full.
    persons: std::collections::BTreeSet<String>,
}

type Weigh = fn(&Words<'_>, &Candidate, &Known) -> i32;

/// The rules, each with the name it goes by in [`crate::Place::rule`].
const RULES: &[(&str, Weigh)] = &[
    ("place/find/named_entity", named_entity::weigh),
    ("place/find/after_preposition", after_preposition::weigh),
    ("place/find/after_taking", after_taking::weigh),
    ("place/find/before_happening", before_happening::weigh),
    ("place/find/before_container", before_container::weigh),
    ("place/find/before_kind_noun", before_kind_noun::weigh),
    ("place/find/after_direction", after_direction::weigh),
    ("place/find/dateline", dateline::weigh),
    ("place/find/in_list", in_list::weigh),
    ("place/find/one_sense", one_sense::weigh),
    ("place/find/in_person_name", in_person_name::weigh),
    ("place/find/in_organization_name", in_organization_name::weigh),
    ("place/find/common_word", common_word::weigh),
];

/// Finds the toponyms of an article, in order; they do not overlap.
pub(super) fn toponyms(words: &Words<'_>) -> Vec<Toponym> {
    let candidates = candidate::candidates(words);
    let mut known = one_sense::persons(words);
    for candidate in &candidates {
        if decide(words, candidate, &known).is_some() {
            known.places.insert(one_sense::key(words.phrase(&candidate.words)));
        }
    }
    let found = candidates.iter().filter_map(|candidate| {
        let rule = decide(words, candidate, &known)?;
        Some(Toponym { words: candidate.words.clone(), kind: candidate.kind, rule })
    });
    found.collect()
}

/// The rule that made a candidate stand: the one that gave most; `None` where it does not.
fn decide(words: &Words<'_>, candidate: &Candidate, known: &Known) -> Option<Rule> {
    let mut total = candidate.worth;
    let mut best = ("place/find/worth", 0);
    for &(name, weigh) in RULES {
        let points = weigh(words, candidate, known);
        total += points;
        if points > best.1 {
            best = (name, points);
        }
    }
    (total >= ENOUGH).then_some(best.0)
}
