//! "The ministry *said* that troops left": on its word; "did *not* say that" leaves it open.

use super::{Link, Step};
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link != Link::Clause || !cues::is(grammar, step.above, Cue::Report) {
        return None;
    }
    let denied = negator(grammar, step.above).is_some();
    Some(Mark::of("factuality/above/report", step.above).cap(if denied { 0.4 } else { 3.0 }))
}
