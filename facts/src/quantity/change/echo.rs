//! The same said again in another unit: "fell 35 points, or 0.4%", "a pump of 120 hp (89 kW)".
//!
//! *The index fell 35 points, or 0.4%; the road is over 300 miles (480 km) long.*

use super::by_amount;
use super::lexicon::Way;
use crate::Change;
use crate::pieces::Pieces;
use crate::quantity::item::{Bound, Item};

/// Lends the bound, the doubt and the way of the quantity before to one that only says it again.
pub(super) fn read(p: &Pieces<'_>, before: &Item, item: &mut Item) {
    let gap = before.end..item.start;
    let again = match gap.len() {
        1 => p.mark(gap.start) == Some('(') || p.mark(gap.start) == Some('/') || p.is(gap.start, &["or"]),
        2 => p.mark(gap.start) == Some(',') && p.is(gap.start + 1, &["or"]),
        _ => false,
    };
    let told = before.unit.is_some() || before.change.is_some();
    let measures = told && item.unit.is_some() && before.unit != item.unit;
    if !again || !measures || !item.numbered {
        return;
    }
    if item.bound == Bound::None {
        item.bound = before.bound;
    }
    item.approximate |= before.approximate;
    let way = match before.change {
        Some(Change { by: Some(by), .. }) => Some(if by < 0.0 { Way::Down } else { Way::Up }),
        Some(Change { to: None, ratio: Some(ratio), .. }) => Some(if ratio < 1.0 { Way::Down } else { Way::Up }),
        _ => None,
    };
    if item.change.is_none()
        && let Some(way) = way
    {
        item.change = by_amount(way, item);
        item.rule = "quantity/change/echo";
    }
}
