//! "Shares rose to *close* at 40", "came home only to *find* it sold", "was the first to *land*", "took a year to *build*": the
//! infinitive tells what came of it, and no purpose.

use language::{Relation, TokenId};

use super::{Link, Step};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

/// Verbs of moving on a scale (Levin's verbs of calibratable change of state).
const SCALAR: &[&str] = &[
    "rise", "fall", "climb", "drop", "gain", "jump", "soar", "surge", "slip", "slide", "plunge", "tumble", "sink",
    "ease", "edge", "advance", "decline", "shed", "grow", "shrink", "widen", "narrow", "recover", "rebound", "swell",
    "increase", "decrease",
];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if !matches!(step.link, Link::Adverbial | Link::Infinitive) {
        return None;
    }
    let above = step.above;
    tells(grammar, step.below, above).then(|| Mark::of("factuality/above/outcome", above).cap(2.8))
}

/// Whether an infinitive tells what came of what it hangs on.
pub(in crate::factuality) fn tells(grammar: &Grammar<'_>, below: TokenId, above: TokenId) -> bool {
    let Some(to) = grammar.infinitive_mark(below) else { return false };
    let verb = grammar.upos(above) == language::Upos::Verb;
    let only = to.checked_sub(1).is_some_and(|t| grammar.lower(t) == "only") && grammar.token(above).xpos == "VBD";
    let time = grammar.lemma(above) == "take" && grammar.object(above).is_some_and(|t| is_time(grammar, t));
    match verb {
        _ if to < above => false,
        true => SCALAR.contains(&grammar.lemma(above)) || only || time,
        false => ranked(grammar, above),
    }
}

fn is_time(grammar: &Grammar<'_>, noun: TokenId) -> bool {
    matches!(grammar.lemma(noun), "second" | "minute" | "hour" | "day" | "week" | "month" | "year" | "decade" | "while")
}

/// "the *first* to land", "the *third* runner to finish".
fn ranked(grammar: &Grammar<'_>, noun: TokenId) -> bool {
    let first = |t: TokenId| {
        let word = grammar.lower(t);
        let ordinal = word.len() > 2
            && word.as_bytes()[0].is_ascii_digit()
            && ["st", "nd", "rd", "th"].iter().any(|e| word.ends_with(e));
        ordinal || matches!(word.as_str(), "first" | "second" | "third" | "fourth" | "fifth" | "last" | "latest")
    };
    first(noun) || grammar.children(noun).any(|t| grammar.relation(t) == Relation::Amod && first(t))
}
