//! A level before and a level after: "from 500 guards to around 1,000"; without change it is a range ("fines from $50 to $90").
//!
//! *The garrison will grow from 500 guards to around 1,000; fares run from $5 to $9.*

use language::Analysis;

use super::verb;
use crate::Change;
use crate::pieces::Pieces;
use crate::quantity::item::{Bound, Item};

/// Joins neighbours that stand behind "from" and "to".
pub(super) fn join(p: &Pieces<'_>, analysis: &Analysis<'_>, items: &mut Vec<Item>) {
    let mut n = 0;
    while n + 1 < items.len() {
        match joined(p, analysis, &items[n], &items[n + 1]) {
            Some(item) => {
                items[n] = item;
                items.remove(n + 1);
            }
            None => n += 1,
        }
    }
}

fn joined(p: &Pieces<'_>, analysis: &Analysis<'_>, first: &Item, second: &Item) -> Option<Item> {
    let from_at = first.start.checked_sub(1).filter(|&n| p.is(n, &["from"]))?;
    // "from 30 acres up to 80".
    let up_to = p.phrase(second.start, "up to").is_some().then_some(second.start);
    let to_at = second.start.checked_sub(1).filter(|&n| p.is(n, &["to"])).or(up_to)?;
    let gap = to_at.checked_sub(first.far_end().min(to_at))?;
    // "from 12 litres an hour in May to 17": a few words of time or place may stand between.
    let plain_gap = gap <= 5
        && (first.far_end()..to_at).all(|n| !matches!(p.mark(n), Some(',' | ';' | '.')) && !p.tag(n).starts_with("VB"));
    let (before, after) = (first.exact().unwrap_or(first.low), second.exact().unwrap_or(second.high));
    let kinds = match (&first.unit, &second.unit) {
        (Some(a), Some(b)) => a.kind == b.kind,
        (Some(a), None) => second.of.is_none() || a.kind != crate::quantity::unit::Kind::Percent,
        _ => true,
    };
    if !plain_gap || !kinds || before == after {
        return None;
    }
    // "from four to five thousand", "from 3.1 to 2.9 percent": what stands once holds for both.
    let lent = first.scale == 1.0
        && second.scale > 1.0
        && first.unit.is_none()
        && first.of.is_none()
        && before < after / second.scale;
    let before = if lent { before * second.scale } else { before };
    let mut item = second.clone();
    item.start = from_at;
    if up_to.is_some() {
        item.bound = Bound::None;
    }
    item.unit = second.unit.clone().or_else(|| first.unit.clone());
    item.of = second.of.or(first.of);
    item.person = second.person || first.person;
    item.approximate = second.approximate || first.approximate && second.exact().is_none();
    if !verb::moved(p, analysis, first) || ranging(p, analysis, first) {
        // A range: both ends, no change.
        (item.low, item.high, item.bound) = (before, after, Bound::None);
        (item.number, item.rule) = (first.number, "quantity/change/from_to");
        return Some(item);
    }
    let ratio = (before > 0.0 && after >= 0.0).then(|| ((after / before) * 1e9).round() / 1e9);
    item.change = Some(Change { from: Some(before), to: Some(after), by: None, ratio });
    item.rule = "quantity/change/from_to";
    Some(item)
}

/// "fines ranging from", "priced from", "anywhere from".
fn ranging(p: &Pieces<'_>, analysis: &Analysis<'_>, first: &Item) -> bool {
    let before = first.start.saturating_sub(2);
    let lemma = analysis.lemma(p.token(before));
    matches!(
        lemma,
        "range"
            | "vary"
            | "price"
            | "run"
            | "anywhere"
            | "span"
            | "start"
            | "scale"
            | "fine"
            | "cost"
            | "charge"
            | "anything"
    )
}
