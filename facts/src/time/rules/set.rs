//! What comes again: "every Friday", "each week", "daily", "twice a year", "Mondays", "every two weeks".
//!
//! *The council meets every Tuesday and publishes its figures twice a year.*

use crate::numeral;
use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found};
use crate::time::words::{Unit, day_part, month, season, weekday};

const RULE: &str = "time/rules/set";

/// The set at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    every(p, at)
        .or_else(|| adverb(p, at))
        .or_else(|| times_a_unit(p, at))
        .or_else(|| plural_weekday(p, at))
        .map(|(value, end)| Found::new(end, Expr::Repeat(value), RULE))
}

/// "every Friday", "each week", "every two weeks", "every other day", "every spring", "each morning".
fn every(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    if !p.is(at, &["every", "each"]) || p.is(at + 1, &["of"]) {
        return None;
    }
    let next = at + 1;
    if let Some((day, end, false)) = weekday(p, next) {
        let part = day_part(p.word(end));
        let value =
            format!("XXXX-WXX-{}{}", day.to_monday_one_offset(), part.map(|c| format!("T{c}")).unwrap_or_default());
        return Some((value, end + usize::from(part.is_some())));
    }
    if let Some((month, end)) = month(p, next) {
        return Some((format!("XXXX-{month:02}"), end));
    }
    if let Some(part) = day_part(p.word(next)) {
        return Some((format!("XXXX-XX-XXT{part}"), next + 1));
    }
    if let Some(season) = season(p.word(next)) {
        let code = super::super::value::Value::Season(0, season).text();
        return Some((code.replace("0000", "XXXX"), next + 1));
    }
    if p.is(next, &["other"]) {
        let (unit, false) = Unit::of(p.word(next + 1))? else { return None };
        return Some((length(2.0, unit), next + 2));
    }
    if p.is(next, &["few", "couple"]) {
        let of = next + 1 + usize::from(p.is(next + 1, &["of"]));
        let (unit, true) = Unit::of(p.word(of))? else { return None };
        let vague = p.is(next, &["few"]).then(|| super::super::length::vague(unit));
        return Some((vague.unwrap_or_else(|| length(2.0, unit)), of + 1));
    }
    if p.is(next, &["weekend"]) {
        return Some(("XXXX-WXX-WE".into(), next + 1));
    }
    if let Some((unit, false)) = Unit::of(p.word(next)) {
        return Some((length(1.0, unit), next + 1));
    }
    let count = numeral::count(p, next)?;
    let (unit, _) = Unit::of(p.word(count.end))?;
    Some((length(count.low, unit), count.end + 1))
}

/// "daily", "weekly", "annually", "annual", "hourly".
fn adverb(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    let value = match p.word(at) {
        "hourly" => "PT1H",
        "daily" | "nightly" => "P1D",
        "weekly" => "P1W",
        "fortnightly" | "biweekly" => "P2W",
        "monthly" => "P1M",
        "bimonthly" => "P2M",
        "quarterly" if p.tag(at).starts_with("RB") => "P1Q",
        "annually" | "yearly" | "annual" => "P1Y",
        _ => return None,
    };
    // Names of papers ("the Daily Courier", "the daily Courier"); averages and rates, which are no time of a happening.
    let name = p.capital(at + 1) && !p.is(at + 1, &["\""]) && p.tag(at).starts_with(['J', 'N']);
    let noun = p.word(at + 1);
    let rate = p.is(at.wrapping_sub(1), &["average", "mean"])
        || matches!(
            noun,
            "rate"
                | "rates"
                | "growth"
                | "return"
                | "yield"
                | "dividend"
                | "dividends"
                | "average"
                | "interest"
                | "volume"
                | "pay"
                | "salary"
                | "income"
                | "wage"
                | "revenue"
                | "sales"
        );
    let measured = p.tag(at).starts_with("RB") && number_near(p, at);
    (!name && !rate && !measured).then(|| (value.to_owned(), at + 1))
}

/// "twice a year", "three times a week", "once every two months".
fn times_a_unit(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    let next = match p.word(at) {
        "once" | "twice" | "thrice" => at + 1,
        _ => {
            let count = numeral::count(p, at)?;
            p.phrase(count.end, "times")?
        }
    };
    if p.is(next, &["a", "an", "per"]) {
        let (unit, false) = Unit::of(p.word(next + 1))? else { return None };
        return Some((length(1.0, unit), next + 2));
    }
    every(p, next)
}

/// Whether a number stands close before: "8.5% annually", "10,000 units annually" are rates.
fn number_near(p: &Pieces<'_>, at: usize) -> bool {
    (1..=4).filter(|&back| at >= back).any(|back| {
        p.number(at - back).is_some()
            || numeral::small(p.word(at - back)).is_some()
            || numeral::magnitude(p.word(at - back)).is_some()
    })
}

/// "Mondays", "Friday nights", "weekends".
fn plural_weekday(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    if p.is(at, &["weekends"]) {
        return Some(("XXXX-WXX-WE".into(), at + 1));
    }
    let (day, end, plural) = weekday(p, at)?;
    let part = day_part(p.word(end)).filter(|_| p.word(end).ends_with('s'));
    let value = format!("XXXX-WXX-{}{}", day.to_monday_one_offset(), part.map(|c| format!("T{c}")).unwrap_or_default());
    (plural || part.is_some()).then_some((value, end + usize::from(part.is_some())))
}

/// The TIMEX3 duration that a set repeats after.
fn length(count: f64, unit: Unit) -> String {
    super::super::length::text(count, unit)
}
