//! "They marched *against a ban*", "a warning *against travel*": what they are against is not told as done.

use super::{Link, Step};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

/// What is done against a thing to come; "sanctions against" and "charges against" are not of these.
const RESISTS: &[&str] = &[
    "protest",
    "demonstrate",
    "march",
    "rally",
    "campaign",
    "argue",
    "fight",
    "vote",
    "rule",
    "decide",
    "warn",
    "warning",
    "guard",
    "protect",
    "protection",
    "advise",
    "advice",
    "lobby",
    "speak",
    "be",
    "opposition",
    "struggle",
    "insure",
    "appeal",
];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let against = matches!(step.link, Link::Noun | Link::Adverbial | Link::Infinitive)
        && grammar.cases_or_marks(step.below).any(|c| c == "against");
    let resists = against && RESISTS.contains(&grammar.lemma(step.above));
    resists.then(|| Mark::of("factuality/above/against", step.above).cap(1.4).last())
}
