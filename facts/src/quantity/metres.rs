//! "m" behind digits: metres or millions.
//!
//! *The club paid 30m for the striker who ran the 100m final on a track 6m wide.*

use super::item::Item;
use super::unit;
use crate::pieces::Pieces;

/// Words that lengths stand before.
const LENGTHS: &[&str] = &[
    "tall",
    "long",
    "wide",
    "high",
    "deep",
    "thick",
    "apart",
    "away",
    "above",
    "below",
    "underwater",
    "underground",
    "down",
    "across",
    "north",
    "south",
    "east",
    "west",
    "behind",
    "ahead",
    "along",
    "beneath",
    "from",
    "off",
    "x",
    "race",
    "sprint",
    "relay",
    "final",
    "heat",
    "freestyle",
    "backstroke",
    "breaststroke",
    "butterfly",
    "medley",
    "hurdles",
    "dash",
    "steeplechase",
    "wall",
    "fence",
    "tower",
    "mast",
    "statue",
    "pool",
    "telescope",
    "yacht",
    "vessel",
    "boat",
    "drop",
    "ridge",
    "peak",
];

/// Nouns of length before "of".
const DIMENSIONS: &[&str] = &[
    "depth",
    "height",
    "length",
    "altitude",
    "elevation",
    "distance",
    "width",
    "radius",
    "diameter",
    "depths",
    "heights",
];

/// Takes the millions off a number whose "m" is a length.
pub(super) fn read(p: &Pieces<'_>, item: &mut Item) {
    let last = item.number_end - 1;
    let m = p.raw(last) == "m" && p.glued(last) && item.scale == 1e6 && item.unit.is_none();
    if m && (is_length(p, item, last) || is_event(p, item, last) || among_measures(p, last)) {
        (item.low, item.high, item.scale) = (item.low / 1e6, item.high / 1e6, 1.0);
        (item.end, item.number_end) = (last, last);
    }
}

/// "6m wide", "2m-high", "a depth of 3m", "100m (328ft)".
fn is_length(p: &Pieces<'_>, item: &Item, last: usize) -> bool {
    let converted = p.mark(last + 1) == Some('(') && p.number(last + 2).is_some();
    let dashed = p.dash(last + 1) && p.is(last + 2, LENGTHS);
    let of = item.start.wrapping_sub(1);
    let dimension = p.is(of, &["of"]) && p.is(of.wrapping_sub(1), DIMENSIONS);
    converted || dashed || dimension || p.is(last + 1, LENGTHS)
}

/// "the 1500m", "the women's 200m": a round length that is run or swum.
fn is_event(p: &Pieces<'_>, item: &Item, last: usize) -> bool {
    let round = p.digits(item.number).is_some_and(|(n, _)| n >= 50 && n % 50 == 0);
    let told = p.is(item.start.wrapping_sub(1), &["the", "men's", "women's", "'s", "s"]);
    round && told && !p.tag(last + 1).starts_with("NN")
}

/// "10t at 48m", "1m is 10 dm": another measure is near, and no plural that millions could count.
fn among_measures(p: &Pieces<'_>, last: usize) -> bool {
    let measured = |n: usize| {
        n != last
            && p.number(n.wrapping_sub(1)).is_some()
            && unit::after(p, n).is_some_and(|u| u.kind == unit::Kind::Measure && u.end <= n + 2)
    };
    let counted = p.tag(last + 1).starts_with(['N', 'J']) || p.is(last + 1, &["of"]);
    !counted && (last.saturating_sub(10)..last + 10).any(measured)
}
