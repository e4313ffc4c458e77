//! "The cabinet *plans* to recall its envoy", "the *decision* to leave", "*planned* a visit": a plan.

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
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
    let cap = match grammar.lemma(step.above) {
        // "has no plans to", "is not about to".
        "plan" | "about" | "going" if negator(grammar, step.above).is_some() => 1.8,
        _ if negator(grammar, step.above).is_some() => 0.8,
        "agree" => 2.3,
        "expect" | "anticipate" | "due" | "project" | "poised" => 1.9,
        "plan" | "intend" | "intent" | "intention" => 1.7,
        _ => 2.0,
    };
    Some(Mark::of(RULE, step.above).cap(cap).status(Status::Planned))
}
