//! "The board is *considering* a sale", "*mulling* whether to leave": weighed, and not decided.

use language::Upos;

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if !cues::is(grammar, step.above, Cue::Weigh) {
        return None;
    }
    let object = grammar.object(step.above) == Some(step.below);
    let weighed = match step.link {
        Link::Infinitive => true,
        // "studied the attack": what is known is looked into; "weighs a ban": what is not, is weighed.
        Link::Noun => {
            object && grammar.upos(step.above) == Upos::Verb && super::noun::is_indefinite(grammar, step.below)
        }
        _ => false,
    };
    weighed.then(|| Mark::of("factuality/above/weighed", step.above).cap(1.5).status(Status::Undecided))
}
