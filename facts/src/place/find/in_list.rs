//! A row of names one of which is surely a place.
//!
//! > The ferry calls at Genoa, **Tarrow** and Valletta.

use language::gazetteer::{Extent, places};

use super::super::words::Words;
use super::one_sense::key;
use super::{Candidate, Known};

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, known: &Known) -> i32 {
    let range = &candidate.words;
    let joins = |word: &str| matches!(word, "," | "and" | "or" | "&");
    let before = range.start >= 2 && joins(words.before(range.start, 1)) && sure(words.before(range.start, 2));
    let after = joins(words.after(range.end, 0)) && sure(words.after(range.end, 1));
    let stood = |word: &str| !word.is_empty() && known.places.contains(&key(word));
    let beside = range.start >= 2 && joins(words.before(range.start, 1)) && stood(words.before(range.start, 2))
        || joins(words.after(range.end, 0)) && stood(words.after(range.end, 1));
    if beside {
        14
    } else if before || after {
        8
    } else {
        0
    }
}

/// Whether one word alone is surely a place: a country or a city of a million.
fn sure(word: &str) -> bool {
    places(word).any(|p| p.feature.extent() == Extent::Country || !p.by_other_name && p.population >= 1_000_000)
}
