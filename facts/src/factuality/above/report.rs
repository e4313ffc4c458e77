//! "The ministry *said* that troops left": on its word; "did *not* say that" leaves it open.

use language::Relation;

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    // "is *said* to have fled": on nobody's word.
    let passive = step.link == Link::Infinitive
        && cues::is(grammar, step.above, Cue::Report)
        && grammar.child(step.above, &[Relation::AuxPass]).is_some();
    if passive {
        return Some(Mark::of("factuality/above/report", step.above).cap(2.0).status(Status::Alleged));
    }
    if step.link != Link::Clause || !cues::is(grammar, step.above, Cue::Report) {
        return None;
    }
    // "an *unconfirmed* report said that".
    let source = grammar.child(step.above, &[Relation::Nsubj]);
    let unproven = source.and_then(|s| {
        grammar
            .children(s)
            .find(|&t| matches!(grammar.lower(t).as_str(), "unconfirmed" | "unverified" | "unsubstantiated"))
    });
    if let Some(word) = unproven {
        return Some(Mark::of("factuality/above/report", word).cap(2.0).status(Status::Alleged));
    }
    let denied = negator(grammar, step.above).is_some();
    Some(Mark::of("factuality/above/report", step.above).cap(if denied { 0.4 } else { 3.0 }))
}
