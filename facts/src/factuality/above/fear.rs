//! "The militia *threatened* to shell the port", "the *risk* of a strike": feared, not told as done.

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link == Link::Adverbial || !cues::is(grammar, step.above, Cue::Fear) {
        return None;
    }
    if step.link == Link::Noun {
        let feared = grammar.object(step.above) == Some(step.below)
            || grammar.cases(step.below).any(|c| matches!(c.as_str(), "of" | "about"));
        let compound = grammar.relation(step.below) == language::Relation::Compound;
        if !feared && !compound {
            return None;
        }
    }
    let cap = if step.link == Link::Noun { 1.4 } else { 0.9 };
    Some(Mark::of("factuality/above/fear", step.above).cap(cap).status(Status::Possible))
}
