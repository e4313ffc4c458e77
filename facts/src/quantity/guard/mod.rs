//! Numbers that count nothing: dates, scores, telephone numbers, names of models, sections, streets.

use crate::numeral::Numeral;
use crate::pieces::Pieces;
use crate::{Time, TimexType};

mod aside;
mod compound;
mod digits;
mod label;
mod model;
mod pronoun;
mod score;

pub(super) use compound::compound;

/// Which pieces belong to a time. Lengths, offsets and sets are left: "two days", "three years ago" and "every 33 years"
/// measure.
pub(super) fn taken(p: &Pieces<'_>, times: &[Time]) -> Vec<bool> {
    let mut taken = vec![false; p.len()];
    let mut next = 0;
    let dated = |t: &&Time| matches!(t.timex, TimexType::Date | TimexType::Time) && t.rule != "time/rules/ago";
    for time in times.iter().filter(dated) {
        while next < p.len() && p.get(next).is_some_and(|q| q.span.end() <= time.span.start()) {
            next += 1;
        }
        let mut at = next;
        while let Some(piece) = p.get(at).filter(|q| q.span.start() < time.span.end()) {
            taken[at] |= piece.span.overlaps(time.span);
            at += 1;
        }
    }
    taken
}

/// One past the number at `at` when it counts nothing.
pub(super) fn skip(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> Option<usize> {
    digits::digit_groups(p, at)
        .or_else(|| digits::clock_or_ratio(p, at, numeral))
        .or_else(|| digits::telephone(p, at))
        .or_else(|| score::score(p, at, numeral))
        .or_else(|| {
            let name = aside::ordinal(p, numeral)
                || model::model(p, at)
                || label::labelled(p, at)
                || aside::aside(p, at, numeral)
                || aside::rank(p, at, numeral);
            (name || pronoun::pronoun(p, at, numeral)).then(|| past_tail(p, numeral.end))
        })
}

/// One past "-2" right behind a name's number ("ISO 3888-2").
fn past_tail(p: &Pieces<'_>, end: usize) -> usize {
    let tail = p.dash(end) && p.glued(end) && p.glued(end + 1) && p.digits(end + 1).is_some();
    if tail { end + 2 } else { end }
}
