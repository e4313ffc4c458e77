//! "*Should* the talks fail, …", "*Had* the guard called for help, …": a condition without an "if".

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    if grammar.relation(head) != Relation::Advcl {
        return None;
    }
    let subject = grammar.child(head, &[Relation::Nsubj, Relation::NsubjPass])?;
    let first = grammar.children(head).find(|&t| {
        matches!(
            grammar.relation(t),
            Relation::Aux | Relation::AuxPass | Relation::Cop | Relation::Mark | Relation::Advmod
        )
    })?;
    let opens = first < subject && matches!(grammar.lower(first).as_str(), "had" | "should" | "were");
    // What would have been is told as not having been.
    let cap = if grammar.lower(first) == "had" { 0.3 } else { 0.9 };
    opens.then(|| Mark::of("factuality/local/inverted", first).cap(cap).status(Status::Conditional))
}
