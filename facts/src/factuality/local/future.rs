//! "The brigade *will* leave in May", "is *going to* leave": a plan.

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/local/future";

pub(in crate::factuality) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let will = grammar
        .auxiliaries(head)
        .find(|&t| matches!(grammar.lower(t).as_str(), "will" | "'ll" | "’ll" | "wo" | "shall"));
    let will = will.or_else(|| going_to(grammar, head)).or_else(|| shared(grammar, head))?;
    Some(Mark::of(RULE, will).cap(2.5).status(Status::Planned))
}

/// "is *going to* leave".
fn going_to(grammar: &Grammar<'_>, head: TokenId) -> Option<TokenId> {
    grammar.infinitive_mark(head)?;
    let going = grammar.head(head).filter(|_| grammar.relation(head) == Relation::Xcomp)?;
    (grammar.lower(going) == "going").then_some(going)
}

/// "will meet and *discuss*": the auxiliary of the first verb holds for the second.
fn shared(grammar: &Grammar<'_>, head: TokenId) -> Option<TokenId> {
    let first = grammar.head(head).filter(|_| grammar.relation(head) == Relation::Conj)?;
    if grammar.auxiliaries(head).next().is_some() || grammar.own_subject(head).is_some() || !grammar.is_predicate(first)
    {
        return None;
    }
    // A past tense beside a "will" is its own clause.
    if matches!(grammar.token(head).xpos, "VBD" | "VBZ") {
        return None;
    }
    grammar.auxiliaries(first).find(|&t| matches!(grammar.lower(t).as_str(), "will" | "'ll" | "’ll"))
}
