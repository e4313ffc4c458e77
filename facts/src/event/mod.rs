//! Did what: verbs and nouns that tell of a happening, a state or a plan.

use crate::{Event, Input};

/// Finds the events of an article, in order of their heads.
pub fn read(_input: &Input<'_>) -> Vec<Event> {
    Vec::new()
}
