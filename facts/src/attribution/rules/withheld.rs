//! Somebody will not say something: the refusal and the verb of saying are one cue.
//!
//! "The army declined to say *how many had died*." – "She would not disclose *the price*."

use language::{Relation, TokenId};

use super::clause;
use crate::attribution::cues::{self, Cue, Stance};
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/withheld";

/// Verbs of refusal that take the verb of saying as infinitive.
const REFUSALS: &[&str] = &["decline", "refuse", "fail", "neglect"];

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, _cue: Cue, drafts: &mut Drafts) {
    let refusal = ground
        .head(verb)
        .filter(|&h| ground.relation(verb) == Relation::Xcomp && h < verb && REFUSALS.contains(&ground.lemma(h)));
    let negated = ground.children(verb).iter().any(|&c| phrase::is_negation(ground, c) && c < verb);
    let modal = ground.has(verb, &[Relation::Aux], &["would", "will", "could", "can"]);
    if refusal.is_none() && !(negated && modal) {
        return;
    }
    let Some(saying) = cues::verb(&ground.verb_lemma(verb)).filter(|c| c.stance.is_word()) else { return };
    let Some(source) = subject::subject(ground, verb) else { return };
    let mut content = clause::content(ground, verb);
    content.extend(ground.child(verb, &[Relation::Obj]).map(|o| ground.reach(o)).filter(|_| saying.object));
    if content.is_empty() {
        content.extend(open_question(ground, verb));
    }
    if content.is_empty() {
        content.extend(about(ground, verb, saying));
    }
    let mut cue = phrase::verb_cue(ground, verb);
    if let Some(refusal) = refusal {
        cue.extend(phrase::verb_cue(ground, refusal));
        cue.extend((refusal..verb).filter(|&t| ground.lemma(t) == "to"));
    }
    let added = drafts.add(Draft {
        source: Some(source),
        anchor: verb,
        cue,
        content,
        stance: Stance::Withhold,
        rule: RULE,
        relay: None,
    });
    if let (Some(n), Some(refusal)) = (added, refusal) {
        drafts.claim(refusal, n);
    }
}

/// "would not disclose *if more would follow*", where the parse took the question for a condition
fn open_question(ground: &Ground<'_>, verb: TokenId) -> Option<(TokenId, TokenId)> {
    let asks = |c: TokenId| ground.has(c, &[Relation::Mark], &["if", "whether"]);
    ground.children(verb).iter().copied().find(|&c| c > verb && asks(c)).map(|c| ground.reach(c))
}

/// "declined to comment *on the case*"
fn about(ground: &Ground<'_>, verb: TokenId, saying: Cue) -> Option<(TokenId, TokenId)> {
    ground.children(verb).iter().copied().find_map(|c| {
        let (mark, word) = ground.case(c)?;
        let (_, last) = ground.reach(c);
        (c > verb && mark < last && saying.takes(&word)).then_some((mark + 1, last))
    })
}
