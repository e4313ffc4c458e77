//! Writes a quantity down as a mention.

use language::Analysis;

use super::item::{Bound, Item};
use super::unit::Unit;
use crate::Quantity;
use crate::numeral::Form;
use crate::pieces::Pieces;

/// The mention of an item.
pub(super) fn of(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> Quantity {
    let (value, low, high) = values(item);
    let span = |start: usize, end: usize| p.span(start, end);
    let unit = item.unit.as_ref().map(|u| u.name.clone());
    let of = item.of.map(|of| span(of.start, of.end));
    Quantity {
        span: span(item.start, item.far_end()),
        value,
        low,
        high,
        approximate: item.approximate,
        unit: unit.or_else(|| item.person.then(|| "person".to_owned())),
        unit_span: item.unit.as_ref().map(|u| unit_span(p, item, u)),
        of,
        change: item.change,
        head: head(p, analysis, item),
        rule: item.rule,
    }
}

/// Value, lower and upper end: a bound sets one end, a range both.
fn values(item: &Item) -> (Option<f64>, Option<f64>, Option<f64>) {
    if !item.numbered {
        return (None, None, None);
    }
    match (item.exact(), item.bound) {
        (Some(value), Bound::None) => (Some(value), None, None),
        (Some(low), Bound::Low) => (None, Some(low), None),
        (Some(high), Bound::High) => (None, None, Some(high)),
        // "up to 10-15 boats" has both its ends; "more than dozens" only the lower.
        (None, Bound::Low) if item.form == Form::Vague => (None, Some(item.low), None),
        (None, _) => (None, Some(item.low), Some(item.high)),
    }
}

/// The words of a unit: those behind the number, where there are some.
fn unit_span(p: &Pieces<'_>, item: &Item, unit: &Unit) -> span::Span {
    let sign_only = unit.start < item.number;
    let end = if sign_only && unit.end > item.number { item.number } else { unit.end };
    p.span(unit.start, end)
}

/// The token that governs the number: the noun that is counted right behind it, else its unit, else itself.
fn head(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> language::TokenId {
    let number = p.token(item.number);
    let inside = p.token(item.start)..=p.token(item.far_end() - 1);
    // Up the tree while it stays inside the phrase.
    let mut at = number;
    for _ in 0..6 {
        match analysis.token(at).head.filter(|head| inside.contains(head)) {
            Some(head) => at = head,
            None => break,
        }
    }
    at
}
