//! A change told by a noun: "a 10% rise", "a 25 percent drop in output", "an increase of 40".
//!
//! *The ministry announced a 10% rise in fares and a cut of 40 posts.*

use language::Analysis;

use super::by_amount;
use super::lexicon;
use crate::pieces::Pieces;
use crate::quantity::item::Item;
use crate::quantity::unit::Kind;
use crate::{Change, Rule};

/// The change that the item's noun tells.
pub(super) fn read(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> Option<(Change, Rule)> {
    let of = item.start.checked_sub(2).filter(|&n| p.is(n + 1, &["of"]));
    let before = of.and_then(|n| lexicon::noun(analysis.lemma(p.token(n))).filter(|_| p.tag(n).starts_with("NN")));
    let measured = item
        .unit
        .as_ref()
        .is_some_and(|u| matches!(u.kind, Kind::Percent | Kind::Points | Kind::Money | Kind::Measure));
    let named = item.of.filter(|of| measured && of.start <= item.end + 1 && !p.is(item.end, &["of"]));
    let after = named.and_then(|of| lexicon::noun(analysis.lemma(p.token(of.head))));
    let fold = item.unit.as_ref().filter(|u| u.name == "fold").and_then(|u| lexicon::noun(p.word(u.end)));
    let way = before.or(after).or(fold)?;
    by_amount(way, item).map(|change| (change, "quantity/change/noun"))
}
