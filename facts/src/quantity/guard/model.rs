//! Letters and digits in one name.
//!
//! *An F-16 and an MP3 player on a 5G network.*

use crate::pieces::{Kind, Pieces};

/// "F-16", "COVID-19", "5G", "MP3", "iPhone14": letters and digits in one name.
pub(super) fn model(p: &Pieces<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| p.glued(at)) else { return next_is_name(p, at) };
    let word = |n: usize| p.get(n).is_some_and(|q| q.kind == Kind::Word);
    let dashed = p.dash(before)
        && before > 0
        && p.glued(before)
        && word(before - 1)
        && !p.is(before - 1, &["sub", "minus", "to", "and", "non", "mid", "over", "under", "plus", "magnitude"]);
    let letters = word(before) && crate::quantity::unit::before(p, at).is_none();
    let decimal = p.mark(before) == Some('.') && (before == 0 || !p.glued(before) || p.number(before - 1).is_none());
    let hash = p.mark(before) == Some('#');
    let address = p.mark(before) == Some('/') && (before == 0 || p.number(before - 1).is_none() && p.glued(before));
    let at_name = p.mark(before) == Some('@') || p.mark(before) == Some('_');
    dashed || letters || decimal || hash || address || at_name || next_is_name(p, at)
}

/// "5G", "4K", "3D", "2FA", "M21 9AB": capitals right behind the digits that are no unit; "7-Eleven".
fn next_is_name(p: &Pieces<'_>, at: usize) -> bool {
    let next = at + 1;
    let raw = p.raw(next);
    let glued = p.glued(next) && p.number(at).is_some();
    let letters = glued
        && p.capital(next)
        && crate::quantity::unit::after(p, next).is_none()
        && crate::numeral::read(p, at).is_some_and(|n| n.end == next);
    let kay = glued && raw == "K" && p.number(at).is_some_and(|n| n <= 16.0);
    let hyphen_name = glued
        && p.dash(next)
        && p.glued(next + 1)
        && p.capital(next + 1)
        && p.get(next + 1).is_some_and(|q| q.kind == Kind::Word)
        && crate::quantity::unit::after(p, next + 1).is_none()
        && crate::numeral::magnitude(p.word(next + 1)).is_none();
    let gees = glued && raw == "G" && p.number(at).is_some_and(|n| n < 10.0);
    // "4x4", "49ers".
    let by = glued && p.is(next, &["x"]) && p.glued(next + 1) && p.number(next + 1).is_some();
    let tail = glued && p.is(next, &["er", "ers", "ish", "something"]);
    // "24703L202", "7m2" being a measure.
    let code = glued
        && p.get(next).is_some_and(|q| q.kind == Kind::Word)
        && p.glued(next + 1)
        && p.number(next + 1).is_some_and(|n| !matches!(n, 2.0 | 3.0))
        && !p.is(next, &["h", "ft", "lb"]);
    letters || kay || hyphen_name || gees || by || tail || code || picture_lines(p, at)
}

/// "a 1080p screen"; "closed at 720p" is a price.
fn picture_lines(p: &Pieces<'_>, at: usize) -> bool {
    p.digits(at).is_some_and(|(n, _)| matches!(n, 360 | 480 | 720 | 1080 | 1440 | 2160))
        && p.glued(at + 1)
        && p.is(at + 1, &["p", "i"])
        && p.tag(at + 2).starts_with(['N', 'J'])
}
