//! To whom: the places around a trigger where its frame puts the recipient.
//!
//! "imposed sanctions *on Ruritania*"; "rejected *Ruritania's* offer"; "demanded that *Ruritania* withdraw"; "threatened to shell *the port*".

use language::{Relation, TokenId, Upos};

use super::{locative, phrase};
use crate::event::{Frame, Slot, frame_at, frame_of};
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
    let joined: &[Slot] = if event.rule == "event/consequence" { &[Slot::Object] } else { &[] };
    for &slot in own.iter().chain(fallback).chain(joined) {
        for &head in &heads {
            let mut parties = filler(grammar, head, slot).map(|t| recipients_at(grammar, t, event)).unwrap_or_default();
            if !parties.is_empty() {
                if locative::is_locative(slot, event) {
                    parties.iter_mut().for_each(|party| party.rule = locative::RULE);
                }
                return parties;
            }
        }
    }
    of_complement(grammar, event)
}

/// What is agreed, threatened, asked or refused is done to somebody: "agreed to withdraw from *the province*", "said that
/// *Ruritania* must leave".
fn of_complement(grammar: &Grammar<'_>, event: &Event) -> Vec<Party> {
    let speaks = matches!(
        event.plover,
        Plover::Agree
            | Plover::Reject
            | Plover::Request
            | Plover::Threaten
            | Plover::Support
            | Plover::Accuse
            | Plover::Protest
    );
    if !speaks || event.kind == EventKind::Noun {
        return Vec::new();
    }
    let mut verb = event.head;
    for _ in 0..3 {
        let wanted = [Relation::Xcomp, Relation::Ccomp, Relation::Advcl, Relation::Acl];
        let object = || grammar.object(verb).and_then(|o| grammar.child(o, &wanted));
        let Some(below) = grammar.child(verb, &wanted).or_else(object) else { break };
        let asked =
            matches!(event.plover, Plover::Request | Plover::Accuse).then(|| grammar.own_subject(below)).flatten();
        let slots = frame_at(grammar, below).map_or(USUAL, |f| &f.recipients);
        let around: Vec<TokenId> = std::iter::once(below).chain(grammar.object(below)).collect();
        let fillers = slots.iter().flat_map(|&slot| around.iter().filter_map(move |&head| filler(grammar, head, slot)));
        let places = asked.into_iter().chain(fillers);
        for token in places {
            let parties = recipients_at(grammar, token, event);
            if !parties.is_empty() {
                return parties;
            }
        }
        verb = below;
    }
    Vec::new()
}

/// The trigger's head, then the noun that a verb carries ("launched an *attack* on …").
fn heads(grammar: &Grammar<'_>, event: &Event) -> Vec<TokenId> {
    let mut all = vec![event.head];
    if event.kind != EventKind::Noun {
        all.extend(grammar.object(event.head));
    }
    // What belongs to the trigger besides ("a blast that *killed* two guards").
    for words in event.trigger.iter().skip(1) {
        all.extend(grammar.analysis.tokens_in(*words).next().filter(|&t| t != event.head && !all.contains(&t)));
    }
    all
}

/// The word that governs what stands in a slot.
fn filler(grammar: &Grammar<'_>, head: TokenId, slot: Slot) -> Option<TokenId> {
    let verbal = grammar.upos(head) != Upos::Noun || grammar.child(head, &[Relation::Obj]).is_some();
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

/// The parties of a recipient phrase; harm is done to places and things too.
fn recipients_at(grammar: &Grammar<'_>, token: TokenId, event: &Event) -> Vec<Party> {
    let harmed =
        matches!(event.plover, Plover::Assault | Plover::Coerce | Plover::Threaten | Plover::Protest | Plover::Retreat);
    let things = || grammar.conjuncts(token).into_iter().filter_map(|t| phrase::facility(grammar, t, RULE));
    let things: Vec<Party> = if harmed { things().collect() } else { Vec::new() };
    if things.is_empty() { parties_at(grammar, token, RULE) } else { things }
}

/// The parties that a phrase names; where it names a thing, whose thing it is ("rejected *Ruritania's* offer", "an offer *from
/// Ruritania*").
pub(super) fn parties_at(grammar: &Grammar<'_>, token: TokenId, rule: &'static str) -> Vec<Party> {
    let direct: Vec<Party> =
        grammar.conjuncts(token).into_iter().filter_map(|t| phrase::party(grammar, t, rule)).collect();
    if !direct.is_empty() {
        return direct;
    }
    whose(grammar, token, rule)
}

/// Whose thing a thing is: "*Ruritania's* offer", "the size of *their* mission". Two steps down at most.
fn whose(grammar: &Grammar<'_>, token: TokenId, rule: &'static str) -> Vec<Party> {
    let mut thing = token;
    for _ in 0..3 {
        if let Some(before) = grammar.modifiers(thing).find_map(|t| phrase::party(grammar, t, rule)) {
            return vec![before];
        }
        let places = ["of", "from", "by", "against", "in", "for", "to", "with", "on"];
        let Some(behind) = places.iter().find_map(|p| grammar.complement(thing, p)) else { break };
        let named: Vec<Party> =
            grammar.conjuncts(behind).into_iter().filter_map(|t| phrase::party(grammar, t, rule)).collect();
        if !named.is_empty() {
            return named;
        }
        thing = behind;
    }
    Vec::new()
}
