//! "The talks *might* resume", "*could* strike", "*should* leave", "*would* accept": possible, not told as a fact.

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/local/modal";

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let modal =
        grammar.auxiliaries(head).find(|&t| strength(&grammar.lower(t)).is_some()).or_else(|| shared(grammar, head))?;
    let word = grammar.lower(modal);
    if matches!(word.as_str(), "would" | "'d") && is_reported(grammar, head) {
        // "said it would leave": the reported form of "will".
        return Some(Mark::of(RULE, modal).cap(2.2).status(Status::Planned));
    }
    // "could not agree", "would not say": it did not happen.
    if matches!(word.as_str(), "could" | "would" | "can" | "ca") && negator(grammar, head).is_some() {
        return Some(Mark::of(RULE, modal).cap(2.4));
    }
    // "should not leave" says little of whether they do.
    let ought = matches!(word.as_str(), "should" | "must" | "ought") && negator(grammar, head).is_some();
    let cap = if ought { 0.6 } else { strength(&word)? };
    Some(Mark::of(RULE, modal).cap(cap).status(Status::Possible))
}

/// How sure a modal leaves it, 0 to 3.
fn strength(word: &str) -> Option<f32> {
    Some(match word {
        "may" | "might" => 1.2,
        "could" => 1.1,
        "would" => 1.4,
        "can" | "ca" => 1.6,
        "must" | "should" | "ought" => 1.5,
        _ => return None,
    })
}

/// The modal of the first verb holds for its conjunct ("might leave or *hide*").
fn shared(grammar: &Grammar<'_>, head: TokenId) -> Option<TokenId> {
    let first = grammar.head(head).filter(|_| grammar.relation(head) == Relation::Conj)?;
    let own = grammar.auxiliaries(head).next().is_some() || grammar.own_subject(head).is_some();
    if own || !grammar.is_predicate(first) || !matches!(grammar.token(head).xpos, "VB" | "VBN") {
        return None;
    }
    grammar.auxiliaries(first).find(|&t| strength(&grammar.lower(t)).is_some())
}

/// Whether a clause is what somebody said or planned in the past.
fn is_reported(grammar: &Grammar<'_>, head: TokenId) -> bool {
    if grammar.relation(head) != Relation::Ccomp && grammar.relation(head) != Relation::Parataxis {
        return false;
    }
    grammar
        .head(head)
        .is_some_and(|above| cues::is(grammar, above, Cue::Report) || cues::is(grammar, above, Cue::Intend))
}
