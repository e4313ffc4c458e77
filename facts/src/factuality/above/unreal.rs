//! "The guard *pretended* to sleep".

use super::{Link, Step};
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let governed = matches!(step.link, Link::Infinitive | Link::Clause) && cues::is(grammar, step.above, Cue::Unreal);
    governed.then(|| Mark::of("factuality/above/unreal", step.above).cap(1.5).flip())
}
