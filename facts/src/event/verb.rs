//! "The militia *attacked* a convoy", "talks were *held*", "forces *pulled out*": a verb.

use language::{Relation, TokenId, Upos};

use super::frame::Pos;
use super::lexicon::{Place, lexicon};
use super::{Found, fit, headline_verb, light_verb, must, vow_of_harm};
use crate::grammar::Grammar;
use crate::{Event, EventKind, Plover};

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Found> {
    if !tells(grammar, head) {
        return None;
    }
    let mut trigger = vec![grammar.span(head)];
    trigger.extend(fit::particle(grammar, head).map(|p| grammar.span(p)));
    let mut event = Event {
        trigger,
        head,
        kind: EventKind::Verb,
        plover: Plover::Other,
        mode: None,
        cameo: None,
        lemma: lemma(grammar, head),
        rule: "event/verb",
    };
    let entry = fit::fit(grammar, Pos::Verb, head);
    let asks_object = entry.is_some_and(|e| e.conditions.iter().any(|c| c.place == Place::Object));
    let mut noun = None;
    if let Some(entry) = entry {
        (event.plover, event.mode, event.cameo) = (entry.frame.plover, entry.frame.mode, entry.frame.cameo);
        if event.plover == Plover::State {
            event.kind = EventKind::State;
        }
        if asks_object && event.plover != Plover::Other {
            noun = fit::object_of(grammar, entry, head).filter(|&o| is_nominal(grammar, o));
        }
    }
    if let Some(entry) = entry.filter(|_| event.plover != Plover::Other) {
        noun = noun.or_else(|| fit::complement_of(grammar, entry, head).filter(|&o| is_nominal(grammar, o)));
    }
    if !asks_object && let Some(object) = light_verb::apply(grammar, head, &mut event) {
        noun = Some(object);
    }
    must::apply(grammar, &mut event);
    vow_of_harm::apply(grammar, &mut event);
    if let Some(noun) = noun {
        event.trigger.push(grammar.span(noun));
    }
    Some(Found { event, noun })
}

/// The lemma with its particle ("pull out").
fn lemma(grammar: &Grammar<'_>, head: TokenId) -> String {
    let own = fit::known_lemma(grammar, Pos::Verb, head).unwrap_or_else(|| grammar.lemma(head).to_lowercase());
    match fit::particle(grammar, head) {
        Some(particle) => format!("{own} {}", grammar.lower(particle)),
        None => own,
    }
}

/// Whether a token is a verb that tells of something: no auxiliary, no preposition-like participle ("according to",
/// "including"), no attribute ("the *following* day").
pub(super) fn tells(grammar: &Grammar<'_>, head: TokenId) -> bool {
    if grammar.lost_verb(head).is_some() {
        return fit::fit(grammar, Pos::Verb, head).is_some();
    }
    let verb = grammar.upos(head) == Upos::Verb
        || acts_as_verb(grammar, head)
        || is_participle(grammar, head)
        || headline_verb::is(grammar, head);
    let other = matches!(
        grammar.relation(head),
        Relation::Aux
            | Relation::AuxPass
            | Relation::Cop
            | Relation::Case
            | Relation::Mark
            | Relation::Amod
            | Relation::Compound
            | Relation::CompoundPrt
            | Relation::Fixed
            | Relation::Flat
            | Relation::Det
            | Relation::Punct
            | Relation::Advmod
            | Relation::Cc
    );
    verb && (!other || headline_verb::is(grammar, head)) && grammar.lemma(head).chars().any(char::is_alphabetic)
}

/// "had *sunk* a trawler": a participle behind its auxiliary that the tagger has never seen.
fn is_participle(grammar: &Grammar<'_>, head: TokenId) -> bool {
    let auxiliary = |t: TokenId| {
        matches!(grammar.lower(t).as_str(), "had" | "has" | "have" | "was" | "were" | "been" | "be" | "being")
    };
    matches!(grammar.upos(head), Upos::Noun | Upos::Adj)
        && fit::is_irregular(&grammar.lower(head))
        && head.checked_sub(1).is_some_and(auxiliary)
}

/// A word that has an object is a verb, whatever the tagger thought ("and *welcomes* the step").
fn acts_as_verb(grammar: &Grammar<'_>, head: TokenId) -> bool {
    matches!(grammar.upos(head), Upos::Noun | Upos::Adj | Upos::Propn)
        && grammar.child(head, &[Relation::Obj]).is_some()
        && grammar
            .child(
                head,
                &[
                    Relation::Cop,
                    Relation::Det,
                    Relation::NmodPoss,
                    Relation::Amod,
                    Relation::Compound,
                    Relation::Nummod,
                ],
            )
            .is_none()
}

/// Whether the object of a frame is itself a word of happening, and so part of the trigger ("imposed a *curfew*").
fn is_nominal(grammar: &Grammar<'_>, object: TokenId) -> bool {
    grammar.upos(object) == Upos::Noun && lexicon().has(Pos::Noun, &grammar.lemma(object).to_lowercase())
}
