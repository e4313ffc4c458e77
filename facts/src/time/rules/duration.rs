//! How long: "two days", "a two-day visit", "five and a half hours", "several years", "for weeks", "decades-long".
//!
//! *The two-day talks ran for 16 hours after weeks of silence.*

use super::amount::{Measure, measure};
use crate::pieces::Pieces;
use crate::time::expr::{Amount, Expr, Found, Side};
use crate::time::words::Unit;

const RULE: &str = "time/rules/duration";

/// The length at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    counted(p, at)
        .or_else(|| short_unit(p, at))
        .or_else(|| bare(p, at))
        .or_else(|| period(p, at))
        .or_else(|| vague(p, at))
}

/// "a five-year period", "that two-week span": a noun of time with its article.
fn period(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let m = measure(p, at + 1).filter(|m| m.bound && p.is(at, &["a", "an", "the", "this", "that"]))?;
    let end = p.is(m.end, &["period", "span", "stretch", "interval"]).then_some(m.end + 1)?;
    Some(Found::new(end, Expr::Length { amount: m.amount, unit: m.unit, side: Side::Free }, RULE))
}

fn counted(p: &Pieces<'_>, at: usize) -> Option<Found> {
    // "the four days", and "a two-day" without its article.
    let counted = p.number(at + 1).is_some() || crate::numeral::small(p.word(at + 1)).is_some();
    let start = at + usize::from(p.is(at, &["the", "these", "those"]) && counted);
    let m = measure(p, start)?;
    let end = m.end + if p.dash(m.end) && p.is(m.end + 1, &["long"]) { 2 } else { 0 };
    // "the two-day talks", "the two day talks".
    let adjective = m.bound || !p.word(m.head).ends_with('s') && m.amount != Amount::Exact(1.0);
    if start > at && adjective || a_second(p, at, m.unit) || is_part_of_name(p, at, m.head) {
        return None;
    }
    // "24 hours a day" tells how much of each.
    let each = p.is(m.end, &["a", "per"]) && Unit::of(p.word(m.end + 1)).is_some() && !p.is(m.end + 2, &["ago"]);
    if rate(p, at) || each {
        return None;
    }
    // "a two-day", "a week-long": told without the article.
    if p.is(at, &["a", "an"]) && (m.bound || end > m.end) {
        return None;
    }
    let (amount, end) = with_smaller(p, &m).unwrap_or((m.amount, or_more(p, end)));
    let expr = Expr::Length { amount, unit: m.unit, side: Side::Free };
    Some(Found::new(end, expr, RULE).headed(m.head))
}

/// "two years and three months", "10 minutes, 30 seconds": told in the larger unit.
fn with_smaller(p: &Pieces<'_>, m: &Measure) -> Option<(Amount, usize)> {
    let comma = m.end + usize::from(p.mark(m.end) == Some(','));
    let next = comma + usize::from(p.is(comma, &["and"]));
    let less = measure(p, next).filter(|_| next > m.end && !m.bound)?;
    let parts = match (m.unit, less.unit) {
        (Unit::Year, Unit::Month) => 12.0,
        (Unit::Hour, Unit::Minute) | (Unit::Minute, Unit::Second) => 60.0,
        _ => return None,
    };
    match (m.amount, less.amount) {
        (Amount::Exact(whole), Amount::Exact(part)) if part < parts => {
            Some((Amount::Exact(whole + part / parts), less.end))
        }
        _ => None,
    }
}

/// One past "or two", "or so", "or more" behind a length.
fn or_more(p: &Pieces<'_>, at: usize) -> usize {
    let vague = p.is(at, &["or"]) && p.is(at + 1, &["so", "two", "more", "longer", "less"]);
    let counts_on = Unit::of(p.word(at + 2)).is_some() || p.is(at + 2, &["than", "to", "in"]);
    if vague && !counts_on { at + 2 } else { at }
}

/// "$2 million a year", "24 hours a day": what each stands for belongs to the quantity.
fn rate(p: &Pieces<'_>, at: usize) -> bool {
    let number = |n: usize| {
        p.number(n).is_some()
            || crate::numeral::small(p.word(n)).is_some()
            || crate::numeral::magnitude(p.word(n)).is_some()
            || crate::numeral::read(p, n).is_some()
    };
    let measured = at > 0 && (p.tag(at - 1).starts_with("NN") || number(at - 1) || p.mark(at - 1) == Some('%'));
    p.is(at, &["a", "an"]) && measured && (1..=4).any(|back| at >= back && number(at - back))
}

/// "a second chance", "a minute detail": only an article and a word of two meanings.
fn a_second(p: &Pieces<'_>, at: usize, unit: Unit) -> bool {
    let article = p.is(at, &["a", "an", "another"]) && !p.is(at + 1, &["few", "couple", "number"]);
    article
        && (unit == Unit::Second
            || unit == Unit::Minute && p.tag(at + 1) == "JJ"
            || unit == Unit::Day && p.is(at + 2, &["of"]))
}

/// "One Day International", "Seven Days": capitals in the middle of a sentence.
fn is_part_of_name(p: &Pieces<'_>, at: usize, head: usize) -> bool {
    at > 0 && p.capital(at) && p.capital(head) && p.tag(head).starts_with("NNP")
}

/// "25 min", "5 hrs", "3s": after digits only.
fn short_unit(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let n = p.number(at)?;
    let next = at + 1 + usize::from(p.dash(at + 1));
    let unit = match p.word(next) {
        "min" | "mins" => Unit::Minute,
        "hr" | "hrs" => Unit::Hour,
        "sec" | "secs" => Unit::Second,
        "yr" | "yrs" => Unit::Year,
        _ => return None,
    };
    let dot = usize::from(p.mark(next + 1) == Some('.') && p.glued(next + 1));
    Some(Found::new(next + 1 + dot, Expr::Length { amount: Amount::Exact(n), unit, side: Side::Free }, RULE))
}

/// "for weeks", "after years of", "decades-long", "day-long", "all week".
fn bare(p: &Pieces<'_>, at: usize) -> Option<Found> {
    if let Some((unit, false)) = p.word(at).strip_suffix("long").and_then(Unit::of) {
        return Some(Found::new(at + 1, Expr::Length { amount: Amount::Exact(1.0), unit, side: Side::Free }, RULE));
    }
    let (unit, plural) = Unit::of(p.word(at))?;
    let long = p.dash(at + 1) && p.is(at + 2, &["long"]);
    let daylong = p.phrase(at, "day long").filter(|_| p.glued(at + 1));
    if long {
        let amount = if plural { Amount::Some } else { Amount::Exact(1.0) };
        return Some(Found::new(at + 3, Expr::Length { amount, unit, side: Side::Free }, RULE).headed(at));
    }
    if daylong.is_some() || !plural || unit == Unit::Second || unit == Unit::Quarter {
        return None;
    }
    let before = p.before(at);
    let placed = matches!(
        before,
        "for"
            | "in"
            | "within"
            | "after"
            | "of"
            | "over"
            | "took"
            | "take"
            | "takes"
            | "taken"
            | "spent"
            | "lasted"
            | "last"
            | "by"
            | "through"
            | "waited"
            | "the"
            | "about"
            | "only"
            | "just"
            | "mere"
            | "and"
            | "during"
    );
    let of_number =
        before == "of" && p.back(at, 2).ends_with('s') && crate::numeral::read(p, at.saturating_sub(2)).is_some();
    let the = before == "the" && !p.is(at + 1, &["before", "after", "since", "leading", "following"]);
    (placed && !of_number && !the && !p.is(at + 1, &["old"]))
        .then(|| Found::new(at + 1, Expr::Length { amount: Amount::Some, unit, side: Side::Free }, RULE))
}

/// "some time", "a while", "a long time".
fn vague(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let end = [
        "quite some time",
        "some time",
        "a long time",
        "a short time",
        "a while",
        "a short while",
        "a long period",
        "a short period",
    ]
    .iter()
    .find_map(|words| p.phrase(at, words))?;
    // "some time ago" is told by another rule; "some time in May" is no length.
    let lasting = matches!(p.before(at), "for" | "in" | "take" | "after" | "over" | "took" | "takes");
    lasting.then(|| Found::new(end, Expr::While, RULE))
}
