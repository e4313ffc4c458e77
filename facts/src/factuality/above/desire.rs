//! "The rebels *want* to talk", "*tried* to land", "an *attempt* to land": wanted, not told as done.

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link == Link::Adverbial || !cues::is(grammar, step.above, Cue::Desire) {
        return None;
    }
    let wanted = step.link != Link::Noun
        || grammar.object(step.above) == Some(step.below)
        || (grammar.upos(step.above) == language::Upos::Noun
            && grammar.cases(step.below).any(|c| matches!(c.as_str(), "for" | "to" | "of")))
        || grammar.cases(step.below).any(|c| c == "for");
    let granted =
        matches!(grammar.lemma(step.above), "allow" | "permit" | "enable") && grammar.token(step.above).xpos == "VBD";
    if granted && wanted {
        return Some(Mark::of("factuality/above/desire", step.above).cap(2.4).status(Status::Possible));
    }
    // "does not want to": nobody says that it will not happen; "did not try to", "was not allowed to" does.
    let cap = match grammar.lemma(step.above) {
        "try" | "attempt" | "allow" | "permit" | "enable" if negator(grammar, step.above).is_some() => 1.2,
        _ if negator(grammar, step.above).is_some() => 0.5,
        "want" | "try" | "attempt" | "effort" | "struggle" | "campaign" | "fight" => 1.0,
        _ => 1.4,
    };
    wanted.then(|| Mark::of("factuality/above/desire", step.above).cap(cap).status(Status::Possible))
}
