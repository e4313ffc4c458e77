//! "The police had not found the van or *arrested* anyone", "no warning or *threat*": the "no" of the first of a row holds for what
//! "or" joins to it.

use language::{Relation, TokenId, Upos};

use super::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let first = grammar.head(head).filter(|_| grammar.relation(head) == Relation::Conj)?;
    let or = grammar
        .children(head)
        .any(|t| grammar.relation(t) == Relation::Cc && matches!(grammar.lower(t).as_str(), "or" | "nor"));
    let own = negator(grammar, head).is_some() || grammar.own_subject(head).is_some();
    if !or || own || (grammar.upos(head) == Upos::Noun) != (grammar.upos(first) == Upos::Noun) {
        return None;
    }
    let no = negator(grammar, first).filter(|&no| no < first)?;
    Some(Mark::of("factuality/local/shared_no", no).cap(2.0).flip())
}
