//! An adverb attributes the clause that it stands in to somebody left open.
//!
//! "*The convoy* reportedly *crossed the river*."

use language::{Relation, TokenId};

use crate::attribution::cues;
use crate::attribution::draft::{Draft, Drafts, without};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;

pub(in crate::attribution) const RULE: &str = "attribution/rules/adverb";

pub(in crate::attribution) fn read(ground: &Ground<'_>, adverb: TokenId, drafts: &mut Drafts) {
    let Some(stance) = cues::adverb(&ground.word(adverb).to_lowercase()) else { return };
    let Some(clause) = ground.head(adverb).filter(|_| ground.relation(adverb) == Relation::Advmod) else { return };
    // "reportedly said that …": the verb of saying has an attribution of its own, and this adverb in its cue.
    if cues::verb(&ground.verb_lemma(clause)).is_some_and(|c| c.clause)
        && ground.child(clause, &[Relation::Ccomp]).is_some()
    {
        return;
    }
    let (mut first, last) = ground.reach(clause);
    if let Some(mark) = ground.child(clause, &[Relation::Mark]).filter(|&m| m == first) {
        first = mark + 1;
    }
    let content =
        without((first, last), (adverb, adverb)).into_iter().filter_map(|s| phrase::trim(ground, s)).collect();
    drafts.add(Draft { source: None, anchor: adverb, cue: vec![adverb], content, stance, rule: RULE, relay: None });
}
