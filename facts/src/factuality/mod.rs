//! How certain: the status of each event, as the article tells it.

use crate::{Attribution, Certainty, Event, Input};

/// Judges each of events; one for one.
pub fn read(_input: &Input<'_>, _events: &[Event], _attributions: &[Attribution]) -> Vec<Certainty> {
    Vec::new()
}
