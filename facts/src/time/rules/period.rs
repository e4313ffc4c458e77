//! A week, month or year told from the page's own: "last week", "this month", "next year", "the week", "the year".
//!
//! *Exports rose last month and should rise again next year.*

use crate::pieces::Pieces;
use crate::time::expr::{Amount, Expr, Found, Side, Which};
use crate::time::words::Unit;

const RULE: &str = "time/rules/period";

/// The period at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    if let Some(found) = week_of(p, at) {
        return Some(found);
    }
    let (which, next) = opening(p, at)?;
    let next =
        next + usize::from(p.is(next, &["fiscal", "calendar", "financial", "school"]) && p.is(next + 1, &["year"]));
    let (unit, false) = Unit::of(p.word(next))? else { return None };
    if unit < Unit::Week || unit == Unit::Quarter {
        return None;
    }
    // "the year-old", "last year-end", "the week-long".
    if p.dash(next + 1) && p.glued(next + 1) && p.glued(next + 2) {
        return None;
    }
    if which == Which::Bare && !bare_is_time(p, at, next, unit) {
        return None;
    }
    // "the last week of June" is told from June.
    if matches!(which, Which::Last | Which::Following) && p.is(next + 1, &["of"]) {
        return None;
    }
    // "Player of the Year".
    if which == Which::Bare && p.capital(next) {
        return None;
    }
    // Programmes and papers: "on This Week".
    if p.capital(at) && p.capital(next) && at > 0 && p.mark(at - 1).is_some() {
        return None;
    }
    // "the year ended June 30": how long it was; the end is told beside it.
    if which == Which::Bare && unit == Unit::Year && p.is(next + 1, &["ended", "ending", "through", "to"]) {
        let year = Expr::Length { amount: Amount::Exact(1.0), unit, side: Side::Free };
        return Some(Found::new(next + 1, year, RULE));
    }
    let before = ["last year", "a year ago", "a year earlier"];
    if let Some(end) = before.iter().find_map(|words| p.phrase(next + 1, words)).filter(|_| which == Which::Same) {
        return Some(Found::new(end, Expr::UnitLastYear(unit), RULE).headed(next));
    }
    Some(Found::new(next + 1, Expr::Unit { unit, which }, RULE))
}

/// "the week of Feb. 8", "the weekend of Oct. 14"; of "the week ended Oct. 27" the day is told apart.
fn week_of(p: &Pieces<'_>, at: usize) -> Option<Found> {
    if let Some(next) = p.phrase(at, "the week ended").or_else(|| p.phrase(at, "the week ending")) {
        let rules = [super::calendar_date::read, super::weekday::read];
        let day = rules.iter().filter_map(|rule| rule(p, next)).max_by_key(|found| found.end)?;
        return Some(Found::new(at + 2, Expr::WeekOf(Box::new(day.expr)), RULE));
    }
    if let Some(next) = p.phrase(at, "the weekend of") {
        let day = super::calendar_date::read(p, next)?;
        return Some(Found::new(day.end, Expr::WeekendOf(Box::new(day.expr)), RULE).headed(at + 1));
    }
    let next = p.phrase(at, "the week of").or_else(|| p.phrase(at, "the week beginning"))?;
    let day = super::calendar_date::read(p, next)?;
    Some(Found::new(day.end, Expr::WeekOf(Box::new(day.expr)), RULE).headed(at + 1))
}

fn opening(p: &Pieces<'_>, at: usize) -> Option<(Which, usize)> {
    let (word, next) = (p.word(at), p.word(at + 1));
    Some(match (word, next) {
        ("this", "past" | "last") => (Which::Last, at + 2),
        ("this", "coming") => (Which::Next, at + 2),
        ("last" | "past", _) => (Which::Last, at + 1),
        ("this" | "current", _) => (Which::This, at + 1),
        ("next" | "coming", _) => (Which::Next, at + 1),
        ("that", _) => (Which::Same, at + 1),
        ("the", "past" | "last") => (Which::Last, at + 2),
        ("the", "current" | "latest" | "present") => (Which::This, at + 2),
        ("the", "full") if p.is(at + 2, &["year"]) => (Which::This, at + 2),
        ("the", "coming" | "upcoming") => (Which::Next, at + 2),
        ("the", "next" | "following") => (Which::Following, at + 2),
        ("the", "previous" | "preceding" | "prior") => (Which::Previous, at + 2),
        ("the", "same") => (Which::Same, at + 2),
        ("the", _) => (Which::Bare, at + 1),
        _ => return None,
    })
}

/// Whether "the week", "the year" tells a time, and is no thing of its own ("the year of the flood" is left out too).
fn bare_is_time(p: &Pieces<'_>, at: usize, unit_at: usize, unit: Unit) -> bool {
    let before = p.before(at);
    let placed = matches!(
        before,
        "for"
            | "of"
            | "in"
            | "over"
            | "during"
            | "throughout"
            | "earlier"
            | "later"
            | "at"
            | "early"
            | "late"
            | "into"
            | "through"
            | "and"
            | "end"
            | "on"
    );
    let possessive = p.word(unit_at + 1).starts_with('\'');
    // "a high for the year of $42"; "the year of the flood" is none.
    let of = p.is(unit_at + 1, &["of"]) && p.mark(unit_at + 2).is_none() && p.number(unit_at + 2).is_none();
    let noun = p.tag(unit_at + 1).starts_with("NN") && !possessive;
    match unit {
        Unit::Weekend => true,
        Unit::Week | Unit::Month | Unit::Year => (placed || possessive) && !noun && !of,
        _ => false,
    }
}
