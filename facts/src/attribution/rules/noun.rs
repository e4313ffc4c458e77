//! A noun attributes: its possessor or author is the source, its clause or complement the content.
//!
//! "The minister's claim that *the army withdrew*" – "their opposition to *the pipeline*" – "a promise by the bank *to lend more*"

use language::{Relation, TokenId, Upos};

use super::light_verb;
use crate::attribution::cues::{self, Cue, Stance};
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/noun";

pub(in crate::attribution) fn read(ground: &Ground<'_>, noun: TokenId, cue: Cue, drafts: &mut Drafts) {
    let clause = clause(ground, noun, cue);
    let complement = clause.or_else(|| complement(ground, noun, cue));
    let Some((content, mark)) = complement else { return };
    let source = whose(ground, noun, content);
    // A clause says by itself that something is attributed; a mere complement needs somebody whose it is.
    if source.is_none() && clause.is_none() {
        return;
    }
    let mut cue_words = light_verb::carrier(ground, noun).map_or_else(Vec::new, |verb| phrase::verb_cue(ground, verb));
    cue_words.push(noun);
    cue_words.extend(mark.filter(|&m| m == noun + 1));
    let content = phrase::trim(ground, content).into_iter().collect();
    drafts.add(Draft { source, anchor: noun, cue: cue_words, content, stance: cue.stance, rule: RULE, relay: None });
}

type Found = ((TokenId, TokenId), Option<TokenId>);

/// "claim *that the army withdrew*", "promise *to lend more*"
fn clause(ground: &Ground<'_>, noun: TokenId, cue: Cue) -> Option<Found> {
    ground
        .children(noun)
        .iter()
        .copied()
        .filter(|&c| c > noun)
        .find_map(|c| {
            let marked = |word| ground.has(c, &[Relation::Mark], &[word]);
            let found = match ground.relation(c) {
                Relation::Ccomp => cue.clause,
                Relation::Acl => cue.clause && marked("that") || cue.infinitive && marked("to"),
                // "that" is easily taken for a relative word.
                Relation::AclRelcl => {
                    cue.clause
                        && ground.lemma(ground.reach(c).0) == "that"
                        && ground
                            .children(c)
                            .iter()
                            .any(|&s| ground.relation(s) == Relation::Nsubj && ground.lemma(s) != "that")
                        && ground.child(c, &[Relation::Obj]).is_some()
                }
                _ => false,
            };
            found.then(|| (ground.reach(c), None))
        })
        .or_else(|| lost_clause(ground, noun, cue).map(|stretch| (stretch, None)))
}

/// "backed the contention of the mayor *that the bridge was safe*": the clause hangs on a noun after this one, or on the verb above.
fn lost_clause(ground: &Ground<'_>, noun: TokenId, cue: Cue) -> Option<(TokenId, TokenId)> {
    if !cue.clause {
        return None;
    }
    phrase::strayed(ground, noun, "that").or_else(|| {
        let verb = ground.head(noun).filter(|&v| v < noun && ground.relation(noun) == Relation::Obj)?;
        let clause = ground.child(verb, &[Relation::Ccomp]).filter(|&c| c > noun)?;
        let that = ground.has(clause, &[Relation::Mark], &["that"]);
        let own = cues::verb(&ground.verb_lemma(verb)).is_some_and(|c| c.clause);
        (that && !own).then(|| ground.reach(clause))
    })
}

/// "opposition *to the pipeline*"
fn complement(ground: &Ground<'_>, noun: TokenId, cue: Cue) -> Option<Found> {
    ground.children(noun).iter().copied().filter(|&c| c > noun).find_map(|c| {
        if !matches!(ground.relation(c), Relation::Nmod | Relation::Acl) {
            return None;
        }
        let mark = ground.child(c, &[Relation::Case, Relation::Mark])?;
        let (_, last) = ground.reach(c);
        (cue.takes(ground.lemma(mark)) && mark < last && mark > noun).then_some(((mark + 1, last), Some(mark)))
    })
}

/// Whose a noun of saying or thinking is.
pub(in crate::attribution) fn whose(
    ground: &Ground<'_>,
    noun: TokenId,
    content: (TokenId, TokenId),
) -> Option<TokenId> {
    bearer(ground, noun).or_else(|| author(ground, noun, content)).or_else(|| holder(ground, noun))
}

/// "*Voters* voiced their anger at …": the possessive only repeats the subject of the verb that carries the noun.
fn bearer(ground: &Ground<'_>, noun: TokenId) -> Option<TokenId> {
    let own = ground.child(noun, &[Relation::NmodPoss]).filter(|&p| ground.upos(p) == Upos::Pron)?;
    let verb = ground.head(noun).filter(|&v| v < own && matches!(ground.upos(v), Upos::Verb))?;
    // "The court rejected their claim": of a verb that takes a side the claim is somebody else's.
    let sides = cues::verb(&ground.verb_lemma(verb)).is_some_and(|c| !c.stance.is_word() || c.stance == Stance::Deny);
    let carries = matches!(ground.relation(noun), Relation::Obj | Relation::Obl) && !sides;
    let entity = |t: TokenId| ground.mention(t).map(|(e, _)| e);
    let same = |s: TokenId| entity(s).is_none() || entity(own).is_none() || entity(s) == entity(own);
    subject::subject(ground, verb).filter(|&s| carries && s < verb && same(s))
}

/// Whose it is by its own phrase: "*their* opposition", "a promise *by the bank*", "criticism *from the left*".
fn author(ground: &Ground<'_>, noun: TokenId, content: (TokenId, TokenId)) -> Option<TokenId> {
    ground.children(noun).iter().copied().find(|&c| {
        let outside = c < content.0 || c > content.1;
        outside
            && match ground.relation(c) {
                Relation::NmodPoss => true,
                Relation::Nmod => ground.has(c, &[Relation::Case], &["by", "from", "among", "of"]),
                _ => false,
            }
    })
}

/// Whose it is by the verb that governs it: "*Critics* voiced opposition to …", "*She* is a critic of …".
fn holder(ground: &Ground<'_>, noun: TokenId) -> Option<TokenId> {
    if let Some(own) = ground.child(noun, &[Relation::Nsubj]) {
        return Some(own);
    }
    let verb = ground.head(noun)?;
    match ground.relation(noun) {
        Relation::Obj | Relation::Obl => subject::subject(ground, verb).filter(|&s| s < verb),
        Relation::Appos => Some(verb),
        _ => None,
    }
}
