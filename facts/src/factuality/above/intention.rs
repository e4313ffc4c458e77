//! "The cabinet *plans* to recall its envoy", "the *decision* to leave", "*planned* a visit": a plan.

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/intention";

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link == Link::Adverbial || !cues::is(grammar, step.above, Cue::Intend) {
        return None;
    }
    if step.link == Link::Noun {
        let meant = grammar.object(step.above) == Some(step.below)
            || grammar.cases(step.below).any(|c| matches!(c.as_str(), "for" | "on" | "to"));
        if !meant || grammar.lemma(step.above) == "agreement" {
            return None;
        }
    }
    // "was expected to", "is set to" is weaker than "agreed to".
    let weak = matches!(grammar.lemma(step.above), "expect" | "anticipate" | "due" | "project" | "poised");
    Some(Mark::of(RULE, step.above).cap(if weak { 1.9 } else { 2.1 }).status(Status::Planned))
}
