//! "The firm *no longer* makes boats": it did once, and does not.

use language::{Relation, TokenId};

use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let longer = grammar
        .children(head)
        .find(|&t| grammar.relation(t) == Relation::Advmod && matches!(grammar.lower(t).as_str(), "longer" | "more"))?;
    let no = longer.checked_sub(1).filter(|&t| grammar.lower(t) == "no")?;
    Some(Mark::of("factuality/local/no_longer", no).cap(1.0).flip())
}
