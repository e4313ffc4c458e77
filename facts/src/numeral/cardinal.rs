//! Cardinal numbers: "4,000", "2.5 million", "forty-two", "three hundred and five", "a dozen", "a couple of".

use super::lexicon::{magnitude, short_magnitude, small};
use super::{Form, Numeral};
use crate::pieces::{Kind, Pieces};

/// The cardinal at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    match p.get(at)?.kind {
        Kind::Number(value) => Some(power_of_ten(p, at, value).unwrap_or_else(|| digits(p, at, value))),
        Kind::Word => words(p, at),
        Kind::Mark(_) => None,
    }
}

/// "2.5 million", "25k", "3bn", "40 thousand", "1.2 million".
fn digits(p: &Pieces<'_>, at: usize, value: f64) -> Numeral {
    let mut numeral = Numeral { low: value, high: value, end: at + 1, form: Form::Digits, scale: 1.0 };
    let hyphen = usize::from(p.dash(at + 1) && p.glued(at + 1) && p.glued(at + 2));
    let next = at + 1 + hyphen;
    let short = if p.glued(next) { short_magnitude(p.word(next)) } else { capital_magnitude(p, next) };
    if let Some(scale) = magnitude(p.word(next)).or(short) {
        numeral = scaled(numeral, scale, next + 1);
        // "300 hundred thousand" is rare, "12 hundred million" rarer; one more magnitude is enough.
        if let Some(scale) = magnitude(p.word(numeral.end)).filter(|&s| s > scale) {
            numeral = scaled(numeral, scale, numeral.end + 1);
        }
    }
    numeral
}

/// "3.5 x 10^6", "2 × 10⁵", "10^6": what science writes.
fn power_of_ten(p: &Pieces<'_>, at: usize, value: f64) -> Option<Numeral> {
    let times = p.is(at + 1, &["x"]) || matches!(p.mark(at + 1), Some('×' | '·' | '*'));
    let ten = if times { at + 2 } else { at };
    let (mantissa, start) = if times { (value, ten) } else { (1.0, at) };
    let marked = p.mark(start + 1) == Some('^');
    let first = start + 1 + usize::from(marked);
    let minus = usize::from(marked && p.dash(first) || p.mark(first) == Some('⁻'));
    let raised = |n: usize| p.mark(n).and_then(|c| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|s| s == c));
    let (exponent, end) = if marked {
        (i32::try_from(p.digits(first + minus)?.0).ok()?, first + minus + 1)
    } else {
        let digits = (first + minus..first + minus + 2).map_while(raised);
        let (exponent, count) = digits.fold((0, 0), |(sum, n), digit| (sum * 10 + digit as i32, n + 1));
        (exponent, first + minus + count)
    };
    let written = p.digits(start)?.0 == 10 && end > first + minus && (1..=30).contains(&exponent);
    let value = tidy(mantissa * 10_f64.powi(if minus == 1 { -exponent } else { exponent }));
    written.then_some(Numeral { low: value, high: value, end, form: Form::Digits, scale: 1.0 })
}

/// "8 B", "3 M": only capitals may stand apart from their digits.
fn capital_magnitude(p: &Pieces<'_>, at: usize) -> Option<f64> {
    match p.raw(at) {
        "B" | "bn" => Some(1e9),
        "mn" | "mln" => Some(1e6),
        "tn" | "trn" => Some(1e12),
        _ => None,
    }
}

fn scaled(numeral: Numeral, scale: f64, end: usize) -> Numeral {
    Numeral { low: tidy(numeral.low * scale), high: tidy(numeral.high * scale), end, scale, ..numeral }
}

/// Takes the noise of binary fractions off a product ("2.3 million" is 2300000).
fn tidy(value: f64) -> f64 {
    if value.abs() >= 1.0 && value.abs() < 1e15 { (value * 1e6).round() / 1e6 } else { value }
}

/// Number words, with "a" before a magnitude.
fn words(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    if let Some(couple) = couple(p, at) {
        return Some(couple);
    }
    let mut reading = Words { end: at, ..Words::default() };
    if p.is(at, &["a", "an"]) {
        magnitude(p.word(at + 1))?;
        reading.group = 1.0;
        reading.end = at + 1;
        reading.room = 1.0;
    }
    while reading.take(p) {}
    (reading.end > at && reading.any).then(|| reading.numeral())
}

/// "a couple of", "a couple"; "the couple" are people.
fn couple(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let end = p.phrase(at, "a couple")?;
    let end = if p.is(end, &["of"]) { end + 1 } else { end };
    let more = magnitude(p.word(end));
    let (scale, end) = more.map_or((1.0, end), |scale| (scale, end + 1));
    Some(Numeral { low: 2.0 * scale, high: 2.0 * scale, end, form: Form::Words, scale })
}

/// A number in words as far as it has been read.
struct Words {
    /// Thousands, millions … that are closed.
    total: f64,
    /// What stands below the next magnitude.
    group: f64,
    /// Only a number below this may be added to the group.
    room: f64,
    /// Only a magnitude below this may close the group.
    limit: f64,
    /// One past the last piece read.
    end: usize,
    scale: f64,
    any: bool,
}

impl Default for Words {
    fn default() -> Self {
        Words { total: 0.0, group: 0.0, room: f64::INFINITY, limit: f64::INFINITY, end: 0, scale: 1.0, any: false }
    }
}

impl Words {
    /// Reads one more word; `false` when the number has ended.
    fn take(&mut self, p: &Pieces<'_>) -> bool {
        let started = self.any;
        let hyphen = usize::from(started && p.dash(self.end) && p.glued(self.end) && p.glued(self.end + 1));
        let and = usize::from(started && hyphen == 0 && self.room >= 100.0 && p.is(self.end, &["and"]));
        let at = self.end + hyphen + and;
        self.small(p, at) || (and == 0 && self.magnitude(p, at))
    }

    fn small(&mut self, p: &Pieces<'_>, at: usize) -> bool {
        let Some(value) = small(p.word(at)) else { return false };
        let fits = value < self.room && !(self.any && value == 0.0);
        if fits {
            self.group += value;
            self.room = if value >= 20.0 { 10.0 } else { 0.0 };
            self.scale = 1.0;
            (self.end, self.any) = (at + 1, true);
        }
        fits
    }

    fn magnitude(&mut self, p: &Pieces<'_>, at: usize) -> bool {
        let Some(scale) = magnitude(p.word(at)) else { return false };
        // A bare "hundred" or "million" is no number ("the million"), nor is one after its own kind.
        if self.group == 0.0 || scale >= self.limit {
            return false;
        }
        if scale < 1e3 {
            self.group *= scale;
            self.room = if scale == 100.0 { 100.0 } else { 0.0 };
        } else {
            self.total += self.group * scale;
            (self.group, self.room, self.limit) = (0.0, 1e3, scale);
        }
        self.scale = scale;
        (self.end, self.any) = (at + 1, true);
        true
    }

    fn numeral(&self) -> Numeral {
        let value = self.total + self.group;
        Numeral { low: value, high: value, end: self.end, form: Form::Words, scale: self.scale }
    }
}
