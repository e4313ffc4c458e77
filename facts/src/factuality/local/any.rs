//! "*any* change", "*whatever* deal": none is told of.

use language::{Relation, TokenId, Upos};

use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    if grammar.upos(head) != Upos::Noun {
        return None;
    }
    let any = grammar.children(head).find(|&t| {
        grammar.relation(t) == Relation::Det && matches!(grammar.lower(t).as_str(), "any" | "whatever" | "whichever")
    })?;
    Some(Mark::of("factuality/local/any", any).cap(1.2))
}
