//! To whom: the places around a trigger where its frame puts the recipient.
//!
//! "imposed sanctions *on Ruritania*"; "rejected *Ruritania's* offer"; "demanded that *Ruritania* withdraw"; "threatened to shell *the port*".

use language::{Relation, TokenId, Upos};

use super::phrase;
use crate::event::{Frame, Slot, frame_of};
use crate::grammar::Grammar;
use crate::{Event, EventKind, Party, Plover};

const RULE: &str = "actor/slots";

/// Where a verb's recipient may stand when its frame does not say.
const USUAL: &[Slot] = &[
    Slot::Object,
    Slot::Preposition("on"),
    Slot::Preposition("against"),
    Slot::Preposition("with"),
    Slot::Preposition("to"),
];

pub(super) fn recipients(grammar: &Grammar<'_>, event: &Event) -> Vec<Party> {
    if matches!(event.plover, Plover::State) {
        return Vec::new();
    }
    let own: &[Slot] = frame_of(grammar, event).map_or(&[], |f: &Frame| &f.recipients);
    let fallback: &[Slot] = if event.kind == EventKind::Verb && own.is_empty() { USUAL } else { &[] };
    let heads = heads(grammar, event);
    for &slot in own.iter().chain(fallback) {
        for &head in &heads {
            let parties: Vec<Party> =
                filler(grammar, head, slot).map(|t| parties_at(grammar, t, RULE)).unwrap_or_default();
            if !parties.is_empty() {
                return parties;
            }
        }
    }
    Vec::new()
}

/// The trigger's head, then the noun that a verb carries ("launched an *attack* on …").
fn heads(grammar: &Grammar<'_>, event: &Event) -> Vec<TokenId> {
    let mut all = vec![event.head];
    if event.kind != EventKind::Noun {
        all.extend(grammar.object(event.head));
    }
    all
}

/// The word that governs what stands in a slot.
fn filler(grammar: &Grammar<'_>, head: TokenId, slot: Slot) -> Option<TokenId> {
    let verbal = grammar.upos(head) != Upos::Noun;
    match slot {
        Slot::Object => grammar.object(head).filter(|_| verbal),
        Slot::Indirect => grammar.child(head, &[Relation::Iobj]),
        Slot::ComplementSubject => {
            let clause = grammar.child(head, &[Relation::Ccomp, Relation::Xcomp])?;
            grammar.own_subject(clause)
        }
        Slot::Preposition(preposition) => grammar.complement(head, preposition),
        Slot::OfObject(place) => grammar.object(head).and_then(|object| grammar.complement(object, place)),
        Slot::OfComplement(place) => {
            let verb = grammar.child(head, &[Relation::Xcomp, Relation::Ccomp, Relation::Advcl])?;
            if place == "obj" { grammar.object(verb) } else { grammar.complement(verb, place) }
        }
    }
}

/// The parties that a phrase names; where it names a thing, whose thing it is ("rejected *Ruritania's* offer", "an offer *from
/// Ruritania*").
pub(super) fn parties_at(grammar: &Grammar<'_>, token: TokenId, rule: &'static str) -> Vec<Party> {
    let direct: Vec<Party> =
        grammar.conjuncts(token).into_iter().filter_map(|t| phrase::party(grammar, t, rule)).collect();
    if !direct.is_empty() {
        return direct;
    }
    let before = grammar.modifiers(token).find_map(|t| phrase::party(grammar, t, rule));
    let behind = || {
        let places = ["of", "from", "by", "against", "in", "for", "to", "with", "on"];
        places.iter().find_map(|p| grammar.complement(token, p)).map(|t| {
            grammar.conjuncts(t).into_iter().filter_map(|t| phrase::party(grammar, t, rule)).collect::<Vec<_>>()
        })
    };
    before.map(|p| vec![p]).or_else(behind).unwrap_or_default()
}
