//! "a blast that *left* two guards *dead*", "the raid *killed* four": what an assault did is part of it, not another one.

use language::{EntityId, EntityKind, Relation, TokenId};

use crate::grammar::Grammar;
use crate::{Event, EventKind, Plover};

/// Verbs of harm whose subject may be the assault itself.
const HARMS: &[&str] =
    &["kill", "wound", "injure", "leave", "maim", "hurt", "slay", "murder", "destroy", "damage", "claim"];

/// Joins each verb of harm with the assault that is its subject. Of the two, the one that governs stays.
pub(super) fn join(grammar: &Grammar<'_>, events: &mut Vec<Event>) {
    let mut gone = Vec::new();
    for verb in 0..events.len() {
        let harm = &events[verb];
        if harm.kind != EventKind::Verb || harm.plover != Plover::Assault || !HARMS.contains(&harm.lemma.as_str()) {
            continue;
        }
        let Some(assault) = subject(grammar, events, harm.head) else { continue };
        let (kept, lost) =
            if below(grammar, harm.head, events[assault].head) { (assault, verb) } else { (verb, assault) };
        let words = events[lost].trigger.clone();
        events[kept].trigger.extend(words);
        if events[kept].mode.is_none() {
            (events[kept].mode, events[kept].cameo) = (events[lost].mode, events[lost].cameo.or(events[kept].cameo));
        }
        events[kept].rule = "event/consequence";
        gone.push(lost);
    }
    gone.sort_unstable();
    gone.dedup();
    for index in gone.into_iter().rev() {
        events.remove(index);
    }
}

/// The assault that a verb's subject tells of; for a "that" which the parse has lost, the nearest before it.
fn subject(grammar: &Grammar<'_>, events: &[Event], verb: TokenId) -> Option<usize> {
    let subject = grammar.subject(verb)?;
    let assault = |e: &Event| e.kind == EventKind::Noun && e.plover == Plover::Assault;
    if let Some(at) = events.iter().position(|e| e.head == subject && assault(e)) {
        return Some(at);
    }
    let lost = grammar.token(subject).xpos == "WDT" || hangs_on_a_place(grammar, verb, subject);
    let same = |e: &&Event| grammar.token(e.head).sentence == grammar.token(verb).sentence && e.head < subject;
    lost.then(|| events.iter().rposition(|e| assault(e) && same(&e)))?
}

/// "an attack on the base in Strelsau, the capital, *that* left two dead": parsers hang the clause on the nearest noun;
/// a place kills nobody.
fn hangs_on_a_place(grammar: &Grammar<'_>, verb: TokenId, noun: TokenId) -> bool {
    let relative =
        grammar.child(verb, &[Relation::Nsubj]).is_some_and(|t| matches!(grammar.lower(t).as_str(), "that" | "which"));
    let place = |id: EntityId| {
        matches!(
            grammar.analysis.entities[id as usize].kind,
            EntityKind::Place | EntityKind::Facility | EntityKind::Country
        )
    };
    relative && noun < verb && grammar.entity(noun).is_some_and(place)
}

/// Whether the verb stands in a clause below the noun, or beside it, rather than above it.
fn below(grammar: &Grammar<'_>, verb: TokenId, noun: TokenId) -> bool {
    !matches!(grammar.relation(noun), Relation::Nsubj | Relation::NsubjPass) || grammar.head(noun) != Some(verb)
}
