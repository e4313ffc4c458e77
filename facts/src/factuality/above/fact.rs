//! "The minister *regretted* that the bridge fell": true whether or not it is regretted.

use super::{Link, Step};
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let governed = step.link == Link::Clause && cues::is(grammar, step.above, Cue::Factive);
    governed.then(|| Mark::of("factuality/above/fact", step.above).last())
}
