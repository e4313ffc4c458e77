//! The content is an infinitive or a gerund that depends on the verb.
//!
//! "The ministry promised *to pay the nurses*." – "Unions urged *members to strike*." – "He denied *taking the money*."

use language::{Relation, TokenId, Upos};

use crate::attribution::cues::{Cue, Stance};
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/infinitive";

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, cue: Cue, drafts: &mut Drafts) {
    if !cue.infinitive || phrase::is_passive(ground, verb) {
        return;
    }
    let seems = cue.stance == Stance::Seem;
    let act = ground.child(verb, &[Relation::Xcomp]).filter(|&x| x > verb && (seems || is_act(ground, x)));
    if let Some(act) = act.filter(|_| seems) {
        return super::expected_to::raise(ground, verb, act, cue.stance, drafts);
    }
    let strayed = || phrase::strayed(ground, verb, "to").filter(|_| ground.child(verb, &[Relation::Obj]).is_none());
    let Some((mut first, last)) = act.map(|a| ground.reach(a)).or_else(strayed) else { return };
    let Some(source) = subject::subject(ground, verb) else { return };
    if let Some(other) = ground.child(verb, &[Relation::Obj]).filter(|&o| o > verb && o < first) {
        // Who is to act is part of what is wanted, but not of what is told: "asked them to leave", "want them to leave".
        if !matches!(cue.stance, Stance::Assert | Stance::Ask) {
            first = ground.reach(other).0;
        }
    }
    let content = phrase::trim(ground, phrase::with_tail(ground, verb, (first, last))).into_iter().collect();
    let cue_words = phrase::verb_cue(ground, verb);
    let stance = if cue.stance == Stance::Ask { Stance::Request } else { cue.stance };
    drafts.add(Draft { source: Some(source), anchor: verb, cue: cue_words, content, stance, rule: RULE, relay: None });
}

/// An infinitive with "to", or a gerund.
pub(super) fn is_act(ground: &Ground<'_>, t: TokenId) -> bool {
    ground.has(t, &[Relation::Mark], &["to"])
        || ground.xpos(t) == "VBG"
        || ground.upos(t) == Upos::Verb && ground.xpos(t) == "VB"
}
