//! The rules that find times, one a file. Each reads a time that starts at a piece; the longest reading wins.

use super::expr::{self, Found};
use super::words;
use crate::pieces::Pieces;

mod ago;
mod amount;
mod calendar_date;
mod century;
mod clock;
mod day_part;
mod decade;
mod deictic_day;
mod duration;
mod elliptic;
mod holiday;
mod modified;
mod month;
mod neighbour;
mod period;
mod quarter;
mod reference;
mod season;
mod set;
mod span_of_units;
mod weekday;
mod year;
mod year_end;

/// The longest time that starts at `at`; the earlier rule where two are as long.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    longest(modified::read(p, at), plain(p, at))
}

/// The longest time at `at` that no "early", "about" or "the end of" opens.
fn plain(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let rules = [
        calendar_date::read,
        clock::read,
        set::read,
        holiday::read,
        weekday::read,
        deictic_day::read,
        ago::read,
        span_of_units::read,
        quarter::read,
        year_end::read,
        period::read,
        neighbour::read,
        elliptic::read,
        month::read,
        season::read,
        decade::read,
        century::read,
        year::read,
        day_part::read,
        reference::read,
        duration::read,
    ];
    rules.into_iter().fold(None, |best, rule| longest(best, rule(p, at)))
}

/// A time that only a word before it makes one: "mid-afternoon", "late spring", "the end of the year".
fn read_bare(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let of = p.is(at.wrapping_sub(1), &["of"]);
    if let Some(season) = words::season(p.word(at + 1)).filter(|_| of && p.is(at, &["the"])) {
        let expr = expr::Expr::Season { year: None, season, which: expr::Which::Bare };
        return Some(Found::new(at + 2, expr, "time/rules/modified"));
    }
    let unit = words::Unit::of(p.word(at + 1)).filter(|_| of && p.is(at, &["the"]));
    let (unit, false) = unit? else { return None };
    let expr = expr::Expr::Unit { unit, which: expr::Which::Bare };
    (unit >= words::Unit::Day).then(|| Found::new(at + 2, expr, "time/rules/modified"))
}

/// Whether a word close by tells what the words at `at` are of.
fn near(p: &Pieces<'_>, at: usize, tells: impl Fn(&Pieces<'_>, usize) -> bool) -> bool {
    (at.saturating_sub(30)..(at + 30).min(p.len())).any(|n| tells(p, n))
}

fn longest(best: Option<Found>, other: Option<Found>) -> Option<Found> {
    match (best, other) {
        (Some(best), Some(other)) if other.end > best.end => Some(other),
        (Some(best), _) => Some(best),
        (None, other) => other,
    }
}
