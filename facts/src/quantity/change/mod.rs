//! What went from where to where: "from 500 guards to around 1,000", "rose by 200 to 1,200", "up 3%", "a 10% cut".

use language::Analysis;

use super::item::Item;
use crate::Change;
use crate::pieces::Pieces;

mod by_share;
mod difference;
mod echo;
mod from_to;
mod level;
mod level_before;
mod lexicon;
mod noun;
mod since;
mod thing;
mod verb;

pub(crate) use level_before::RULE as LEVEL_BEFORE;
pub(super) use thing::of_verb;

/// Sets the changes of a sentence's items, and joins "from A to B" into one.
pub(super) fn add(p: &Pieces<'_>, analysis: &Analysis<'_>, items: &mut Vec<Item>) {
    from_to::join(p, analysis, items);
    for n in 0..items.len() {
        if items[n].change.is_some() || !items[n].numbered {
            continue;
        }
        let found = by_share::read(p, analysis, &items[n])
            .or_else(|| noun::read(p, analysis, &items[n]))
            .or_else(|| level::read(p, analysis, &items[n]))
            .or_else(|| difference::read(p, analysis, &items[n]));
        if let Some((change, rule)) = found {
            (items[n].change, items[n].rule) = (Some(change), rule);
        }
        if n > 0 {
            let (before, after) = items.split_at_mut(n);
            echo::read(p, &before[n - 1], &mut after[0]);
        }
    }
    for n in 1..items.len() {
        since::tie(p, items, n);
    }
    level_before::tie(p, items);
    thing::add(p, analysis, items);
}

/// Whether the lemma is that of a verb of rising or falling.
pub(super) fn is_way(lemma: &str) -> bool {
    lexicon::verb(lemma).is_some()
}

/// A change by a part of what was before: ratio 1 and the part.
fn by_part(direction: lexicon::Way, part: f64) -> Change {
    let ratio = match direction {
        lexicon::Way::Up => 1.0 + part,
        lexicon::Way::Down => 1.0 - part,
    };
    Change { ratio: Some((ratio * 1e9).round() / 1e9), ..Change::default() }
}

/// A change by an amount: percent of what was before, or a difference.
fn by_amount(direction: lexicon::Way, item: &Item) -> Option<Change> {
    let amount =
        item.exact().unwrap_or(if item.bound == super::item::Bound::High { item.high } else { item.low }).abs();
    let sign = if direction == lexicon::Way::Up { 1.0 } else { -1.0 };
    match item.unit.as_ref().map(|u| u.name.as_str()) {
        Some("percent") => Some(by_part(direction, amount / 100.0)),
        // "by 8x", "a tenfold rise".
        Some("time" | "fold") if amount > 0.0 => {
            let ratio = if direction == lexicon::Way::Up { amount } else { 1.0 / amount };
            Some(Change { ratio: Some((ratio * 1e9).round() / 1e9), ..Change::default() })
        }
        _ => Some(Change { by: Some(sign * amount), ..Change::default() }),
    }
}
