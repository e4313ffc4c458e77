//! "They prayed *for rain*", "negotiations *for the release* of the crew", "an application *for asylum*": what is sought is not told as had.

use super::{Link, Step};
use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

/// What is done, said or set up for a thing to come.
const SEEKS: &[&str] = &[
    "argue",
    "pray",
    "plead",
    "petition",
    "lobby",
    "vote",
    "qualify",
    "apply",
    "compete",
    "vie",
    "bargain",
    "beg",
    "clamor",
    "clamour",
    "long",
    "yearn",
    "search",
    "hunt",
    "application",
    "petition",
    "plea",
    "prayer",
    "negotiation",
    "search",
    "exchange",
    "candidate",
];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let sought = step.link == Link::Noun
        && SEEKS.contains(&grammar.lemma(step.above))
        && grammar.cases(step.below).any(|c| c == "for");
    sought.then(|| Mark::of("factuality/above/sought", step.above).cap(1.4).status(Status::Possible))
}
