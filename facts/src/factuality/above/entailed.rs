//! "The pilot *managed* to land", "*began* to shell": it happened when the verb above did.

use super::{Link, Step};
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let governed = step.link == Link::Infinitive && cues::is(grammar, step.above, Cue::Entails);
    governed.then(|| Mark::of("factuality/above/entailed", step.above).cap(2.8))
}
