//! What a level was before: the level itself tells it too, as its change.
//!
//! *Membership fell to 300 from 450 a year earlier, and the fleet grew by 20 to 120.*

use crate::pieces::Pieces;
use crate::quantity::item::Item;
use crate::{Change, Rule};

/// The rule of a mention that only says what a level was before.
pub(crate) const RULE: Rule = "quantity/change/level_before";

/// Ties a level to the one it came from ("to 300 from 450") and to the difference beside it ("by 200 to 1,200").
pub(super) fn tie(p: &Pieces<'_>, items: &mut [Item]) {
    for n in 0..items.len() {
        let Some(Change { to: Some(to), from: None, .. }) = items[n].change else { continue };
        let after = items
            .get(n + 1)
            .filter(|next| next.start >= 1 && p.is(next.start - 1, &["from"]) && next.start <= items[n].far_end() + 3);
        let from = after.and_then(|next| next.exact()).or_else(|| {
            let by = n.checked_sub(1).map(|m| &items[m]).filter(|by| items[n].start <= by.far_end() + 3)?;
            let unit = |i: &Item| i.unit.as_ref().map(|u| u.name.clone());
            let same = unit(by).is_none() || unit(by) == unit(&items[n]);
            by.change?.by.filter(|_| same).map(|by| tidy(to - by))
        });
        if let (Some(next), true) = (items.get(n + 1), after_is_from(p, items, n)) {
            let rule = if next.change.is_none() { RULE } else { next.rule };
            items[n + 1].rule = rule;
        }
        if let Some(from) = from {
            let ratio = (from > 0.0 && to >= 0.0).then(|| tidy(to / from));
            items[n].change = Some(Change { from: Some(from), to: Some(to), by: None, ratio });
        }
    }
}

/// Whether the next item is the level that this one came from.
fn after_is_from(p: &Pieces<'_>, items: &[Item], n: usize) -> bool {
    items
        .get(n + 1)
        .is_some_and(|next| next.start >= 1 && p.is(next.start - 1, &["from"]) && next.start <= items[n].far_end() + 3)
}

/// A quotient to nine places.
pub(super) fn tidy(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}
