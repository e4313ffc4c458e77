//! A month: "October", "June 1998", "last May", "this September", "December of last year".
//!
//! *Voting was put off from last May to September 2004.*

use super::year::{spelled, year_number};
use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found, Which};
use crate::time::words::month;

/// The month at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (which, start) = which(p, at);
    let (month, end) = month(p, start)?;
    // "last Oct. 23" is a day; "the March of the Poor" a name.
    let day = p.digits(end).is_some_and(|(n, len)| len <= 2 && n <= 31);
    let name = p.is(start, &["march", "may"])
        && p.is(end, &["of"])
        && p.digits(end + 1).is_none()
        && !p.is(end + 1, &["last", "this", "next"]);
    if day || name {
        return None;
    }
    let comma = end + usize::from(p.mark(end) == Some(','));
    let of = p.phrase(comma, "of").unwrap_or(comma);
    if let Some((year, end)) = year_number(p, of).or_else(|| spelled(p, of, false)) {
        let expr = Expr::Month { year: Some(year), month, which };
        return Some(Found::new(end, expr, "time/rules/month").headed(start));
    }
    // "in May, last year" is two times; "May of last year" and "May last year" are one.
    let tail = p.phrase(end, "of").unwrap_or(end);
    let years = match (p.word(tail), p.word(tail + 1)) {
        ("last", "year") => Some(-1),
        ("this", "year") => Some(0),
        ("next", "year") => Some(1),
        _ => None,
    };
    let (expr, end) = match years {
        Some(years) => (Expr::MonthOfYear { month, years }, tail + 2),
        None => (Expr::Month { year: None, month, which }, end),
    };
    Some(Found::new(end, expr, "time/rules/month").headed(start))
}

/// "last", "this", "next" before the name of a month, season or holiday.
pub(super) fn which(p: &Pieces<'_>, at: usize) -> (Which, usize) {
    match p.word(at) {
        "this" if p.is(at + 1, &["past"]) => (Which::Last, at + 2),
        "this" if p.is(at + 1, &["coming"]) => (Which::Next, at + 2),
        "last" | "past" => (Which::Last, at + 1),
        "this" => (Which::This, at + 1),
        "next" => (Which::Next, at + 1),
        "previous" => (Which::Previous, at + 1),
        "following" => (Which::Following, at + 1),
        "that" => (Which::Same, at + 1),
        "the" if matches!(p.word(at + 1), "previous" | "following" | "past" | "next") => match p.word(at + 1) {
            "previous" => (Which::Previous, at + 2),
            "past" => (Which::Last, at + 2),
            _ => (Which::Following, at + 2),
        },
        _ => (Which::Bare, at),
    }
}
