//! A quarter or half of a year: "the third quarter", "third-quarter", "Q3 2020", "the latest quarter", "first half".
//!
//! *Profit fell in the third quarter of 2012; fourth-quarter sales were flat.*

use super::year::year_number;
use crate::numeral::ordinal;
use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found, Which};

const RULE: &str = "time/rules/quarter";

/// The quarter or half at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let opened = Opening::read(p, at);
    ranked(p, &opened).or_else(|| coded(p, &opened)).or_else(|| relative(p, at))
}

/// What may stand before the rank: "the", "its", "this year's", "the 1988", "the fiscal".
struct Opening {
    start: usize,
    year: Option<i16>,
    which: Which,
}

impl Opening {
    fn read(p: &Pieces<'_>, at: usize) -> Self {
        let mut opened = Self { start: at, year: None, which: Which::Bare };
        opened.which = match p.word(at) {
            "last" => Which::Last,
            "this" => Which::This,
            "next" => Which::Next,
            _ => Which::Bare,
        };
        if opened.which != Which::Bare {
            let possessive = p.phrase(at + 1, "year 's").or_else(|| p.phrase(at + 1, "year's"));
            match possessive {
                Some(end) => opened.start = end,
                None => opened.which = Which::Bare,
            }
            return opened;
        }
        opened.start += usize::from(p.is(at, &["the"]));
        if let Some((year, end)) = year_number(p, opened.start) {
            (opened.year, opened.start) = (Some(year), end);
        }
        opened.start += usize::from(p.is(opened.start, &["fiscal"]));
        opened
    }
}

/// "third quarter", "third-quarter", "first half", and the year after it.
fn ranked(p: &Pieces<'_>, opened: &Opening) -> Option<Found> {
    let at = opened.start;
    let (rank, next) = match p.digits(at) {
        Some((n, 1)) if p.glued(at + 1) && p.is(at + 1, &["st", "nd", "rd", "th"]) => (n, at + 2),
        Some(_) => return None,
        // "the last quarter of 2017".
        None if p.is(at, &["last", "final"])
            && p.is(at + 1, &["quarter"])
            && year_of(p, at + 2, opened).0.is_some() =>
        {
            (4, at + 1)
        }
        None => (ordinal(p.word(at))?, at + 1),
    };
    let next = next + usize::from(p.dash(next));
    let head = next;
    let quarter = p.is(next, &["quarter"]) && rank <= 4;
    let half = p.is(next, &["half"]) && rank <= 2;
    if !quarter && !half {
        return None;
    }
    let (year, which, end) = year_of(p, next + 1, opened);
    if half {
        // Games have halves too: only one with a year is a time.
        let timed = year.is_some() || which != Which::Bare;
        let expr = Expr::Half { year, half: rank as u8, which };
        return timed.then(|| Found::new(end, expr, RULE).headed(head));
    }
    Some(Found::new(end, Expr::Quarter { year, quarter: Some(rank as u8), which }, RULE).headed(head))
}

/// The year that follows: "of 2020", "2020", "of fiscal 2020", "of last year", "of the year".
fn year_of(p: &Pieces<'_>, at: usize, opened: &Opening) -> (Option<i16>, Which, usize) {
    if opened.year.is_some() || opened.which != Which::Bare {
        return (opened.year, opened.which, at);
    }
    let of = p.phrase(at, "of").unwrap_or(at);
    let fiscal = of + usize::from(p.is(of, &["fiscal"]));
    if let Some((year, end)) = year_number(p, fiscal) {
        return (Some(year), Which::Bare, end);
    }
    for (words, which) in
        [("last year", Which::Last), ("this year", Which::This), ("next year", Which::Next), ("the year", Which::This)]
    {
        if let Some(end) = p.phrase(of, words).filter(|_| of > at) {
            return (None, which, end);
        }
    }
    (None, Which::Bare, at)
}

/// "Q3", "Q3 2020", "3Q", "H1 2021".
fn coded(p: &Pieces<'_>, opened: &Opening) -> Option<Found> {
    let at = opened.start;
    let (letter, digit) = if p.glued(at + 1) && p.digits(at).is_some() { (at + 1, at) } else { (at, at + 1) };
    let (rank, 1) = p.digits(digit)? else { return None };
    if !p.glued(at + 1) || p.glued(at + 2) && p.mark(at + 2).is_none() {
        return None;
    }
    let (year, which, end) = year_of(p, at + 2, opened);
    let expr = match (p.raw(letter), rank) {
        ("Q", 1..=4) => Expr::Quarter { year, quarter: Some(rank as u8), which },
        ("H", 1..=2) if letter == at => Expr::Half { year, half: rank as u8, which },
        _ => return None,
    };
    Some(Found::new(end, expr, RULE))
}

/// "the quarter", "this quarter", "the latest quarter", "last year's quarter", "the 1988 quarter", "the year-earlier period".
fn relative(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let possessive = p.phrase(at, "last year 's").or_else(|| p.phrase(at, "last year's"));
    let (which, year, next) = match (p.word(at), p.word(at + 1)) {
        _ if possessive.is_some() => (Which::Last, None, possessive?),
        ("this", _) => (Which::This, None, at + 1),
        ("last", _) => (Which::Previous, None, at + 1),
        ("next", _) => (Which::Following, None, at + 1),
        ("the", "latest") => (Which::Latest, None, at + 2),
        ("the", "most") if p.is(at + 2, &["recent"]) => (Which::Latest, None, at + 3),
        ("the", "current" | "same" | "corresponding") => (Which::Bare, None, at + 2),
        ("the", "previous" | "prior" | "preceding") => (Which::Previous, None, at + 2),
        ("the", "next" | "following") => (Which::Following, None, at + 2),
        ("the", "year") if p.dash(at + 2) && p.is(at + 3, &["earlier", "ago"]) => (Which::Last, None, at + 4),
        ("the", _) => match year_number(p, at + 1) {
            Some((year, end)) => (Which::Bare, Some(year), end),
            None => (Which::Bare, None, at + 1),
        },
        _ => return None,
    };
    let next = next + usize::from(p.is(next, &["fiscal"]));
    let dated = year.is_some() || which == Which::Last;
    let end = p.phrase(next, "quarter").or_else(|| p.phrase(next, "period").filter(|_| dated))?;
    // "a year ago": the same quarter, told by what follows.
    let (which, end) = match p.phrase(end, "last year").or_else(|| p.phrase(end, "a year ago")) {
        Some(more) => (Which::Last, more),
        None => (which, end),
    };
    Some(Found::new(end, Expr::Quarter { year, quarter: None, which }, RULE))
}
