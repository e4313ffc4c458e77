//! Words that point at a place told before.
//!
//! > The envoy flew to **Strelsau**. She will meet him **there**. **STRELSAU** — Nurses **in the city** marched. One was held **at the scene**.

use std::collections::BTreeMap;

use language::{Relation, TokenId};

use super::super::owner::Owners;
use super::Tied;
use super::scene::{Scene, index};
use crate::Precision;
use crate::grammar::Grammar;

/// Nouns that call a place back when "the" or "this" stands before them.
const TOWNS: &[&str] =
    &["city", "town", "village", "port", "capital", "suburb", "district", "neighbourhood", "neighborhood", "resort"];
const REGIONS: &[&str] = &["province", "region", "state", "county", "island", "governorate", "peninsula", "area"];
const SITES: &[&str] = &["scene", "site", "spot"];

/// How many places back one is pointed at.
const REACH: usize = 12;

/// A word that points at a place, and what it may point at.
pub(super) type Pointer = (TokenId, Wanted);

/// For each event that has one, the first word of its own that points at a place.
pub(super) fn pointers(grammar: &Grammar<'_>, owners: &Owners) -> BTreeMap<usize, Pointer> {
    let mut found = BTreeMap::new();
    for token in 0..grammar.analysis.tokens.len() as TokenId {
        let Some(wanted) = pointer(grammar, token) else { continue };
        if let Some(event) = owners.owner(grammar.analysis, token).and_then(index) {
            found.entry(event).or_insert((token, wanted));
        }
    }
    found
}

pub(super) fn places(scene: &Scene<'_>, _: &[Tied], event: usize) -> Vec<usize> {
    let Some(&(token, wanted)) = scene.pointers.get(&event) else { return Vec::new() };
    let told = told_before(scene, token, wanted).or_else(|| told_before(scene, token, wider(wanted)));
    told.into_iter().collect()
}

/// What may be pointed at: precisions, from the closest to the widest.
pub(super) type Wanted = (Precision, Precision);

/// A town may have been taken for the division that has its name.
fn wider((closest, widest): Wanted) -> Wanted {
    (closest, if widest == Precision::City { Precision::Region } else { widest })
}

fn pointer(grammar: &Grammar<'_>, token: TokenId) -> Option<Wanted> {
    let lemma = grammar.lemma(token);
    if matches!(lemma, "there" | "here") {
        return (grammar.relation(token) == Relation::Advmod).then_some((Precision::Site, Precision::Country));
    }
    let wanted = match lemma {
        _ if TOWNS.contains(&lemma) => (Precision::City, Precision::City),
        _ if REGIONS.contains(&lemma) => (Precision::Region, Precision::Region),
        _ if SITES.contains(&lemma) => (Precision::Site, Precision::Country),
        "country" => (Precision::Country, Precision::Country),
        _ => return None,
    };
    let definite =
        grammar.child(token, &[Relation::Det]).is_some_and(|t| matches!(grammar.lemma(t), "the" | "this" | "that"));
    let located = grammar.cases(token).any(|case| {
        matches!(case.as_str(), "in" | "at" | "of" | "near" | "into" | "through" | "across" | "outside" | "on")
    });
    // "the city of Zenda", "the Ruritanian city": told right here.
    let bare = grammar
        .children(token)
        .all(|t| matches!(grammar.relation(t), Relation::Det | Relation::Case | Relation::Punct));
    (definite && located && bare).then_some(wanted)
}

/// The last fitting place before a pointer: one that something happened in, rather than one that something came from. In the pointer's
/// own sentence a name stands for those who act: "*France* has troops in **the country**".
fn told_before(scene: &Scene<'_>, token: TokenId, (closest, widest): Wanted) -> Option<usize> {
    let sentence = scene.grammar.token(token).sentence;
    let done_to =
        |n: usize| matches!(scene.grammar.relation(scene.place(n).head), Relation::Obj | Relation::OblUnmarked);
    let fits = |n: &usize| {
        let place = scene.place(*n);
        let near = scene.grammar.token(place.head).sentence == sentence;
        (closest..=widest).contains(&place.precision) && (place.locative || !near || done_to(*n))
    };
    let end = scene.mentions.places.partition_point(|place| place.head < token);
    let before: Vec<usize> = (0..end).rev().take(REACH).filter(fits).collect();
    let from = |n: usize| scene.links[n].case == "from";
    let mut ranked = [|at: bool, from: bool| at && !from, |at: bool, _| at, |_: bool, _: bool| true].into_iter();
    ranked.find_map(|rank| before.iter().copied().find(|&n| rank(scene.place(n).locative, from(n))))
}
