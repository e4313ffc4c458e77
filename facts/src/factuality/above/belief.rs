//! "Analysts *think* that the dam broke", "he *seems* to have left": held, not known; "don't think" turns it round.

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/belief";

/// Verbs whose "not" is meant of what they govern (Horn's neg-raising).
const RAISES: &[&str] =
    &["think", "believe", "suppose", "guess", "reckon", "figure", "imagine", "feel", "seem", "appear", "likely"];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if !matches!(step.link, Link::Clause | Link::Infinitive) || !cues::is(grammar, step.above, Cue::Belief) {
        return None;
    }
    let cap = match grammar.lemma(step.above) {
        "possible" | "conceivable" | "plausible" => 1.2,
        "appear" | "seem" | "think" | "indicate" | "sure" | "certain" => 2.1,
        _ => 1.8,
    };
    let mark = Mark::of(RULE, step.above).cap(cap).status(Status::Possible);
    Some(match step.link == Link::Clause && negator(grammar, step.above).is_some() {
        true if RAISES.contains(&grammar.lemma(step.above)) => mark.cap(1.4).flip(),
        // "does not suggest that they left": they may have.
        true => mark.cap(0.8),
        false => mark,
    })
}
