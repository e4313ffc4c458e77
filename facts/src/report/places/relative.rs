//! "Where" and "in which" put a clause in what they hang on.
//!
//! > The convoy left for **Strelsau**, *where* gunmen attacked it; riots in **Zenda** *in which* two died; it is **in Zenda** *that* they met.

use language::{Relation, TokenId};

use super::Tied;
use super::scene::Scene;

pub(super) fn places(scene: &Scene<'_>, of: &[Tied], event: usize) -> Vec<usize> {
    let grammar = scene.grammar;
    let verb = clause_head(scene, scene.head(event));
    let Some(noun) = grammar.head(verb) else { return Vec::new() };
    let hangs = matches!(
        grammar.relation(verb),
        Relation::AclRelcl | Relation::AdvclRelcl | Relation::Acl | Relation::Advcl | Relation::Ccomp
    );
    if !hangs {
        return Vec::new();
    }
    let where_ = grammar.children(verb).find(|&t| is_where(scene, t));
    let on_place = named_at(scene, noun);
    match (where_, on_place) {
        (Some(_), Some(place)) => vec![place],
        (Some(pronoun), None) => scene
            .event_of(noun)
            .filter(|&other| scene.is_noun(other))
            .map(|other| of[other].places.clone())
            .filter(|places| !places.is_empty())
            .unwrap_or_else(|| under(scene, noun, pronoun)),
        // "It is in Zenda that they met."
        (None, Some(place)) if grammar.children(noun).any(|t| grammar.relation(t) == Relation::Cop) => vec![place],
        _ => Vec::new(),
    }
}

/// The verb of the clause that a verb is told in: "where she *met* him and **signed** it".
fn clause_head(scene: &Scene<'_>, verb: TokenId) -> TokenId {
    let joined = |&t: &TokenId| matches!(scene.grammar.relation(t), Relation::Conj | Relation::Xcomp | Relation::Obj);
    let mut at = verb;
    for _ in 0..3 {
        match scene.grammar.head(at).filter(|_| joined(&at)) {
            Some(above) => at = above,
            None => break,
        }
    }
    at
}

/// "where", or a "which" behind a preposition of place.
fn is_where(scene: &Scene<'_>, token: TokenId) -> bool {
    let grammar = scene.grammar;
    match grammar.lemma(token) {
        "where" => true,
        "which" => grammar.cases(token).any(|case| matches!(case.as_str(), "in" | "at" | "on" | "during" | "near")),
        _ => false,
    }
}

/// The place that is named by the words a token governs.
fn named_at(scene: &Scene<'_>, token: TokenId) -> Option<usize> {
    scene.places_near(token).find(|&n| scene.place(n).head == token)
}

/// "The square in **Zenda** *where* …": the last place under a noun before the clause.
fn under(scene: &Scene<'_>, noun: TokenId, before: TokenId) -> Vec<usize> {
    let analysis = scene.grammar.analysis;
    let own = |&n: &usize| {
        let head = scene.place(n).head;
        head < before && head > noun && analysis.is_under(head, noun)
    };
    scene.places_near(noun).rfind(own).into_iter().collect()
}
