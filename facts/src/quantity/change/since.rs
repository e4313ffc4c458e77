//! A level and the one before it, beside which no verb of change stands: "300 guards, down from 450".
//!
//! *The fort has 300 guards, down from 450, and 12 cannon.*

use super::LEVEL_BEFORE;
use super::level_before::tidy;
use crate::Change;
use crate::pieces::Pieces;
use crate::quantity::item::Item;

/// Ties the item at `n` to the level before it.
pub(super) fn tie(p: &Pieces<'_>, items: &mut [Item], n: usize) {
    let from = items[n].start.checked_sub(2).filter(|&at| p.is(at, &["up", "down"]) && p.is(at + 1, &["from"]));
    let level = &items[n - 1];
    let near = from.is_some_and(|at| at >= level.far_end() && at - level.far_end() <= 6);
    let name = |i: &Item| i.unit.as_ref().map(|u| u.name.clone());
    let same = name(&items[n]).is_none() || name(&items[n]) == name(level);
    if let (true, Some(before), Some(now)) = (near && same && level.change.is_none(), items[n].exact(), level.exact()) {
        let ratio = (before > 0.0 && now >= 0.0).then(|| tidy(now / before));
        items[n - 1].change = Some(Change { from: Some(before), to: Some(now), by: None, ratio });
        items[n - 1].rule = "quantity/change/since";
        items[n].rule = LEVEL_BEFORE;
    }
}
