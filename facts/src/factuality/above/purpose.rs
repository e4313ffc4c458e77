//! "Guards came *to clear* the road": the aim of what happened, not told as reached.

use super::{Link, Step};
use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if !matches!(step.link, Link::Adverbial | Link::Infinitive) {
        return None;
    }
    let to = grammar.infinitive_mark(step.below)?;
    Some(Mark::of("factuality/above/purpose", to).cap(1.4).status(Status::Possible))
}
