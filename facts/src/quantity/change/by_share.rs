//! A change by a part: "cut by half", "cut in half", "rose by a third", "reduced by two-thirds".
//!
//! *The garrison was cut by half, and pay by a third.*

use language::Analysis;

use super::lexicon::Way;
use super::{by_part, verb};
use crate::numeral::Form;
use crate::pieces::Pieces;
use crate::quantity::item::Item;
use crate::{Change, Rule};

/// The change by a fraction.
pub(super) fn read(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> Option<(Change, Rule)> {
    let by = p.is(item.start.wrapping_sub(1), &["by", "in"]);
    // "by a quarter point" is an amount.
    let part = item
        .exact()
        .filter(|&part| item.unit.is_none() && item.form == Form::Fraction && by && (0.0..1.0).contains(&part))?;
    let near = (2..=8)
        .filter_map(|back| item.start.checked_sub(back))
        .find_map(|n| super::lexicon::verb(analysis.lemma(p.token(n))));
    let adverb = match p.back(item.start, 2) {
        "up" => Some(Way::Up),
        "down" => Some(Way::Down),
        _ => None,
    };
    let way = adverb.or_else(|| verb::above(p, analysis, item, 3).map(|(_, way)| way)).or(near)?;
    Some((by_part(way, part), "quantity/change/by_share"))
}
