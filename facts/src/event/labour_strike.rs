//! "Bus drivers called off a *strike*": where workers and their union are spoken of, and no weapon, a strike is a stoppage of work.

use language::Upos;
use language::gazetteer::MONTHS;

use crate::grammar::Grammar;
use crate::{Event, Plover};

const LABOUR: &[&str] = &[
    "union",
    "worker",
    "staff",
    "employee",
    "teacher",
    "nurse",
    "driver",
    "doctor",
    "walkout",
    "picket",
    "pay",
    "wage",
    "salary",
    "employer",
    "miner",
    "docker",
    "firefighter",
    "stoppage",
];
const WEAPON: &[&str] = &[
    "airstrike",
    "missile",
    "rocket",
    "drone",
    "warplane",
    "bomb",
    "shell",
    "artillery",
    "militant",
    "airstrikes",
    "fighter",
    "insurgent",
    "warhead",
];

/// Turns strikes of work that were read as assaults.
pub(super) fn turn(grammar: &Grammar<'_>, events: &mut [Event]) {
    let is_strike = |event: &Event| event.plover == Plover::Assault && event.lemma == "strike";
    if !events.iter().any(is_strike) {
        return;
    }
    let says = |words: &[&str]| {
        let tokens = 0..grammar.analysis.tokens.len() as language::TokenId;
        tokens.into_iter().any(|t| words.contains(&grammar.lemma(t)))
    };
    if !says(LABOUR) || says(WEAPON) {
        return;
    }
    // "a strike on Monday" hits no one.
    let is_day = |t| {
        grammar.lower(t).ends_with("day") || grammar.upos(t) == Upos::Num || MONTHS.contains(&grammar.lower(t).as_str())
    };
    let on_something = |event: &Event| grammar.complement(event.head, "on").is_some_and(|t| !is_day(t));
    for event in events.iter_mut().filter(|event| is_strike(event)) {
        if grammar.object(event.head).is_none() && !on_something(event) {
            (event.plover, event.cameo, event.rule) = (Plover::Protest, Some("14"), "event/labour_strike");
        }
    }
}
