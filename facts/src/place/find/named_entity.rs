//! What the reader of entities took the name for.
//!
//! > **Tarrow** (a place, it says) and Kent **Tarrow** (a person).

use language::EntityKind;

use super::super::words::Words;
use super::{Candidate, Kind, Known};

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    let Some(named) = words.named(candidate.words.start) else { return 0 };
    let same = named.words == candidate.words;
    let starts = named.words.start == candidate.words.start;
    let larger = named.words.len() > candidate.words.len();
    match named.kind {
        EntityKind::Place | EntityKind::Country if same && candidate.kind == Kind::Known => 16,
        EntityKind::Place | EntityKind::Country | EntityKind::Facility if same => 12,
        EntityKind::Place | EntityKind::Country | EntityKind::Facility => 6,
        // The reader takes "Ohio Governor Ann Lee" whole for a person at times.
        EntityKind::Person if larger && starts && candidate.worth >= 20 => -4,
        EntityKind::Person if larger => -14,
        EntityKind::Person => -5,
        EntityKind::Organization if same => -6,
        EntityKind::Organization => 0,
        EntityKind::People => -6,
        _ => 0,
    }
}
