//! "It is *not true* that they left", "found *no evidence* that they left", "*rejected claims* that they left": somebody says
//! that it is not so.

use language::{Relation, TokenId};

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/truth";
const TRUE: &[&str] = &["true", "correct", "accurate", "case"];
const FALSE: &[&str] =
    &["false", "untrue", "incorrect", "inaccurate", "baseless", "unfounded", "wrong", "lie", "nonsense"];
const PROOF: &[&str] = &["evidence", "proof", "sign", "indication", "hint", "suggestion"];
const REJECTS: &[&str] = &["reject", "dismiss", "deny", "refute", "rebut", "dispute", "disprove", "debunk"];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let lemma = grammar.lemma(step.above);
    let clause = matches!(step.link, Link::Clause | Link::Infinitive | Link::Adverbial);
    if let Some(mark) = not_guilty(grammar, step) {
        return Some(mark);
    }
    let no = negator(grammar, step.above);
    let mark = Mark::of(RULE, step.above).flip().status(Status::Denied).last();
    if clause && no.is_some() && TRUE.contains(&lemma) {
        return Some(mark.cap(2.0));
    }
    if step.link == Link::Clause && no.is_none() && FALSE.contains(&lemma) {
        return Some(mark.cap(2.0));
    }
    if step.link == Link::Clause && no.is_some() && PROOF.contains(&lemma) {
        return Some(mark.cap(1.2));
    }
    let claim = !step.own && step.link == Link::Noun && cues::is(grammar, step.below, Cue::Spoken);
    (claim && no.is_none() && is_rejected(grammar, step.below)).then(|| mark.cap(0.8))
}

/// Whether a claim is said to be false: "*rejected* the claim", "*called* it *baseless*", "the claim is *false*".
pub(super) fn is_rejected(grammar: &Grammar<'_>, claim: TokenId) -> bool {
    let Some(above) = grammar.head(claim) else { return false };
    // "rejected *the rebels'* claim": somebody stands by it.
    if grammar.child(claim, &[Relation::NmodPoss]).is_some() {
        return false;
    }
    match grammar.relation(claim) {
        Relation::Obj | Relation::NsubjPass => {
            REJECTS.contains(&grammar.lemma(above))
                || cues::is(grammar, above, Cue::Deny)
                || calls_false(grammar, above)
        }
        Relation::Nsubj => FALSE.contains(&grammar.lemma(above)) && negator(grammar, above).is_none(),
        _ => false,
    }
}

/// "pleaded *not guilty* to setting the fire", "found *innocent* of bribing him": parsers hang the deed on verb or adjective.
fn not_guilty(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if !grammar.cases_or_marks(step.below).any(|c| c == "to" || c == "of") || step.link == Link::Clause {
        return None;
    }
    let guilty = |t: TokenId| matches!(grammar.lemma(t), "guilty" | "innocent");
    let word = Some(step.above).filter(|&t| guilty(t)).or_else(|| grammar.children(step.above).find(|&t| guilty(t)))?;
    let denied = (grammar.lemma(word) == "innocent") != negator(grammar, word).is_some();
    denied.then(|| Mark::of(RULE, word).cap(0.8).flip().status(Status::Denied).last())
}

/// "*called* the reports *baseless*".
fn calls_false(grammar: &Grammar<'_>, verb: TokenId) -> bool {
    matches!(grammar.lemma(verb), "call" | "label" | "brand" | "describe" | "term")
        && grammar.children(verb).any(|t| FALSE.contains(&grammar.lemma(t)))
}
