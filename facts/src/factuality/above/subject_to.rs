//! "The sale is *subject to approval*": it has not been given.

use super::{Link, Step};
use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let hangs = step.link == Link::Noun
        && matches!(grammar.lemma(step.above), "subject" | "contingent" | "conditional" | "pending" | "dependent")
        && grammar.upos(step.above) != language::Upos::Noun
        && grammar.cases(step.below).any(|c| matches!(c.as_str(), "to" | "on" | "upon"));
    // "in the event of *an attack*".
    let event = step.link == Link::Noun
        && matches!(grammar.lemma(step.above), "event" | "case")
        && grammar.cases(step.above).any(|c| c == "in")
        && grammar.cases(step.below).any(|c| c == "of");
    (hangs || event)
        .then(|| Mark::of("factuality/above/subject_to", step.above).cap(0.9).status(Status::Conditional).last())
}
