//! "The rebels *want* to talk", "*tried* to land", "an *attempt* to land": wanted, not told as done.

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link == Link::Adverbial || !cues::is(grammar, step.above, Cue::Desire) {
        return None;
    }
    let wanted = step.link != Link::Noun
        || grammar.object(step.above) == Some(step.below)
        || grammar.cases(step.below).any(|c| matches!(c.as_str(), "for" | "of" | "to"));
    wanted.then(|| Mark::of("factuality/above/desire", step.above).cap(1.3).status(Status::Possible))
}
