//! "The crew may *sell* or *scrap* the boat", "by auction or *sale*": of two deeds that "or" joins neither is told by itself.

use language::{Relation, TokenId, Upos};

use super::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    // "were killed or hurt" tells of both, and "did not sell or scrap it" of neither.
    if !matches!(grammar.token(head).xpos, "VB" | "VBG" | "NN") || negator(grammar, head).is_some() {
        return None;
    }
    // Behind a comma "or" says the same in other words: "a loss of 4 million, or 20 cents a share".
    let apart = |or: TokenId| or.checked_sub(1).is_some_and(|t| grammar.upos(t) == Upos::Punct);
    let or = |t: TokenId| {
        let mut all = grammar.children(t).filter(|&c| grammar.relation(c) == Relation::Cc && grammar.lower(c) == "or");
        all.find(|&or| !apart(or))
    };
    let joined = match grammar.relation(head) {
        Relation::Conj => or(head),
        _ => None,
    };
    let word = joined.or_else(|| grammar.child(head, &[Relation::Conj]).and_then(or))?;
    Some(Mark::of("factuality/local/either", word).cap(1.8))
}
