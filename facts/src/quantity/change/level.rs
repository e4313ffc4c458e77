//! The level that something went to: "rose to 45", "cut to 300", "fell below 200", "up to 1,200 from 1,000".
//!
//! *Membership fell to 300 from 450 a year earlier.*

use language::Analysis;

use super::lexicon;
use super::verb;
use crate::pieces::Pieces;
use crate::quantity::item::Item;
use crate::{Change, Rule};

/// The level after, when the item stands behind "to" under a verb or noun of change.
pub(super) fn read(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> Option<(Change, Rule)> {
    let level = item.exact().or(Some(if item.low == item.high { item.low } else { item.high }));
    let found = (Change { to: level, ..Change::default() }, "quantity/change/level");
    // "fell below 300".
    if p.is(item.start, &["below", "above"]) && lexicon::verb(p.lemma(item.start.wrapping_sub(1))).is_some() {
        return Some(found);
    }
    let to = item.start.checked_sub(1).filter(|&n| p.is(n, &["to"]))?;
    let adverb = matches!(p.before(to), "up" | "down");
    let near = (1..=6).filter_map(|back| to.checked_sub(back)).take_while(|&n| !matches!(p.mark(n), Some(',' | ';')));
    let mut near_lemmas = near.map(|n| analysis.lemma(p.token(n)));
    let moved = adverb
        || verb::above(p, analysis, item, 3).is_some()
        || near_lemmas.any(|l| lexicon::verb(l).is_some() || lexicon::noun(l).is_some());
    moved.then_some(found)
}
