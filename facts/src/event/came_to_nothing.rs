//! "The *ceasefire* collapsed", "*talks* broke down": what fails is not what happens.

use crate::grammar::Grammar;
use crate::{Event, EventKind, Plover};

const FAILS: &[&str] =
    &["collapse", "fail", "unravel", "crumble", "expire", "founder", "lapse", "falter", "disintegrate"];

/// Turns a noun of agreement or peace that is the subject of a failing into a happening of no PLOVER type.
pub(super) fn turn(grammar: &Grammar<'_>, events: &mut [Event]) {
    let kind = |p: Plover| {
        matches!(p, Plover::Retreat | Plover::Agree | Plover::Support | Plover::Consult | Plover::Cooperate)
    };
    for event in events.iter_mut().filter(|e| e.kind == EventKind::Noun && kind(e.plover)) {
        let above = grammar.head(event.head).filter(|&verb| grammar.own_subject(verb) == Some(event.head));
        if above.is_some_and(|verb| FAILS.contains(&grammar.lemma(verb))) {
            (event.plover, event.mode, event.cameo, event.rule) = (Plover::Other, None, None, "event/came_to_nothing");
        }
    }
}
