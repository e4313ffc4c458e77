//! "The boat *nearly* sank", "the truce *almost* collapsed": it did not.

use language::{Relation, TokenId, Upos};

use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    if grammar.upos(head) != Upos::Verb {
        return None;
    }
    let word = grammar.children(head).find(|&t| {
        grammar.relation(t) == Relation::Advmod && t < head && matches!(grammar.lower(t).as_str(), "almost" | "nearly")
    })?;
    Some(Mark::of("factuality/local/almost", word).cap(1.8).flip())
}
