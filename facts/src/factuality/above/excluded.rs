//! "The envoy *failed* to reach a deal", "*called off* the strike", "the *refusal* to leave": it did not happen.

use super::{Link, Step};
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/excluded";
/// What ends something that went on: as the object of these it did happen.
const ENDS: &[&str] = &[
    "stop",
    "halt",
    "quit",
    "cease",
    "suspend",
    "abandon",
    "oppose",
    "resist",
    "reject",
    "suspension",
    "opposition",
    "forget",
    "drop",
];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link == Link::Adverbial || !cues::is(grammar, step.above, Cue::Excludes) {
        return None;
    }
    let lemma = grammar.lemma(step.above).to_lowercase();
    match step.link {
        Link::Infinitive if grammar.token(step.below).xpos == "VBG" && ENDS.contains(&lemma.as_str()) => {
            Some(Mark::of(RULE, step.above).cap(1.8))
        }
        Link::Noun if ENDS.contains(&lemma.as_str()) => None,
        Link::Noun if grammar.agent(step.above) == Some(step.below) => None,
        _ => Some(Mark::of(RULE, step.above).cap(2.4).flip()),
    }
}
