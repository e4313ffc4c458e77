//! A clause without a subject of its own happens where the one it hangs on does.
//!
//! > Shells fell on **Strelsau**, **wounding** six; thousands gathered in **Zenda** to **protest**; police **stopped** and searched
//! > cars in **Tarrow**.

use language::{Relation, TokenId};

use super::Tied;
use super::scene::Scene;
use crate::Plover;

pub(super) fn places(scene: &Scene<'_>, of: &[Tied], event: usize) -> Vec<usize> {
    let verb = scene.head(event);
    if scene.is_noun(event) {
        return Vec::new();
    }
    let above = above(scene, verb).and_then(|other| scene.event_of(other)).filter(|&other| other != event);
    let known = above.map(|other| of[other].places.clone()).unwrap_or_default();
    if !known.is_empty() {
        return known;
    }
    let below = below(scene, verb)
        .chain(blow(scene, event))
        .filter_map(|other| scene.event_of(other))
        .filter(|&other| other != event);
    below.map(|other| of[other].places.clone()).find(|places| !places.is_empty()).unwrap_or_default()
}

/// The verb whose clause a clause hangs on and shares its subject with.
fn above(scene: &Scene<'_>, verb: TokenId) -> Option<TokenId> {
    let grammar = scene.grammar;
    shares(scene, verb).then(|| grammar.head(verb)).flatten().filter(|&above| above < verb)
}

/// The clauses that hang on a verb and share its subject.
fn below<'s>(scene: &'s Scene<'_>, verb: TokenId) -> impl Iterator<Item = TokenId> + 's {
    scene.grammar.children(verb).filter(move |&t| t > verb && shares(scene, t))
}

/// "Six were **hurt** *when* a tram hit a bus in Zenda": the clause that tells what hurt them.
fn blow(scene: &Scene<'_>, event: usize) -> Option<TokenId> {
    let grammar = scene.grammar;
    let verb = scene.head(event);
    let harmed = scene.mentions.events[event].plover == Plover::Assault || grammar.lemma(verb) == "die";
    let at_once = |&t: &TokenId| {
        grammar.relation(t) == Relation::Advcl
            && grammar.children(t).any(|mark| matches!(grammar.lemma(mark), "when" | "as") && mark < t)
    };
    grammar.children(verb).filter(|_| harmed).find(at_once)
}

fn shares(scene: &Scene<'_>, verb: TokenId) -> bool {
    let grammar = scene.grammar;
    let joined = matches!(grammar.relation(verb), Relation::Advcl | Relation::Xcomp | Relation::Conj);
    // "before leaving", "after meeting": another time, and often another place.
    let apart = grammar
        .cases_or_marks(verb)
        .any(|mark| !matches!(mark.as_str(), "to" | "by" | "while" | "and" | "in" | "that"));
    joined && !apart && grammar.own_subject(verb).is_none()
}
