//! Where somebody comes from is not where it happens to them.
//!
//! > A plumber **from Zenda** was robbed in Strelsau; fans clashed before a match against a side **from Hentzau**. But the withdrawal of
//! > its troops **from Tarrow** is of Tarrow.

use language::Relation;
use language::gazetteer::office;

use super::route;
use super::scene::Scene;
use crate::Plover;

pub(super) fn is_home(scene: &Scene<'_>, place: usize, event: usize) -> bool {
    if is_of_make(scene, place) || is_of_office(scene, place) {
        return true;
    }
    let link = &scene.links[place];
    link.case.starts_with("from")
        && scene.on_other_noun(link, event)
        && !link.above.is_some_and(|noun| is_moved(scene, noun, event))
}

/// "the foreign minister **of Ruritania**": a land is where an office is held, not where its holder goes.
fn is_of_office(scene: &Scene<'_>, place: usize) -> bool {
    let link = &scene.links[place];
    let held = |noun| office(scene.grammar.analysis.word(noun)).is_some();
    link.case == "of" && link.above.is_some_and(held)
}

/// "**Strelsau**-based", "**Zenda**-made".
fn is_of_make(scene: &Scene<'_>, place: usize) -> bool {
    let end = scene.place(place).span.end() as usize;
    let after = scene.grammar.analysis.text.get(end..).unwrap_or_default();
    after.strip_prefix(['-', '‑']).is_some_and(|rest| rest.starts_with(char::is_lowercase))
}

/// Whether a noun is what an event moves: "a withdrawal of *troops* from", "pulled its *staff* from".
fn is_moved(scene: &Scene<'_>, noun: language::TokenId, event: usize) -> bool {
    let grammar = scene.grammar;
    let retreats = matches!(scene.mentions.events[event].plover, Plover::Retreat | Plover::Mobilize | Plover::Aid);
    let moves = retreats || route::moves(scene, event);
    let under = matches!(grammar.relation(noun), Relation::Obj | Relation::Nmod | Relation::NsubjPass);
    moves && under && grammar.head(noun) == Some(scene.head(event))
}
