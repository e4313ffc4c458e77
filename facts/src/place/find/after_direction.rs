//! A direction or part of a place before the name.
//!
//! > Rain flooded **southern Tarrow** and **downtown Strelsau**.

use super::super::words::{Words, is_listed};
use super::{Candidate, Known};

const DIRECTIONS: &str = "\
    northern southern eastern western central north-eastern northeastern north-western northwestern south-eastern \
    southeastern south-western southwestern northeast northwest southeast southwest downtown upstate rural nearby \
    neighboring neighbouring mainland war-torn coastal inner metropolitan modern-day north south east west mid";

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    let before = words.before(candidate.words.start, 1);
    if is_listed(DIRECTIONS, before.to_lowercase().as_str()) && !before.is_empty() { 18 } else { 0 }
}
