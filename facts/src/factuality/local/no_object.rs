//! "The council took *no* decision", "found *no* evidence": the negation stands at the object.

use language::{Relation, TokenId};

use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let object = grammar.child(head, &[Relation::Obj])?;
    let no = grammar.children(object).find(|&t| grammar.relation(t) == Relation::Det && grammar.lower(t) == "no");
    let nothing = || matches!(grammar.lower(object).as_str(), "nothing" | "nobody" | "none").then_some(object);
    Some(Mark::of("factuality/local/no_object", no.or_else(nothing)?).cap(0.0).flip())
}
