//! What changed, when the number names no thing: "exports rose 3%", "cut its garrison by half", "the toll rose to 45".
//!
//! *Exports rose 3% after the port had cut its fees by half.*

use std::ops::Range;

use language::{Analysis, Relation, TokenId};

use super::lexicon;
use crate::pieces::Pieces;
use crate::quantity::item::{Counted, Item};

/// Gives changes without a thing the object of their verb, or its subject where it has none.
pub(super) fn add(p: &Pieces<'_>, analysis: &Analysis<'_>, items: &mut [Item]) {
    // "rose 45 cents to $58": the cents are no thing that changed.
    let measures: Vec<Range<usize>> = items.iter().map(|i| i.start..i.end).collect();
    for item in items.iter_mut().filter(|i| i.change.is_some() && i.of.is_none()) {
        item.of = verb(p, analysis, item).and_then(|verb| of_verb(p, analysis, verb, &measures));
    }
}

/// The verb of change above an item, or right before it.
fn verb(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> Option<TokenId> {
    let above = std::iter::successors(Some(p.token(item.number)), |&t| analysis.token(t).head).skip(1).take(3);
    let near = (1..=2).filter_map(|back| item.start.checked_sub(back)).map(|n| p.token(n));
    let verb = |&t: &TokenId| analysis.token(t).xpos.starts_with("VB") && lexicon::moves(analysis.lemma(t));
    // The tagger may miss a strong past: "prices rose 5%".
    let before = item.start.checked_sub(1).map(|n| p.token(n)).filter(|&t| lexicon::verb(analysis.lemma(t)).is_some());
    above.chain(near).find(verb).or(before)
}

/// The noun that a verb is done to, or does it, outside some pieces; "the number of police" are police.
pub(in crate::quantity) fn of_verb(
    p: &Pieces<'_>,
    analysis: &Analysis<'_>,
    verb: TokenId,
    without: &[Range<usize>],
) -> Option<Counted> {
    let outside = |t: TokenId| !without.iter().flat_map(Clone::clone).any(|n| p.token(n) == t);
    let noun = |relations: &[Relation]| {
        analysis.child(verb, relations).filter(|&t| analysis.token(t).xpos.starts_with("NN") && outside(t))
    };
    let mut noun = noun(&[Relation::Obj]).or_else(|| noun(&[Relation::Nsubj, Relation::NsubjPass]))?;
    if matches!(analysis.lemma(noun), "number" | "size" | "amount" | "total" | "strength" | "level") {
        let inner = analysis.child(noun, &[Relation::Nmod]).filter(|&t| analysis.token(t).xpos.starts_with("NN"));
        noun = inner.unwrap_or(noun);
    }
    let head = (0..p.len()).rev().find(|&n| p.token(n) == noun)?;
    let mut start = (0..p.len()).find(|&n| p.token(n) == noun)?;
    while start > 0
        && p.token(start - 1) != verb
        && !(start > 1 && p.dash(start - 2))
        && (p.tag(start - 1).starts_with("NN") || p.tag(start - 1).starts_with("JJ"))
    {
        start -= 1;
    }
    Some(Counted { start, end: head + 1, head })
}
