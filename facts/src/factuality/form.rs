//! How sure the bare form of a word leaves it that what it tells did happen, before any other rule: "fell" is told as a
//! fact, "falls" may be a habit, "a fall" may be any fall.

use language::{Relation, TokenId, Upos};

use super::above::outcome;
use super::cues::{self, Cue};
use super::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/form";

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Mark {
    let aux = grammar.auxiliaries(head).next().is_some();
    let cap = match (grammar.upos(head), grammar.token(head).xpos) {
        (_, "VBD" | "VBZ" | "VBP" | "VBN") => 3.0,
        (_, "VBG") if aux => 3.0,
        (_, "VBG") => 2.8,
        (_, "VB") if grammar.infinitive_mark(head).is_some() && !entailed(grammar, head) => 2.1,
        // A bare infinitive without anything that governs it: an order, or a fragment.
        (_, "VB") if !aux && grammar.infinitive_mark(head).is_none() => 2.2,
        (Upos::Noun, "NNS") => 3.0,
        (Upos::Noun, _) if names_a_kind(grammar, head) => 2.3,
        (Upos::Noun, _) => 2.8,
        _ => 2.9,
    };
    Mark::of(RULE, head).cap(cap)
}

/// "opposes *abortion*", "a source of *friction*": a noun without article or number names a kind (Carlson), of which there may be
/// any case or none; behind "in" or "after" it is one that was.
fn names_a_kind(grammar: &Grammar<'_>, noun: TokenId) -> bool {
    let placed = match grammar.relation(noun) {
        Relation::Obj | Relation::Nsubj | Relation::Conj => true,
        Relation::Nmod | Relation::Obl => grammar.cases(noun).any(|c| c == "of" || c == "for"),
        _ => false,
    };
    let counted = [Relation::Det, Relation::NmodPoss, Relation::Nummod];
    placed && grammar.child(noun, &counted).is_none()
}

/// "began *to leave*", "rose *to close* at 40": as sure as what governs it.
fn entailed(grammar: &Grammar<'_>, head: TokenId) -> bool {
    let Some(above) = grammar.head(head) else { return false };
    let governed = matches!(grammar.relation(head), Relation::Xcomp | Relation::Acl | Relation::Ccomp)
        && (cues::is(grammar, above, Cue::Entails) || cues::is(grammar, above, Cue::Excludes));
    governed || outcome::tells(grammar, head, above)
}
