//! A day of a month: "Feb. 19, 2021", "19 February", "the 5th of May", "Monday, Oct. 26", "last Oct. 23", "2021-02-19", "19.02.2021".
//!
//! *The garrison surrendered on 3 March 1921, and the treaty was signed on Monday, Oct. 26.*

use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found, Which};
use crate::time::words::{month, weekday};

const RULE: &str = "time/rules/calendar_date";

/// The date at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    numeric(p, at).or_else(|| near(p, at)).or_else(|| {
        let start = after_weekday(p, at);
        month_first(p, start).or_else(|| day_first(p, start))
    })
}

/// "last Oct. 23", "next Jan. 1".
fn near(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let which = match p.word(at) {
        "last" => Which::Last,
        "next" => Which::Next,
        _ => return None,
    };
    match month_first(p, at + 1)? {
        Found { expr: Expr::Day { year: None, month, day }, end, .. } => {
            Some(Found::new(end, Expr::NearDay { month, day, which }, RULE).headed(at + 1))
        }
        _ => None,
    }
}

/// One past "Monday," or "Monday the": `at` itself where no weekday stands.
fn after_weekday(p: &Pieces<'_>, at: usize) -> usize {
    let Some((_, end, false)) = weekday(p, at) else { return at };
    let comma = end + usize::from(p.mark(end) == Some(','));
    comma + usize::from(p.is(comma, &["the"]))
}

/// "Feb. 19, 2021", "May 1st", "June 6".
fn month_first(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (month, next) = month(p, at)?;
    let (day, end) = day_number(p, next)?;
    // "May 2021" is no day, nor is "May 3 million".
    let more = crate::numeral::magnitude(p.word(end)).is_some() || p.mark(end) == Some('%');
    let clock = p.mark(end) == Some(':') && p.glued(end + 1) && p.number(end + 1).is_some();
    if more || clock {
        return None;
    }
    // "Jan. 5-7".
    let last = (p.dash(end) && p.glued(end) && p.glued(end + 1)).then(|| day_number(p, end + 1)).flatten();
    if let Some((last, end)) = last.filter(|(last, _)| *last > day) {
        let (year, end) = year_after(p, end);
        return Some(Found::new(end, Expr::Days { year, month, first: day, last }, RULE).headed(at));
    }
    let (year, end) = year_after(p, end);
    Some(Found::new(end, Expr::Day { year, month, day }, RULE).headed(at))
}

/// "19 February 2021", "the 5th of May", "1st March".
fn day_first(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let start = at + usize::from(p.is(at, &["the"]));
    let (day, next) = day_number(p, start)?;
    let months = match p.word(next + 1) {
        "this" => Some(0),
        "last" => Some(-1),
        "next" => Some(1),
        _ => None,
    };
    if let Some(months) = months.filter(|_| p.is(next, &["of"]) && p.is(next + 2, &["month"])) {
        return Some(Found::new(next + 3, Expr::DayOfMonth { day, months }, RULE).headed(start));
    }
    let next = next + usize::from(p.is(next, &["of"]));
    let (month, end) = month(p, next)?;
    let (year, end) = year_after(p, end);
    Some(Found::new(end, Expr::Day { year, month, day }, RULE).headed(next))
}

/// A day from 1 to 31 in digits with or without its ending, or as an ordinal word.
fn day_number(p: &Pieces<'_>, at: usize) -> Option<(u8, usize)> {
    if let Some((day, digits)) = p.digits(at) {
        let fits = (1..=31).contains(&day) && digits <= 2;
        let ending = p.glued(at + 1) && p.is(at + 1, &["st", "nd", "rd", "th"]);
        return fits.then_some((day as u8, at + 1 + usize::from(ending)));
    }
    let tens = match p.word(at) {
        "twenty" => 20,
        "thirty" => 30,
        word => return crate::numeral::ordinal(word).filter(|d| *d <= 31).map(|d| (d as u8, at + 1)),
    };
    let unit = crate::numeral::ordinal(p.word(at + 2)).filter(|&d| d <= 9 && p.dash(at + 1))?;
    let day = tens + unit;
    (day <= 31).then_some((day as u8, at + 3))
}

/// The year after a day: ", 2021", "2021", "of this year" is left alone.
fn year_after(p: &Pieces<'_>, at: usize) -> (Option<i16>, usize) {
    let start = at + usize::from(p.mark(at) == Some(','));
    match p.digits(start) {
        Some((year, 4)) if (1000..2200).contains(&year) && !(p.mark(start + 1) == Some(':') && p.glued(start + 2)) => {
            (Some(year as i16), start + 1)
        }
        _ => (None, at),
    }
}

/// "2021-02-19", "2021/02/19", "19.02.2021", "02/19/2021", "19/2/21".
fn numeric(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (first, first_len) = p.digits(at)?;
    let (second, second_len) = p.digits(at + 2)?;
    let (third, third_len) = p.digits(at + 4)?;
    let mark = p.mark(at + 1).filter(|c| matches!(c, '-' | '/' | '.' | '–'))?;
    let together = (at + 1..=at + 4).all(|n| p.glued(n)) && p.mark(at + 3) == Some(mark) && second_len <= 2;
    let more = p.mark(at + 5) == Some(mark) && p.glued(at + 5) && p.glued(at + 6) && p.number(at + 6).is_some();
    if !together || more {
        return None;
    }
    let (year, month, day) = match (first_len, third_len) {
        (4, 1..=2) => (first, second, third),
        // Dots part the day first everywhere; slashes the month first, but where that gives no date.
        (1..=2, 4) if mark == '.' || first > 12 => (third, second, first),
        (1..=2, 4) => (third, first, second),
        (1..=2, 2) if mark == '/' => {
            let year = if third < 70 { 2000 + third } else { 1900 + third };
            if first > 12 { (year, second, first) } else { (year, first, second) }
        }
        _ => return None,
    };
    let fits = (1000..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let expr = Expr::Day { year: Some(year as i16), month: month as u8, day: day as u8 };
    fits.then(|| Found::new(at + 5, expr, RULE))
}
