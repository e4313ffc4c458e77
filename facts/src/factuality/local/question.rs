//! "Did the army fire first?": a question tells nothing.

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    if !matches!(grammar.relation(head), Relation::Root | Relation::Ccomp | Relation::Parataxis)
        || !grammar.is_predicate(head)
    {
        return None;
    }
    let mark = grammar.children(head).rfind(|&t| grammar.relation(t) == Relation::Punct && grammar.lower(t) == "?");
    mark.map(|mark| Mark::of("factuality/local/question", mark).cap(0.6).status(Status::Possible))
}
