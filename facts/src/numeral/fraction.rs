//! Fractions: "a third", "two-thirds", "three quarters", "half", "half a million", "two and a half", "1 1/2", "½".

use super::lexicon::{fraction_name, magnitude, small};
use super::{Form, Numeral, cardinal};
use crate::pieces::Pieces;

/// The fraction at `at`, alone or after a whole number.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let whole = mixed(p, at);
    whole.or_else(|| part(p, at)).map(|numeral| magnified(p, numeral)).or_else(|| bare_quarter(p, at))
}

/// A part of one: "half", "a third", "three-quarters", "3/4", "½".
fn part(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let (value, end) = sign(p, at).or_else(|| slashed(p, at)).or_else(|| named(p, at))?;
    Some(Numeral { low: value, high: value, end, form: Form::Fraction, scale: 1.0 })
}

/// "2 1/2", "2½", "two and a half", "two-and-a-half".
fn mixed(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let whole = cardinal::read(p, at).filter(|n| n.scale == 1.0 && n.low.fract() == 0.0)?;
    let mut end = whole.end;
    let (value, end) = if p.number(end).is_some() {
        slashed(p, end)?
    } else if let Some(found) = sign(p, end) {
        found
    } else {
        end += usize::from(p.dash(end));
        end = p.phrase(end, "and")?;
        end += usize::from(p.dash(end));
        named(p, end).filter(|_| !p.is(end, &["the"]))?
    };
    let value = whole.low + value;
    Some(Numeral { low: value, high: value, end, form: whole.form, scale: 1.0 })
}

/// "½", "¼", "⅔".
fn sign(p: &Pieces<'_>, at: usize) -> Option<(f64, usize)> {
    let value = match p.mark(at)? {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅕' => 0.2,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅙' => 1.0 / 6.0,
        '⅚' => 5.0 / 6.0,
        '⅐' => 1.0 / 7.0,
        '⅑' => 1.0 / 9.0,
        '⅒' => 0.1,
        _ => return None,
    };
    Some((value, at + 1))
}

/// "3/4", "7/8": small, and below one.
fn slashed(p: &Pieces<'_>, at: usize) -> Option<(f64, usize)> {
    let (top, _) = p.digits(at)?;
    let (bottom, _) = p.digits(at + 2)?;
    let proper = p.mark(at + 1) == Some('/') && p.glued(at + 1) && p.glued(at + 2) && top < bottom;
    let dated = p.mark(at + 3) == Some('/') || (at > 0 && p.mark(at - 1) == Some('/'));
    (proper && !dated && top > 0 && matches!(bottom, 2..=10 | 12 | 16 | 20 | 32 | 64 | 100))
        .then(|| (f64::from(top) / f64::from(bottom), at + 3))
}

/// "half", "one half", "a third", "two-thirds", "three quarters".
fn named(p: &Pieces<'_>, at: usize) -> Option<(f64, usize)> {
    if p.is(at, &["half"]) {
        return Some((0.5, at + 1));
    }
    let top = if p.is(at, &["a", "an"]) { 1.0 } else { small(p.word(at)).filter(|&n| n >= 1.0)? };
    let name = at + 1 + usize::from(p.dash(at + 1));
    let word = p.word(name);
    let value = fraction_name(word)?;
    // "two third" is no fraction, nor "a thirds"; nor "three second".
    let agrees = word.ends_with('s') == (top > 1.0);
    (agrees && word != "seconds").then_some((top * value, name + 1))
}

/// "quarter million": the article is left out before a magnitude only.
fn bare_quarter(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let scale = magnitude(p.word(at + 1)).filter(|&scale| p.is(at, &["quarter"]) && scale >= 1e6)?;
    Some(Numeral { low: scale / 4.0, high: scale / 4.0, end: at + 2, form: Form::Words, scale: 1.0 })
}

/// "half a million", "a quarter of a million", "two and a half million".
fn magnified(p: &Pieces<'_>, numeral: Numeral) -> Numeral {
    let of = p.phrase(numeral.end, "of a").or_else(|| p.phrase(numeral.end, "a")).unwrap_or(numeral.end);
    let dash = of + usize::from(p.dash(of));
    match magnitude(p.word(dash)) {
        Some(scale) => Numeral {
            low: numeral.low * scale,
            high: numeral.high * scale,
            end: dash + 1,
            form: Form::Words,
            scale: if numeral.low > 1.0 { scale } else { 1.0 },
        },
        None => numeral,
    }
}
