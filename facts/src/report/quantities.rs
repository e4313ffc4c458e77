//! How many, tied to its event: the quantity whose way up the tree meets the event first.

use super::owner::{Owner, Owners};
use crate::{Input, Mentions, Quantity, QuantityClaim};

/// The quantities of the event at `index`.
pub(super) fn of(input: &Input<'_>, mentions: &Mentions, owners: &Owners, index: usize) -> Vec<QuantityClaim> {
    mentions
        .quantities
        .iter()
        .filter(|q| owners.owner(input.analysis, q.head) == Some(Owner::Event(index)))
        .map(|q| claim(input, q))
        .collect()
}

fn claim(input: &Input<'_>, quantity: &Quantity) -> QuantityClaim {
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
        evidence,
        rule: quantity.rule,
    }
}
