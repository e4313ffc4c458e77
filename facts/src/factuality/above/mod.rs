//! What the words above an event say of it: the verb, noun or adjective that governs it, and what governs that.

mod adverbial;
mod against;
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
mod gerund;
mod headline;
mod inclined;
mod intention;
mod noun;
pub(super) mod outcome;
mod purpose;
mod report;
mod sought;
mod subject_to;
mod truth;
mod undisclosed;
mod unreal;
mod weighed;

use language::{Relation, TokenId, Upos};

use super::local;
use super::mark::{Mark, Sum, UnderNo};
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
    /// "anyone *who votes*", "a tip *leading* to the thief": no surer than a noun that is not known.
    Relative,
}

/// A step from a word to what governs it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub below: TokenId,
    pub above: TokenId,
    pub link: Link,
    /// Whether the word below is the event itself, and not a word on the way up from it.
    pub own: bool,
}

impl Step {
    /// Whether what hangs below is a gerund without tense or subject of its own, told in one breath with what it hangs on. Behind
    /// a comma it may belong to any verb before it ("vowed to stay, *saying* …").
    fn gerund(&self, grammar: &Grammar<'_>) -> bool {
        let apart = || grammar.children(self.below).any(|t| grammar.relation(t) == Relation::Punct && t < self.below);
        is_gerund(grammar, self.below)
            && grammar.own_subject(self.below).is_none()
            && (grammar.cases_or_marks(self.below).next().is_some() || !apart())
    }
}

/// A rule about a step.
type Rule = fn(&Grammar<'_>, &Step) -> Option<Mark>;

/// The first that speaks decides the step.
const RULES: &[Rule] = &[
    headline::read,
    undisclosed::read,
    truth::read,
    weighed::read,
    denial::read,
    doubt::read,
    adverbial::read,
    unreal::read,
    inclined::read,
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
    outcome::read,
    purpose::read,
    against::read,
    sought::read,
    subject_to::read,
    gerund::read,
];

/// Adds the marks of the step above `at`, on the way up from an event; gives what to look at next.
pub(super) fn add(grammar: &Grammar<'_>, event: TokenId, at: TokenId, sum: &mut Sum) -> Option<TokenId> {
    let step = Step { own: at == event, ..step(grammar, at)? };
    let rules = if step.link == Link::Relative { &[] } else { RULES };
    let mark = rules.iter().find_map(|rule| rule(grammar, &step));
    let last = mark.as_ref().is_some_and(|m| m.last);
    let read = mark.is_some();
    let under_no = mark.as_ref().map_or(UnderNo::Turns, |m| m.under_no);
    if let Some(mark) = mark {
        sum.add(mark);
    }
    if last {
        return None;
    }
    // What governs by its own tense and negation hands both down: "will not try to", "might plan to".
    match step.link {
        Link::Infinitive => local::add_through(grammar, step.above, under_no, sum),
        Link::Clause => sum.apart = true,
        // "would win by *waiting*": a gerund is as open as what it stands with.
        Link::Adverbial if step.gerund(grammar) => local::add_through(grammar, step.above, UnderNo::Keeps, sum),
        Link::Adverbial if outcome::tells(grammar, step.below, step.above) => {
            local::add_through(grammar, step.above, UnderNo::Turns, sum);
        }
        Link::Adverbial => return None,
        // "will hold talks": an indefinite object is no surer than its verb.
        Link::Noun if read && grammar.upos(step.above) != Upos::Verb => local::add(grammar, step.above, sum),
        Link::Noun if read => sum.add(noun::as_sure_as(grammar, &step)?),
        Link::Noun => return noun::add(grammar, &step, sum),
        // "no *known* threat", "nothing *to stop* it": what denies the noun denies what is said of it.
        Link::Relative => local::add_no(grammar, step.above, sum),
    }
    Some(step.above)
}

/// The step from a word to what governs it; `None` where a clause stands on its own.
fn step(grammar: &Grammar<'_>, below: TokenId) -> Option<Step> {
    let above = grammar.head(below)?;
    if let Some(verb) = governor_of_gerund(grammar, below, above) {
        return Some(Step { below, above: verb, link: Link::Infinitive, own: true });
    }
    if let Some(verb) = undisclosed::governor_of_amount(grammar, below, above) {
        return Some(Step { below, above: verb, link: Link::Clause, own: true });
    }
    let link = match grammar.relation(below) {
        Relation::Xcomp => Link::Infinitive,
        Relation::Acl if grammar.infinitive_mark(below).is_some() => Link::Infinitive,
        // "a way *of saving* it".
        Relation::Acl if is_gerund(grammar, below) && grammar.cases_or_marks(below).next().is_some() => {
            Link::Infinitive
        }
        // "the claim *that it left*", for a relative too where the "that" is no pronoun.
        Relation::Acl | Relation::AclRelcl if grammar.child(below, &[Relation::Mark]).is_some() => Link::Clause,
        // "will face *growing* pressure": no surer than a noun that is not known. A past participle tells of what was before.
        Relation::Amod
            if below < above
                && !matches!(grammar.token(below).xpos, "VBN" | "VBD")
                && grammar.object(below).is_none()
                && noun::is_indefinite(grammar, above) =>
        {
            Link::Relative
        }
        Relation::Acl | Relation::AclRelcl if noun::leaves_open(grammar, above, below) => Link::Relative,
        // "the letter *sent* in May": told as a fact of its own.
        Relation::Acl => return None,
        // "may scale it *back*": the adverb belongs to what its verb tells.
        Relation::Advmod | Relation::CompoundPrt if above < below && grammar.upos(above) == Upos::Verb => {
            Link::Infinitive
        }
        Relation::Ccomp | Relation::Csubj | Relation::CsubjPass => Link::Clause,
        // "not available *to comment*": what the adjective is for, and no clause of its own.
        Relation::Advcl if grammar.infinitive_mark(below).is_some() && inclined::governs(grammar, above) => {
            Link::Infinitive
        }
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
    Some(Step { below, above, link, own: true })
}

/// "accused the army *of attacking* the camp", "kept rebels *from leaving*": parsers hang the gerund on the object; the
/// verb governs it.
fn governor_of_gerund(grammar: &Grammar<'_>, below: TokenId, noun: TokenId) -> Option<TokenId> {
    let relation = grammar.relation(below);
    if !is_gerund(grammar, below) || !matches!(relation, Relation::Acl | Relation::Advcl) {
        return None;
    }
    if !grammar.cases_or_marks(below).any(|c| matches!(c.as_str(), "of" | "from" | "with" | "for")) {
        return None;
    }
    let object = matches!(grammar.relation(noun), Relation::Obj | Relation::NsubjPass);
    match relation {
        Relation::Acl if object => grammar.head(noun),
        Relation::Advcl => Some(noun),
        _ => None,
    }
}

/// "of *leaving*", "of *being robbed*".
fn is_gerund(grammar: &Grammar<'_>, word: TokenId) -> bool {
    match grammar.auxiliaries(word).next() {
        None => grammar.token(word).xpos == "VBG",
        Some(first) => matches!(grammar.lower(first).as_str(), "being" | "having"),
    }
}

/// A conjunct hangs where the first of its row hangs ("plans to leave and *fight*").
fn conjunct(grammar: &Grammar<'_>, below: TokenId, first: TokenId) -> Option<Step> {
    let told = matches!(grammar.token(below).xpos, "VBD" | "VBZ" | "VBP" | "VBN")
        && grammar.auxiliaries(below).next().is_none();
    let other_form = told && matches!(grammar.token(first).xpos, "VB" | "VBG");
    let own_clause = grammar.own_subject(below).is_some() && grammar.relation(first) != Relation::Ccomp;
    let other_modal = grammar.auxiliaries(below).next().is_some() && grammar.infinitive_mark(first).is_some();
    if other_form || other_modal || own_clause {
        return None;
    }
    let first = grammar.upwards(first).take(4).find(|&t| grammar.relation(t) != Relation::Conj)?;
    let above = step(grammar, first)?;
    if above.link == Link::Noun {
        return (grammar.upos(below) == Upos::Noun).then_some(above);
    }
    // The "if" of a row of verbs stands at the first.
    Some(if above.link == Link::Adverbial { above } else { Step { below, ..above } })
}
