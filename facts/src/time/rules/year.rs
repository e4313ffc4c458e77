//! A year: "1996", "fiscal 2020", "the year 2000", "'98", "nineteen ninety-one", "2014-2018".
//!
//! *The dam, begun in 1957, was full by fiscal 1963.*

use crate::numeral;
use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found};
use crate::time::words::Unit;

const RULE: &str = "time/rules/year";

/// The year at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    if let Some(found) = before_name(p, at) {
        return Some(found);
    }
    let (start, named) = after_name(p, at);
    if let Some((year, end)) = year_number(p, start) {
        let stands = named || p.mark(start).is_some() || stands_as_year(p, start, end);
        let later = p.phrase(end, "or later").or_else(|| p.phrase(end, "or earlier")).unwrap_or(end);
        return stands.then(|| Found::new(later, Expr::Year(year), RULE).headed(end - 1));
    }
    if let ("FY", Some((year, 2))) = (p.raw(at), p.digits(at + 1)) {
        let year = if year < 40 { 2000 + year } else { 1900 + year };
        return Some(Found::new(at + 2, Expr::Year(year as i16), RULE));
    }
    spelled(p, start, named).map(|(year, end)| Found::new(end, Expr::Year(year), RULE))
}

/// One past "fiscal", "fiscal year", "the year", "FY", and whether one of them stands.
fn after_name(p: &Pieces<'_>, at: usize) -> (usize, bool) {
    for name in ["the fiscal year", "the year", "fiscal year", "fiscal", "fy", "calendar year", "calendar"] {
        if let Some(end) = p.phrase(at, name) {
            return (end, true);
        }
    }
    (at, false)
}

/// "the 1989 fiscal year", "1990 school year".
fn before_name(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (year, end) = year_number(p, at + usize::from(p.is(at, &["the"])))?;
    let kind = p.is(end, &["fiscal", "calendar", "financial", "school", "budget"]);
    (kind && p.is(end + 1, &["year"])).then(|| Found::new(end + 2, Expr::Year(year), RULE))
}

/// Four digits that can be a year of the news, and one past them; "1989/90" and "2019-20" are the first of the two.
pub(super) fn year_number(p: &Pieces<'_>, at: usize) -> Option<(i16, usize)> {
    if p.mark(at).is_some() {
        return short(p, at);
    }
    let (year, 4) = p.digits(at)? else { return None };
    if !(1000..=2199).contains(&year) || (p.glued(at) && joined(p, at)) {
        return None;
    }
    let slash = p.mark(at + 1) == Some('/') || p.dash(at + 1);
    let pair = p
        .digits(at + 2)
        .filter(|&(n, len)| slash && len == 2 && p.glued(at + 1) && p.glued(at + 2) && n == (year + 1) % 100);
    let more = p.digits(at + 3).is_some() && p.glued(at + 3)
        || p.mark(at + 3).is_some_and(|c| c == '-' || c == '/') && p.glued(at + 3);
    let end = if pair.is_some() && !more { at + 3 } else { at + 1 };
    let unit_follows = p.glued(end)
        && p.get(end).is_some_and(|q| q.kind == crate::pieces::Kind::Word)
        && !p.word(end).starts_with('\'');
    (!unit_follows).then_some((year as i16, end))
}

/// Whether what stands right before the digits makes them something else ("$2000", "A-2000", "1.2000", "#1999").
fn joined(p: &Pieces<'_>, at: usize) -> bool {
    match p.mark(at - 1) {
        Some('(' | '[' | '"' | '“' | '‘' | '\'' | '’') => false,
        Some('-' | '–' | '—' | '/') => {
            !(at >= 2
                && (p.digits(at - 2).is_some_and(|(_, len)| len == 4)
                    || matches!(p.word(at - 2), "mid" | "pre" | "post" | "early" | "late")))
        }
        _ => true,
    }
}

/// Whether a bare number of four digits is a year and counts nothing.
fn stands_as_year(p: &Pieces<'_>, at: usize, end: usize) -> bool {
    let year = p.digits(at).map_or(0, |(n, _)| n);
    let next = p.word(end);
    let after = p.mark(end);
    let measured = crate::quantity::is_measured(p, end)
        || matches!(after, Some('%' | '°' | '$' | '€' | '£'))
        || (after == Some(':') && p.glued(end) && p.glued(end + 1))
        || numeral::magnitude(next).is_some()
        || Unit::of(next).is_some()
        || matches!(
            next,
            "percent"
                | "per"
                | "people"
                | "men"
                | "women"
                | "children"
                | "troops"
                | "soldiers"
                | "miles"
                | "km"
                | "kilometers"
                | "kilometres"
                | "meters"
                | "metres"
                | "feet"
                | "acres"
                | "hectares"
                | "tons"
                | "tonnes"
                | "pounds"
                | "dollars"
                | "euros"
                | "points"
                | "jobs"
                | "homes"
                | "guards"
                | "workers"
                | "members"
                | "gmt"
                | "utc"
                | "hours"
                | "rpm"
                | "hp"
        );
    let money = at > 0
        && (matches!(p.mark(at - 1), Some('$' | '€' | '£' | '¥' | '#'))
            || p.is(
                at - 1,
                &["no", "number", "rs", "about", "around", "some", "nearly", "over", "roughly", "approximately"],
            ));
    let prepositional = matches!(
        p.before(at),
        "in" | "since"
            | "from"
            | "until"
            | "till"
            | "by"
            | "of"
            | "to"
            | "for"
            | "between"
            | "during"
            | "before"
            | "after"
            | "and"
            | "through"
            | "throughout"
            | "early"
            | "late"
            | "mid"
            | "the"
            | "than"
            | "or"
    );
    // "from 1100 to 1900 jobs": the other end is no year either.
    let ends_count = p.is(at.wrapping_sub(1), &["to", "and"])
        && at >= 2
        && p.number(at - 2).is_some_and(|n| !(1500.0..2200.0).contains(&n));
    if measured || money || ends_count {
        return false;
    }
    let plural = p.tag(end) == "NNS";
    let placed = matches!(p.before(at), "in" | "since" | "until" | "till" | "during" | "by");
    match year {
        // "2018 sales" are of a year; "2000 hires" are counted.
        1980..=2039 if !year.is_multiple_of(100) && !counted_next(p, end) => true,
        1900..=2059 => placed || !plural,
        1500..=1899 => {
            prepositional && !plural && !matches!(p.before(at), "of" | "to" | "the" | "for" | "than")
                || p.mark(end) == Some(')')
        }
        2060..=2199 => placed && !plural,
        1000..=1499 => matches!(p.before(at), "in" | "since" | "a.d." | "ad") && !p.tag(end).starts_with("NN"),
        _ => false,
    }
}

/// Whether persons stand behind: "2021 guards".
fn counted_next(p: &Pieces<'_>, at: usize) -> bool {
    p.is(
        at,
        &[
            "people",
            "men",
            "women",
            "children",
            "troops",
            "soldiers",
            "guards",
            "workers",
            "members",
            "cases",
            "deaths",
            "others",
            "victims",
            "prisoners",
            "refugees",
            "fighters",
        ],
    )
}

/// "'98".
fn short(p: &Pieces<'_>, at: usize) -> Option<(i16, usize)> {
    let mark = matches!(p.mark(at), Some('\'' | '’' | '‘'));
    let (year, 2) = p.digits(at + 1)? else { return None };
    let ended = !p.glued(at + 2) || p.mark(at + 2).is_some();
    let year = if year < 40 { 2000 + year } else { 1900 + year };
    (mark && ended && p.glued(at + 1)).then_some((year as i16, at + 2))
}

/// "nineteen ninety-one", "two thousand and five" after "in" or "the year".
pub(super) fn spelled(p: &Pieces<'_>, at: usize, named: bool) -> Option<(i16, usize)> {
    let century = numeral::small(p.word(at)).filter(|n| (15.0..=20.0).contains(n));
    if let Some(century) = century {
        let rest = numeral::count(p, at + 1).filter(|n| (10.0..100.0).contains(&n.low) && n.scale == 1.0)?;
        let spoken = numeral::small(p.word(at + 1)).is_some();
        return spoken.then_some(((century * 100.0 + rest.low) as i16, rest.end));
    }
    let whole = numeral::count(p, at)
        .filter(|n| p.phrase(at, "two thousand").is_some() && (2000.0..2060.0).contains(&n.low))?;
    let opened = named || matches!(p.before(at), "in" | "since" | "until" | "by");
    let counted = p.tag(whole.end).starts_with("NN");
    (opened && (named || !counted)).then_some((whole.low as i16, whole.end))
}
