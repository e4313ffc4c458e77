//! "The club cannot sell the field *without holding* a vote", "would not leave *without being* asked": the one needs the other, and
//! neither is told.

use language::{Relation, TokenId};

use super::negator;
use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let above = grammar.head(head).filter(|_| grammar.relation(head) == Relation::Advcl)?;
    let without = grammar
        .children(head)
        .find(|&t| matches!(grammar.relation(t), Relation::Mark | Relation::Case) && grammar.lower(t) == "without")?;
    let open = grammar.auxiliaries(above).any(|t| grammar.token(t).xpos == "MD");
    let needed = open && negator(grammar, above).is_some();
    needed.then(|| Mark::of("factuality/local/needed", without).cap(0.9).status(Status::Conditional))
}
