//! "as" makes an aside of the cue; what it stands in is the content.
//!
//! "As the mayor put it, *the bridge is finished*." – "*Prices fell*, as the bank had predicted."

use language::{Relation, TokenId};

use super::according_to::clause_above;
use crate::attribution::cues::Cue;
use crate::attribution::draft::{Draft, Drafts, without};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;

pub(in crate::attribution) const RULE: &str = "attribution/rules/as_clause";

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, cue: Option<Cue>, drafts: &mut Drafts) {
    let mark = ground.children(verb).iter().copied().find(|&c| c < verb && ground.lemma(c) == "as");
    let Some(mark) = mark.filter(|_| ground.relation(verb) == Relation::Advcl) else { return };
    let put_it = ground.lemma(verb) == "put" && ground.has(verb, &[Relation::Obj], &["it"]);
    let Some(stance) = cue
        .filter(|c| c.clause && (c.stance.is_word() || c.stance == crate::Stance::Believe))
        .map(|c| c.stance)
        .or(put_it.then_some(crate::Stance::Assert))
    else {
        return;
    };
    // "as" with a clause or an object of its own is temporal: "as he said that, the lights went out".
    let complement = ground.children(verb).iter().any(|&c| {
        matches!(ground.relation(c), Relation::Ccomp | Relation::Xcomp)
            || ground.relation(c) == Relation::Obj && !put_it
    });
    let Some(source) = ground.child(verb, &[Relation::Nsubj]).filter(|_| !complement) else { return };
    let Some(clause) = clause_above(ground, verb) else { return };
    let content = without(ground.reach(clause), ground.reach(verb)).into_iter().filter_map(|s| phrase::trim(ground, s));
    let mut cue = phrase::verb_cue(ground, verb);
    cue.push(mark);
    let content = content.collect();
    drafts.add(Draft { source: Some(source), anchor: verb, cue, content, stance, rule: RULE, relay: None });
}
