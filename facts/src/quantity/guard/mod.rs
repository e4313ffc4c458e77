//! Numbers that count nothing: dates, scores, telephone numbers, names of models, sections, streets.

use crate::numeral::Numeral;
use crate::pieces::Pieces;
use crate::{Time, TimexType};

mod address;
mod aside;
mod compound;
mod digits;
mod label;
mod model;
mod pronoun;
mod score;
mod year;

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
        let first = next;
        while let Some(piece) = p.get(at).filter(|q| q.span.start() < time.span.end()) {
            taken[at] |= piece.span.overlaps(time.span);
            at += 1;
        }
        other_end(p, &mut taken, first, at);
    }
    taken
}

/// "Jan. 3 to 5", "between A.D. 1000 and 1260": the day or year at the other end of a date that was read alone.
fn other_end(p: &Pieces<'_>, taken: &mut [bool], first: usize, end: usize) {
    let far = end + 1;
    let linked = p.is(end, &["to", "and", "through", "or"]) || p.dash(end);
    let (Some((near, near_len)), Some((next, next_len))) =
        (end.checked_sub(1).and_then(|n| p.digits(n)), p.digits(far))
    else {
        return;
    };
    let named = end - first > 1;
    let days = named && near_len <= 2 && next_len <= 2 && near < next && next <= 31;
    let years = near_len >= 3 && next_len == near_len.max(4) && near < next && next < 2100;
    let before = first.checked_sub(1).is_some_and(|n| p.is(n, &["between", "from"]));
    let counts = p.tag(far + 1).starts_with(['N', 'J']) || crate::numeral::magnitude(p.word(far + 1)).is_some();
    if linked && (days && !counts || years && before) && far < taken.len() {
        taken[far] = true;
    }
}

/// One past the number at `at` when it counts nothing.
pub(super) fn skip(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> Option<usize> {
    digits::dialled(p, at)
        .or_else(|| digits::local(p, at))
        .or_else(|| digits::digit_groups(p, at))
        .or_else(|| digits::clock_or_ratio(p, at, numeral))
        .or_else(|| digits::telephone(p, at))
        .or_else(|| score::score(p, at, numeral))
        .or_else(|| {
            let name = aside::ordinal(p, numeral)
                || model::model(p, at)
                || label::labelled(p, at)
                || label::heading(p, at, numeral)
                || label::in_words(p, at, numeral)
                || year::year(p, at)
                || aside::aside(p, at, numeral)
                || aside::rank(p, at, numeral)
                || aside::list_number(p, at, numeral)
                || address::address(p, at);
            (name || pronoun::pronoun(p, at, numeral)).then(|| past_tail(p, numeral.end))
        })
}

/// One past "-2" right behind a name's number ("ISO 3888-2").
fn past_tail(p: &Pieces<'_>, end: usize) -> usize {
    let tail = p.dash(end) && p.glued(end) && p.glued(end + 1) && p.digits(end + 1).is_some();
    if tail { end + 2 } else { end }
}
