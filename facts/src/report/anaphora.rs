//! "The incident", "the attack", "the move": the happening told of before.
//!
//! "A blast killed two in Strelsau. Police blamed **the attack** on smugglers."

use language::{Relation, TokenId};

use crate::{Event, EventKind, Input, Mentions, Plover};

/// Nouns that call a happening back without telling it, and the types they can call back.
const CALLING: &[(&[&str], &[Plover])] = &[
    (
        &[
            "incident",
            "attack",
            "assault",
            "violence",
            "killing",
            "bombing",
            "blast",
            "strike",
            "raid",
            "explosion",
            "shooting",
        ],
        &[Plover::Assault],
    ),
    (&["meeting", "talk", "visit", "summit"], &[Plover::Consult]),
    (&["deployment", "buildup", "build-up"], &[Plover::Mobilize]),
    (&["withdrawal", "pullout", "drawdown"], &[Plover::Retreat]),
    (&["protest", "demonstration", "rally", "unrest"], &[Plover::Protest]),
    (&["deal", "agreement", "accord", "pact", "truce"], &[Plover::Agree]),
    (&["seizure", "arrest", "detention", "crackdown"], &[Plover::Coerce]),
];

/// The event, before `noun`, that `noun` calls back: the nearest of a fitting type, in this sentence or an earlier one.
pub(super) fn antecedent(input: &Input<'_>, mentions: &Mentions, noun: TokenId) -> Option<usize> {
    let analysis = input.analysis;
    let definite = |t: TokenId| matches!(analysis.lemma(t), "the" | "this" | "that" | "these" | "those");
    analysis.child(noun, &[Relation::Det]).filter(|&t| definite(t))?;
    let lemma = analysis.lemma(noun);
    let (_, types) = CALLING.iter().find(|(nouns, _)| nouns.contains(&lemma))?;
    let before = |(_, event): &(usize, &Event)| event.head < noun && types.contains(&event.plover);
    mentions.events.iter().enumerate().rfind(before).map(|(index, _)| index)
}

/// The event that a noun without parties names again by its own verb: "the force will **increase** … *increases* will be slow", the nearest before it.
pub(super) fn named_before(mentions: &Mentions, noun: usize) -> Option<usize> {
    let named = &mentions.events[noun];
    let before = |(_, event): &(usize, &Event)| {
        event.head < named.head
            && event.kind == EventKind::Verb
            && event.plover == named.plover
            && event.lemma == named.lemma
    };
    let nearest = mentions.events.iter().enumerate().rfind(before).map(|(index, _)| index);
    nearest.filter(|_| named.kind == EventKind::Noun)
}
