//! "The crew were *too* tired to march", "was *reluctant* to sell", "*not* strong *enough* to hold", "it is *hard* to say": adjectives
//! that say what does not follow (Karttunen's implicative "too" and "enough", and words of ill will).

use language::{Relation, TokenId, Upos};

use super::{Link, Step};
use crate::factuality::mark::{Mark, UnderNo};
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/inclined";
/// Whoever is so does not do it.
const LOATH: &[&str] = &[
    "unwilling",
    "reluctant",
    "loath",
    "loth",
    "hesitant",
    "disinclined",
    "opposed",
    "averse",
    "powerless",
    "unfit",
    "ineligible",
];
/// What is so is not often done.
const HARD: &[&str] = &["hard", "difficult", "tough", "inadvisable", "unwise", "pointless", "futile", "premature"];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link == Link::Noun || !grammar.cases_or_marks(step.below).any(|c| c == "to") {
        return None;
    }
    let adjective = step.above;
    if let Some(too) = degree(grammar, adjective, "too") {
        return Some(Mark::of(RULE, too).cap(1.8).flip().under_no(UnderNo::Opens));
    }
    if let Some(word) = enough(grammar, adjective) {
        // "not good enough to win" did not; "good enough to win" may have.
        return Some(Mark::of(RULE, word).cap(2.0));
    }
    let mark = Mark::of(RULE, adjective).under_no(UnderNo::Opens);
    if is_loath(grammar, adjective) {
        return Some(mark.cap(1.2).flip());
    }
    let hard = grammar.upos(adjective) == Upos::Adj && HARD.contains(&grammar.lemma(adjective));
    hard.then(|| mark.cap(0.6))
}

/// Whether an infinitive beside such an adjective is what the adjective is about, and no purpose.
pub(super) fn governs(grammar: &Grammar<'_>, adjective: TokenId) -> bool {
    is_loath(grammar, adjective) || degree(grammar, adjective, "too").is_some() || enough(grammar, adjective).is_some()
}

fn is_loath(grammar: &Grammar<'_>, word: TokenId) -> bool {
    // Taggers take "unwilling" for a verb now and then.
    LOATH.contains(&grammar.lower(word).as_str())
}

fn enough(grammar: &Grammar<'_>, adjective: TokenId) -> Option<TokenId> {
    degree(grammar, adjective, "enough").or_else(|| ENOUGH.contains(&grammar.lemma(adjective)).then_some(adjective))
}

/// What reaches a measure by itself.
const ENOUGH: &[&str] = &["enough", "sufficient", "adequate", "available"];

/// The word of degree that stands with an adjective or adverb.
fn degree(grammar: &Grammar<'_>, word: TokenId, degree: &str) -> Option<TokenId> {
    grammar.children(word).find(|&t| grammar.relation(t) == Relation::Advmod && grammar.lower(t) == degree)
}
