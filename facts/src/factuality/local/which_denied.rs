//! "He says that they *cut* the cable, *which they deny*": one says so, and another says no.

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    // "accused them of *cutting* it, which they denied": charged by one, and no more.
    if grammar.token(head).xpos == "VBG" && grammar.auxiliaries(head).next().is_none() {
        return None;
    }
    // Parsers hang it on the verb, or on the last noun beside it.
    let beside = std::iter::once(head).chain(grammar.children(head));
    let denial = beside.flat_map(|t| grammar.children(t)).find(|&t| is_denial(grammar, t) && t > head);
    let denial = denial.or_else(|| denied_beside(grammar, head))?;
    Some(Mark::of("factuality/local/which_denied", denial).cap(1.0).status(Status::Disputed))
}

/// "The one says that it *won*, while the other *denies it*".
fn denied_beside(grammar: &Grammar<'_>, head: TokenId) -> Option<TokenId> {
    let said = grammar
        .head(head)
        .filter(|&t| grammar.relation(head) == Relation::Ccomp && cues::is(grammar, t, Cue::Report))?;
    let it = |t: TokenId| matches!(grammar.lower(t).as_str(), "it" | "this" | "that");
    grammar.children(said).find(|&t| {
        matches!(grammar.relation(t), Relation::Advcl | Relation::Conj)
            && cues::is(grammar, t, Cue::Deny)
            && grammar.child(t, &[Relation::Obj]).is_some_and(it)
    })
}

/// ", which they deny": behind a comma it says more of the whole; without one it picks out a thing.
fn is_denial(grammar: &Grammar<'_>, verb: TokenId) -> bool {
    let relative = matches!(grammar.relation(verb), Relation::AclRelcl | Relation::AdvclRelcl);
    let which = |t: TokenId| grammar.lower(t) == "which" && t.checked_sub(1).is_some_and(|c| grammar.lower(c) == ",");
    relative && cues::is(grammar, verb, Cue::Deny) && grammar.child(verb, &[Relation::Obj]).is_some_and(which)
}
