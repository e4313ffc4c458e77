//! "The army *denied* that it fired first", "*denied* the attack": somebody says that it did not happen.

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if let Some(mark) = contested(grammar, step).or_else(|| said_in_denial(grammar, step)) {
        return Some(mark);
    }
    if step.link == Link::Adverbial
        || !cues::is(grammar, step.above, Cue::Deny)
        || negator(grammar, step.above).is_some()
    {
        return None;
    }
    // Only what is denied, not who denies it.
    if step.link == Link::Noun && grammar.agent(step.above) == Some(step.below) {
        return None;
    }
    // "denied the *claims*": they were made. "denied him a *chance*" tells of no claim.
    let given = grammar.child(step.above, &[language::Relation::Iobj]).is_some();
    if given || (step.link == Link::Noun && step.own && cues::is(grammar, step.below, Cue::Spoken)) {
        return None;
    }
    // "disputes *over land*": what a quarrel is about.
    if step.link == Link::Noun
        && grammar.upos(step.above) == language::Upos::Noun
        && !grammar.cases(step.below).any(|c| c == "of")
    {
        return None;
    }
    Some(Mark::of("factuality/above/denial", step.above).cap(0.8).flip().status(Status::Denied).last())
}

/// "it is *disputed* whether", "the account that … is *contested*": nobody need have denied it.
fn contested(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let contested = matches!(grammar.lemma(step.above), "dispute" | "contest")
        && (step.link == Link::Clause || !step.own)
        && grammar.child(step.above, &[language::Relation::AuxPass]).is_some();
    contested.then(|| Mark::of("factuality/above/denial", step.above).cap(1.0).status(Status::Disputed).last())
}

/// "'We *never* left,' she said, *denying* the charge": what she says not to be so is what she denies.
fn said_in_denial(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let said = step.own && step.link == Link::Clause && cues::is(grammar, step.above, Cue::Report);
    negator(grammar, step.below).filter(|_| said)?;
    let denying = grammar.children(step.above).find(|&t| {
        grammar.relation(t) == language::Relation::Advcl
            && grammar.token(t).xpos == "VBG"
            && (cues::is(grammar, t, Cue::Deny) || grammar.lemma(t) == "reject")
    })?;
    Some(Mark::of("factuality/above/denial", denying).cap(2.4).status(Status::Denied).last())
}
