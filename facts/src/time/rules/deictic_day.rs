//! A day told from the day of the page: "today", "yesterday morning", "last night", "tonight", "the day before yesterday".
//!
//! *Police said yesterday that the ferry had been seen last night.*

use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found, Reference, Which};
use crate::time::words::{Unit, day_part};

const RULE: &str = "time/rules/deictic_day";

/// The day at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    two_days_off(p, at).or_else(|| named(p, at)).or_else(|| tonight(p, at)).or_else(|| part_of_near_day(p, at))
}

/// "the day before yesterday", "the day after tomorrow".
fn two_days_off(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let back = p.phrase(at, "the day before yesterday").map(|end| (end, -2));
    let (end, days) = back.or_else(|| p.phrase(at, "the day after tomorrow").map(|end| (end, 2)))?;
    Some(Found::new(end, Expr::DayOffset(days), RULE).headed(at + 1))
}

/// "today", "yesterday", "tomorrow", with "morning", "night" …
fn named(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let days = match p.word(at) {
        "today" => 0,
        "yesterday" => -1,
        "tomorrow" => 1,
        _ => return None,
    };
    let day = Expr::DayOffset(days);
    match day_part(p.word(at + 1)) {
        Some(part) => Some(Found::new(at + 2, Expr::Part { part, day: Some(Box::new(day)) }, RULE)),
        None => Some(Found::new(at + 1, day, RULE)),
    }
}

/// "tonight", "last night", "overnight".
fn tonight(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (end, days) = match p.word(at) {
        "tonight" => (at + 1, 0),
        "last" if p.is(at + 1, &["night"]) => (at + 2, -1),
        "last" if p.is(at + 1, &["evening"]) => (at + 2, -1),
        "overnight" => (at + 1, -1),
        _ => return None,
    };
    let part = if p.is(at + 1, &["evening"]) { "EV" } else { "NI" };
    Some(Found::new(end, Expr::Part { part, day: Some(Box::new(Expr::DayOffset(days))) }, RULE))
}

/// "this morning", "that night", "the same day", "the previous day", "the next day", "the following morning".
fn part_of_near_day(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let the = at + usize::from(p.is(at, &["the"]) || p.is(at, &["that", "this"]) && p.is(at + 1, &["same", "very"]));
    let start = the + usize::from(p.is(the, &["very"]) && p.is(the + 1, &["same", "next"]));
    let which = match p.word(start) {
        "this" if start == at => Which::This,
        "that" if start == at => Which::Same,
        "same" => Which::Same,
        "previous" | "preceding" => Which::Previous,
        "following" => Which::Following,
        "next" if start > at => Which::Following,
        "present" if p.is(start + 1, &["day"]) => {
            return Some(Found::new(start + 2, Expr::Reference(Reference::Present), RULE));
        }
        _ => return None,
    };
    let day = match which {
        Which::This => Expr::DayOffset(0),
        _ => Expr::Unit { unit: Unit::Day, which },
    };
    if p.is(start + 1, &["day"]) && which != Which::This {
        return Some(Found::new(start + 2, day, RULE));
    }
    let name = at > 0 && p.capital(start) && p.capital(start + 1);
    let part = day_part(p.word(start + 1)).filter(|_| !name && !p.word(start + 1).ends_with('s'))?;
    Some(Found::new(start + 2, Expr::Part { part, day: Some(Box::new(day)) }, RULE))
}
