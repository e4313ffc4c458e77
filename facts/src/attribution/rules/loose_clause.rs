//! A verb of saying whose clause the parse has lost: what stands before its comma, or after it, is the content.
//!
//! "*The bridge, first closed in March, will open again*, the mayor said on Monday."

use language::{Relation, TokenId, Upos};

use crate::attribution::cues::{Cue, Stance};
use crate::attribution::draft::{Draft, Drafts, Stretch};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/loose_clause";

/// The longest way back from the verb to the comma before its subject, in tokens.
const SUBJECT: u32 = 25;

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, cue: Cue, drafts: &mut Drafts) {
    let says = cue.clause
        && matches!(
            cue.stance,
            Stance::Assert | Stance::Confirm | Stance::Allege | Stance::Predict | Stance::Deny | Stance::Warn
        );
    if !says || phrase::is_passive(ground, verb) || ground.xpos(verb) == "VB" {
        return;
    }
    let Some(source) = subject::subject(ground, verb) else { return };
    if matches!(ground.lemma(source), "who" | "which" | "that")
        && ground.relation(verb) == Relation::AclRelcl
        && !that_follows(ground, verb)
    {
        return;
    }
    let content: Vec<Stretch> = after(ground, verb).map_or_else(|| before(ground, verb, source), |s| vec![s]);
    drafts.add(Draft::of_verb(ground, verb, Some(source), content, cue.stance, RULE));
}

fn that_follows(ground: &Ground<'_>, verb: TokenId) -> bool {
    let end = ground.sentence(verb).1;
    (verb + 1..=end.min(verb + 4)).any(|t| ground.lemma(t) == "that")
}

/// From "that" to the end of the sentence, or from the verb on when a clause with a subject follows at once.
fn after(ground: &Ground<'_>, verb: TokenId) -> Option<Stretch> {
    let end = ground.sentence(verb).1;
    let that = (verb + 1..=end.min(verb + 12))
        .take_while(|&t| !is_break(ground, t))
        .find(|&t| ground.lemma(t) == "that" && ground.upos(t) == Upos::Sconj);
    let start = that.or_else(|| {
        let next = verb + 1;
        let subject =
            next < end && matches!(ground.upos(next), Upos::Pron | Upos::Det | Upos::Propn | Upos::Noun | Upos::Adj);
        let finite = (next..=end.min(verb + 20)).any(|t| matches!(ground.xpos(t), "VBD" | "VBZ" | "VBP" | "MD"));
        (subject && finite && !matches!(ground.relation(next), Relation::Obj)).then_some(next)
    })?;
    phrase::trim(ground, (start, end))
}

/// From the start of the sentence to the comma before the subject, and what follows the verb's own comma.
fn before(ground: &Ground<'_>, verb: TokenId, source: TokenId) -> Vec<Stretch> {
    let (start, end) = ground.sentence(verb);
    let subject = ground.reach(source).0.max(start).min(source);
    let from = subject.min(verb);
    let Some(comma) = (start..from).rev().take(SUBJECT as usize).next().filter(|&t| ground.word(t) == ",") else {
        return Vec::new();
    };
    let first = (start..comma).find(|&t| ground.upos(t) != Upos::Cconj).unwrap_or(start);
    let rest = (verb + 1..=end.min(verb + 12)).find(|&t| ground.word(t) == ",");
    let mut content: Vec<Stretch> = phrase::trim(ground, (first, comma)).into_iter().collect();
    content
        .retain(|&(a, b)| b > a && (a..=b).any(|t| matches!(ground.upos(t), Upos::Verb | Upos::Aux)) || rest.is_some());
    if let Some(rest) = rest.filter(|&r| r < end && source < r && !content.is_empty()) {
        // "…, the mayor said, *will open again*": only a clause goes on with its verb.
        if matches!(ground.upos(rest + 1), Upos::Verb | Upos::Aux | Upos::Sconj | Upos::Cconj)
            && ground.xpos(rest + 1) != "VBG"
        {
            content.extend(phrase::trim(ground, (rest + 1, end)));
        }
    }
    content
}

/// What stands before a cue that commas set off on both sides: "*The bridge*, the mayor said, will open again".
pub(super) fn interrupted(ground: &Ground<'_>, verb: TokenId, source: TokenId) -> Vec<Stretch> {
    let end = ground.sentence(verb).1;
    let closed = verb < end && ground.word(verb + 1) == ",";
    let mut content = if closed && source < verb { before(ground, verb, source) } else { Vec::new() };
    content.truncate(1);
    content.retain(|&(first, last)| {
        (first..=last).any(|t| {
            matches!(ground.relation(t), Relation::Nsubj | Relation::NsubjPass) || ground.upos(t) == Upos::Verb
        })
    });
    content
}

fn is_break(ground: &Ground<'_>, t: TokenId) -> bool {
    matches!(ground.word(t), ";" | ":" | "." | "?" | "!") || ground.quotation(t).is_some()
}
