//! What the words above an event say of it: the verb, noun or adjective that governs it, and what governs that.

mod adverbial;
mod allegation;
mod belief;
mod denial;
mod desire;
mod direction;
mod doubt;
mod entailed;
mod excluded;
mod fact;
mod fear;
mod headline;
mod intention;
mod purpose;
mod report;
mod undisclosed;
mod unreal;

use language::{Relation, TokenId, Upos};

use super::local;
use super::mark::{Mark, Sum};
use crate::grammar::Grammar;

/// How a word hangs on what governs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// "plans *to leave*", "the plan *to leave*", "stopped *shooting*".
    Infinitive,
    /// "said *that it left*", "the claim *that it left*".
    Clause,
    /// "left *after it lost*", "*if it leaves*".
    Adverbial,
    /// "cancelled *the visit*", "the threat of *an attack*".
    Noun,
}

/// A step from a word to what governs it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub below: TokenId,
    pub above: TokenId,
    pub link: Link,
}

/// A rule about a step.
type Rule = fn(&Grammar<'_>, &Step) -> Option<Mark>;

/// The first that speaks decides the step.
const RULES: &[Rule] = &[
    headline::read,
    adverbial::read,
    undisclosed::read,
    doubt::read,
    denial::read,
    unreal::read,
    excluded::read,
    allegation::read,
    intention::read,
    desire::read,
    direction::read,
    fear::read,
    fact::read,
    belief::read,
    report::read,
    entailed::read,
    purpose::read,
];

/// Adds the marks of the step above `at`; gives what to look at next.
pub(super) fn add(grammar: &Grammar<'_>, at: TokenId, sum: &mut Sum) -> Option<TokenId> {
    let step = step(grammar, at)?;
    let mark = RULES.iter().find_map(|rule| rule(grammar, &step));
    let last = mark.as_ref().is_some_and(|m| m.last);
    let read = mark.is_some();
    if let Some(mark) = mark {
        sum.add(mark);
    }
    if last {
        return None;
    }
    // What governs by its own tense and negation hands both down: "will not try to", "might plan to".
    let hands_down = match step.link {
        Link::Infinitive => true,
        Link::Clause | Link::Adverbial => false,
        Link::Noun => read || is_indefinite(grammar, step.below),
    };
    if hands_down {
        local::add(grammar, step.above, sum);
    }
    Some(step.above)
}

/// The step from a word to what governs it; `None` where a clause stands on its own.
fn step(grammar: &Grammar<'_>, below: TokenId) -> Option<Step> {
    let above = grammar.head(below)?;
    let link = match grammar.relation(below) {
        Relation::Xcomp => Link::Infinitive,
        Relation::Acl if grammar.infinitive_mark(below).is_some() => Link::Infinitive,
        Relation::Acl if grammar.child(below, &[Relation::Mark]).is_some() => Link::Clause,
        Relation::Acl => Link::Noun,
        Relation::Ccomp | Relation::Csubj | Relation::CsubjPass => Link::Clause,
        Relation::Advcl => Link::Adverbial,
        Relation::Conj => return conjunct(grammar, below, above),
        Relation::Parataxis if grammar.upos(above) == Upos::Verb => return None,
        Relation::Obj
        | Relation::Obl
        | Relation::Nmod
        | Relation::NsubjPass
        | Relation::Nsubj
        | Relation::Compound
        | Relation::NmodPoss => Link::Noun,
        _ => return None,
    };
    Some(Step { below, above, link })
}

/// A conjunct hangs where the first of its row hangs ("plans to leave and *fight*").
fn conjunct(grammar: &Grammar<'_>, below: TokenId, first: TokenId) -> Option<Step> {
    let finite =
        matches!(grammar.token(below).xpos, "VBD" | "VBZ" | "VBP") && matches!(grammar.token(first).xpos, "VB" | "VBG");
    if finite || grammar.relation(first) == Relation::Conj {
        return None;
    }
    let above = step(grammar, first)?;
    Some(Step { below, ..above })
}

/// "an attack", "talks": a noun that nothing says is known.
fn is_indefinite(grammar: &Grammar<'_>, noun: TokenId) -> bool {
    if grammar.upos(noun) != Upos::Noun {
        return false;
    }
    let definite = |t: TokenId| {
        grammar.relation(t) == Relation::NmodPoss
            || (grammar.relation(t) == Relation::Det
                && !matches!(grammar.lower(t).as_str(), "a" | "an" | "any" | "some" | "another" | "no"))
    };
    !grammar.children(noun).any(definite)
}
