//! The content is the noun that a relative clause with the cue modifies.
//!
//! "It is *a plan* that the unions have rejected." – "*what* the minister called *a mistake*"

use language::{Relation, TokenId};

use crate::attribution::cues::{Cue, Stance};
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;

pub(in crate::attribution) const RULE: &str = "attribution/rules/relative";

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, cue: Cue, drafts: &mut Drafts) {
    let relative = ground.relation(verb) == Relation::AclRelcl;
    let Some(noun) = ground.head(verb).filter(|_| relative && (cue.object || cue.clause)) else { return };
    let Some(source) = ground.child(verb, &[Relation::Nsubj]) else { return };
    // In "those who say so" the relative word is the source, not the content.
    if matches!(ground.lemma(source), "who" | "which" | "that" | "what") || noun > verb {
        return;
    }
    if ground.child(verb, &[Relation::Obj]).is_some_and(|o| o > verb) {
        return;
    }
    let (first, _) = ground.reach(noun);
    let (clause, _) = ground.reach(verb);
    let mut content: Vec<_> = phrase::trim(ground, (first, clause.max(first + 1) - 1)).into_iter().collect();
    let predicate = ground.child(verb, &[Relation::Xcomp, Relation::Ccomp]).filter(|&x| x > verb);
    content.extend(predicate.and_then(|x| phrase::trim(ground, ground.reach(x))));
    if predicate.is_none() && !cue.object || cue.stance == Stance::Seem {
        return;
    }
    drafts.add(Draft::of_verb(ground, verb, Some(source), content, cue.stance, RULE));
}
