//! "The envoy *failed* to reach a deal", "*called off* the strike", "the *refusal* to leave": it did not happen.

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::{Mark, UnderNo};
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

/// What puts its object off.
const DELAYS: &[&str] = &["delay", "postpone", "put_off", "stall", "shelve"];

/// What keeps its object from happening.
const UNDOES: &[&str] = &[
    "cancel",
    "call_off",
    "avoid",
    "prevent",
    "avert",
    "foil",
    "thwart",
    "block",
    "scrap",
    "preclude",
    "ban",
    "prohibit",
    "rule_out",
    "forestall",
    "abort",
    "decline",
    "refuse",
    "withhold",
    "deter",
];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link == Link::Adverbial || !cues::is(grammar, step.above, Cue::Excludes) {
        return None;
    }
    // "has *not ruled out* selling it".
    if grammar.phrasal_lemma(step.above) == "rule_out" && negator(grammar, step.above).is_some() {
        return Some(Mark::of(RULE, step.above).cap(1.0).status(Status::Undecided).last());
    }
    let lemma = grammar.lemma(step.above).to_lowercase();
    match step.link {
        Link::Infinitive if grammar.token(step.below).xpos == "VBG" && ENDS.contains(&lemma.as_str()) => {
            Some(Mark::of(RULE, step.above).cap(1.8).under_no(UnderNo::Keeps))
        }
        Link::Noun => {
            if step.own && cues::is(grammar, step.below, Cue::Spoken) {
                return None;
            }
            let undone = UNDOES.contains(&grammar.phrasal_lemma(step.above).as_str())
                && grammar.object(step.above) == Some(step.below);
            let object =
                matches!(grammar.relation(step.below), language::Relation::Obj | language::Relation::NsubjPass);
            let put_off = || DELAYS.contains(&grammar.phrasal_lemma(step.above).as_str());
            // "delayed *the withdrawal*": it is still to come.
            if object && put_off() {
                return Some(Mark::of(RULE, step.above).cap(1.0).status(Status::Planned).under_no(UnderNo::Keeps));
            }
            if object && !undone && ENDS.contains(&lemma.as_str()) {
                return Some(Mark::of(RULE, step.above).cap(1.0).under_no(UnderNo::Keeps));
            }
            let lacking = matches!(lemma.as_str(), "lack" | "absence" | "cancellation")
                && grammar.cases(step.below).any(|c| c == "of");
            (undone || lacking).then(|| Mark::of(RULE, step.above).cap(1.6).flip())
        }
        _ => Some(Mark::of(RULE, step.above).cap(2.4).flip()),
    }
}
