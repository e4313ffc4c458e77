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
    let whether = whether(grammar, step);
    if let Some(word) = whether {
        let mut mark = Mark::of(RULE, word).cap(0.9).status(Status::Undecided).last();
        mark.evidence.extend(undecided_word(grammar, step.above));
        return Some(mark);
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
        ) && (word == "whether" || (word == "if" && step.link == Link::Clause))
    })
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
