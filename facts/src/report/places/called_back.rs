//! A happening that is called back happens where it was told to.
//!
//! > A blast tore through a market in **Strelsau**. … **The explosion killed** the baker. **The attack** lasted an hour.

use language::{Relation, TokenId};

use super::Tied;
use super::scene::Scene;
use super::word::is_word;

/// How many sentences back a happening is called.
const REACH: u32 = 4;

/// Nouns that call back a happening.
const CALLING: &[&str] = &[
    "attack",
    "blast",
    "explosion",
    "bombing",
    "shooting",
    "stabbing",
    "assault",
    "raid",
    "strike",
    "incident",
    "violence",
    "killing",
    "clash",
    "fire",
    "crash",
    "protest",
    "march",
    "rally",
    "demonstration",
    "riot",
    "unrest",
    "meeting",
    "summit",
    "talk",
    "ceremony",
    "siege",
    "ambush",
    "shelling",
    "fighting",
    "robbery",
    "arrest",
    "raid",
    "collapse",
    "accident",
    "quake",
];

pub(super) fn places(scene: &Scene<'_>, of: &[Tied], event: usize) -> Vec<usize> {
    let grammar = scene.grammar;
    let verb = scene.head(event);
    let sentence = grammar.token(verb).sentence;
    let calls =
        [Some(verb), grammar.subject(verb), grammar.object(verb)].into_iter().flatten().any(|t| calls(scene, t));
    if !calls {
        return Vec::new();
    }
    let before = (0..event).rev().map(|n| (n, grammar.token(scene.head(n)).sentence));
    let near = before.take_while(|(_, s)| sentence - s.min(&sentence) <= REACH);
    let told = near.filter(|&(n, s)| s < sentence && !of[n].places.is_empty() && !is_word(scene, n));
    let mut told = told.map(|(n, _)| of[n].places.clone());
    told.next().unwrap_or_default()
}

/// "*The* attack", "*this* raid".
fn calls(scene: &Scene<'_>, noun: TokenId) -> bool {
    let grammar = scene.grammar;
    let definite =
        || grammar.child(noun, &[Relation::Det]).is_some_and(|t| matches!(grammar.lemma(t), "the" | "this" | "that"));
    CALLING.contains(&grammar.lemma(noun)) && definite()
}
