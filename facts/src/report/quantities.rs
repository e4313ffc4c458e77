//! How many, tied to its event: the quantity whose way up the tree meets the event first.

use language::{Analysis, Relation};

use super::owner::{Owner, Owners};
use crate::{Casualty, Event, Input, Mentions, Plover, Quantity, QuantityClaim};

/// Words that tell what became of the people counted.
const DEAD: &[&str] = &[
    "kill",
    "die",
    "dead",
    "death",
    "slay",
    "murder",
    "execute",
    "massacre",
    "behead",
    "fatal",
    "perish",
    "assassinate",
    "drown",
    "claim",
    "toll",
    "fatality",
];
const INJURED: &[&str] = &["wound", "injure", "hurt", "maim", "injury", "casualty"];

/// The quantities of the event at `index`.
pub(super) fn of(input: &Input<'_>, mentions: &Mentions, owners: &Owners, index: usize) -> Vec<QuantityClaim> {
    let sentence = input.analysis.token(mentions.events[index].head).sentence;
    mentions
        .quantities
        .iter()
        .enumerate()
        .filter(|(_, q)| input.analysis.token(q.head).sentence == sentence)
        .filter(|&(n, _)| !is_whole(mentions, n))
        .map(|(_, q)| q)
        .filter(|q| q.rule != crate::quantity::LEVEL_BEFORE && !is_time(mentions, q) && !is_age(q))
        .filter(|q| !is_owner(input.analysis, q.head))
        .filter(|q| owner(input.analysis, owners, q) == Some(Owner::Event(index)))
        .filter(|q| !came_before(input.analysis, q.head, mentions.events[index].head))
        .map(|q| claim(input, q, casualty(input, &mentions.events[index], q)))
        .collect()
}

/// The event above a quantity; where there is none, the one that its noun's participle tells ("12 people **killed** in"),
/// or the one above another of its words: "from 90 soldiers to about 270" is one change, wherever its second half hangs.
fn owner(analysis: &Analysis<'_>, owners: &Owners, quantity: &Quantity) -> Option<Owner> {
    let above = owners.owner(analysis, quantity.head);
    let participle = || {
        let participle = |token| analysis.child(token, &[Relation::Acl]).and_then(|t| owners.owner(analysis, t));
        analysis.tokens_in(quantity.span).find_map(participle)
    };
    let told = |owner: &Owner| matches!(owner, Owner::Event(_));
    let other = || analysis.tokens_in(quantity.span).filter_map(|token| owners.owner(analysis, token)).find(told);
    above.filter(told).or_else(participle).or_else(other).or(above)
}

/// What became of the people counted: "killed **three**", "left **one contractor** dead".
fn casualty(input: &Input<'_>, event: &Event, quantity: &Quantity) -> Option<Casualty> {
    if event.plover != Plover::Assault || quantity.unit.as_deref().is_some_and(|unit| unit != "person") {
        return None;
    }
    let tells = |lemma: &str| {
        let is = |words: &[&str]| words.contains(&lemma);
        if is(DEAD) { Some(Casualty::Dead) } else { is(INJURED).then_some(Casualty::Injured) }
    };
    let analysis = input.analysis;
    // "killed three and **wounded** nine": the nearest word above it, then the trigger.
    let above = std::iter::successors(Some(quantity.head), |&t| analysis.token(t).head);
    let triggers = event.trigger.iter().flat_map(|&span| analysis.tokens_in(span));
    // "left one contractor **dead**": the outcome hangs on the verb.
    let beside = analysis.children(event.head);
    above.chain(triggers).chain(beside).map(|token| analysis.lemma(token)).find_map(tells)
}

/// "21 of the **more than 200 soldiers**": the whole of which a number was counted is not what the event happened to; that
/// of a share is kept, for it tells how many the share is.
fn is_whole(mentions: &Mentions, index: usize) -> bool {
    let Some(part) = index.checked_sub(1).map(|n| &mentions.quantities[n]) else { return false };
    let counts =
        part.unit.as_deref().is_none_or(|unit| unit == "person") && part.value.is_none_or(|value| value >= 1.0);
    let whole = mentions.quantities[index].span;
    counts && part.span != whole && part.span.start() <= whole.start() && whole.end() <= part.span.end()
}

/// "two-day talks", "three years ago": how long, and how long ago, is told by the time and not by the quantity.
fn is_time(mentions: &Mentions, quantity: &Quantity) -> bool {
    let first = mentions.times.partition_point(|t| t.span.end() <= quantity.span.start());
    quantity.change.is_none() && mentions.times.get(first).is_some_and(|t| t.span.overlaps(quantity.span))
}

/// "the *two countries'* ministers met": how many own something tells nothing of what happens.
fn is_owner(analysis: &Analysis, counted: language::TokenId) -> bool {
    let mut at = counted;
    if analysis.token(at).relation == Relation::Nummod {
        at = analysis.token(at).head.unwrap_or(at);
    }
    analysis.token(at).relation == Relation::NmodPoss
}

/// "was criticised after the death of *two prisoners*": what went before an event has figures of its own.
fn came_before(analysis: &Analysis, counted: language::TokenId, event: language::TokenId) -> bool {
    let up = std::iter::successors(Some(counted), |&t| analysis.token(t).head).take_while(|&t| t != event);
    let after = |t: language::TokenId| {
        let case = analysis.child(t, &[Relation::Case]);
        case.is_some_and(|case| matches!(analysis.lemma(case), "after" | "before" | "following" | "since" | "amid"))
    };
    up.skip(1).any(after)
}

/// "a *31-year-old* farmer was arrested": how old somebody is tells nothing of how much happened.
fn is_age(quantity: &Quantity) -> bool {
    quantity.change.is_none() && quantity.unit.as_deref() == Some("year of age")
}

fn claim(input: &Input<'_>, quantity: &Quantity, casualty: Option<Casualty>) -> QuantityClaim {
    let mut evidence = vec![quantity.span];
    evidence.extend(quantity.of.filter(|of| !quantity.span.contains(*of)));
    QuantityClaim {
        value: quantity.value,
        low: quantity.low,
        high: quantity.high,
        approximate: quantity.approximate,
        unit: quantity.unit.clone(),
        of: quantity.of.map(|span| span.of(input.analysis.text).to_owned()),
        change: quantity.change,
        casualty,
        evidence,
        rule: quantity.rule,
    }
}
