//! A direction in capitals is part of the name it stands before.
//!
//! > Rain in **South West Tarrow** and **Eastern Ruritania**.

use super::super::words::{Words, is_listed};
use super::{Candidate, Kind};

/// Takes the direction before a name into it.
pub(super) fn with_direction(words: &Words<'_>, mut candidate: Candidate) -> Candidate {
    const DIRECTIONS: &str = "\
        North South East West Northern Southern Eastern Western Northeast Northwest Southeast Southwest Central \
        Upper Lower Greater North-West North-East South-West South-East";
    let start = candidate.words.start;
    let direction = |back: usize| is_listed(DIRECTIONS, words.before(start, back));
    if matches!(candidate.kind, Kind::Known) && direction(1) {
        let back = if direction(2) { 2 } else { 1 };
        if !words.is_initial(start - back) {
            candidate.words.start -= back;
        }
    }
    candidate
}
