//! "It is *not true* that they left", "found *no evidence* that they left", "*rejected claims* that they left": somebody says
//! that it is not so.

use language::Relation;

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/truth";
const TRUE: &[&str] = &["true", "correct", "accurate", "guilty"];
const FALSE: &[&str] = &["false", "untrue", "incorrect", "inaccurate", "baseless", "unfounded", "wrong", "lie", "nonsense"];
const PROOF: &[&str] = &["evidence", "proof", "sign", "indication", "hint", "suggestion"];
const REJECTS: &[&str] = &["reject", "dismiss", "deny", "refute", "rebut", "dispute", "disprove", "debunk"];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let lemma = grammar.lemma(step.above);
    let clause = matches!(step.link, Link::Clause | Link::Infinitive | Link::Adverbial);
    let no = negator(grammar, step.above);
    let mark = Mark::of(RULE, step.above).flip().status(Status::Denied).last();
    // "pleaded *not guilty* to setting it": the "to" or "of" makes it what is meant.
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
    let rejected = claim
        && REJECTS.contains(&lemma)
        && matches!(grammar.relation(step.below), Relation::Obj | Relation::NsubjPass)
        && no.is_none();
    rejected.then(|| mark.cap(1.6))
}
