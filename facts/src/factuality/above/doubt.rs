//! "Nobody has decided *whether* the force will leave", "it is *unclear if* they met": open.

use language::{Relation, TokenId};

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/doubt";

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let whether = whether(grammar, step).or_else(|| split_over(grammar, step));
    if let Some(word) = whether {
        let mut mark = Mark::of(RULE, word).cap(0.9).status(Status::Undecided).last();
        mark.evidence.extend(undecided_word(grammar, step.above));
        return Some(mark);
    }
    // "*no decision* has been made on closing it".
    let on = grammar.cases_or_marks(step.below).any(|c| matches!(c.as_str(), "on" | "about"));
    if on && let Some(no) = undecided_noun(grammar, step.above) {
        return Some(Mark::of(RULE, no).cap(1.0).status(Status::Undecided).last());
    }
    let doubted =
        step.link != Link::Adverbial && cues::is(grammar, step.above, Cue::Doubt) && step.link == Link::Clause;
    doubted.then(|| Mark::of(RULE, step.above).cap(0.6).status(Status::Undecided))
}

/// The "whether" of a clause, or the "if" of one that is a complement.
fn whether(grammar: &Grammar<'_>, step: &Step) -> Option<TokenId> {
    grammar.children(step.below).find(|&t| {
        let word = grammar.lower(t);
        matches!(
            grammar.relation(t),
            Relation::Mark | Relation::Advmod | Relation::Case | Relation::Cc | Relation::CcPreconj
        ) && (word == "whether" || (word == "if" && (step.link == Link::Clause || is_asked(grammar, step.above))))
    })
}

/// "has not *decided if* he may", "it is *unknown if*": a question, where the parse takes the clause for a condition.
fn is_asked(grammar: &Grammar<'_>, above: TokenId) -> bool {
    cues::is(grammar, above, Cue::Doubt)
        || matches!(grammar.lemma(above), "decide" | "determine" | "know" | "establish" | "see" | "learn")
}

/// "are *divided over* joining the pact".
fn split_over(grammar: &Grammar<'_>, step: &Step) -> Option<TokenId> {
    let split = matches!(grammar.lower(step.above).as_str(), "divided" | "split" | "undecided" | "torn" | "deadlocked");
    let over = || grammar.cases_or_marks(step.below).any(|c| matches!(c.as_str(), "over" | "on" | "about"));
    (split && over()).then_some(step.above)
}

/// What says that it is not decided: the negation of the decision, or a word of doubt.
fn undecided_word(grammar: &Grammar<'_>, above: TokenId) -> Option<TokenId> {
    for word in grammar.upwards(above).take(3) {
        if let Some(no) = negator(grammar, word) {
            return Some(no);
        }
        if cues::is(grammar, word, Cue::Doubt) {
            return Some(word);
        }
    }
    None
}

/// The "no" of a decision, the word above or a noun that stands with it.
fn undecided_noun(grammar: &Grammar<'_>, above: TokenId) -> Option<TokenId> {
    let nouns = [Relation::Obj, Relation::NsubjPass, Relation::Nsubj];
    let beside = grammar.children(above).filter(|&t| nouns.contains(&grammar.relation(t)));
    let mut all = std::iter::once(above).chain(beside);
    let noun = all.find(|&t| matches!(grammar.lemma(t), "decision" | "agreement" | "consensus" | "conclusion"))?;
    negator(grammar, noun)
}
