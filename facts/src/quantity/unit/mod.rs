//! Units: what is written after or before a number and says what it measures.

use crate::pieces::Pieces;

mod currency;
mod iso4217;
mod lexicon;
mod prefix;
mod rate;

pub(super) use rate::with_rate;

/// A unit and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unit {
    /// Its common name in singular ("kilometre", "US dollar per barrel").
    pub name: String,
    /// What it measures.
    pub kind: Kind,
    /// First piece of it.
    pub start: usize,
    /// One past its last piece.
    pub end: usize,
}

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Percent,
    Money,
    /// Length, mass, power, data …
    Measure,
    Time,
    Age,
    /// "times", "fold".
    Times,
    /// Points of an index or a score.
    Points,
}

/// The unit that starts at `at`, right after a number; a hyphen may stand between ("two-mile").
pub(super) fn after(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let dash = usize::from(p.dash(at) && p.glued(at) && p.glued(at + 1));
    let start = at + dash;
    let unit = share(p, start)
        .or_else(|| currency::after(p, start))
        .or_else(|| age(p, start))
        .or_else(|| time(p, start))
        .or_else(|| measure(p, start))
        .or_else(|| counting(p, start))?;
    Some(with_rate(p, unit))
}

/// The currency sign or code right before the number at `at`, or the "magnitude" of an earthquake.
pub(super) fn before(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    currency::before(p, at).or_else(|| magnitude(p, at))
}

/// "a magnitude 6.5 earthquake", "a magnitude-7 tremor".
fn magnitude(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let start = at.checked_sub(1)?;
    let start = if p.dash(start) && p.glued(at) { start.checked_sub(1)? } else { start };
    let size = p.is(start, &["magnitude"]) && p.number(at).is_some_and(|n| n < 10.0);
    size.then(|| Unit { name: "magnitude".into(), kind: Kind::Measure, start, end: at })
}

/// Whether a name is of some country's dollar: "A$5 to 7 dollars" means one of them.
pub(super) fn is_any_dollar(name: &str) -> bool {
    name.ends_with("dollar")
}

/// "%", "percent", "per cent", "percentage points", "basis points".
fn share(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let found = |name: &str, end: usize| Some(Unit { name: name.into(), kind: Kind::Percent, start: at, end });
    if p.mark(at) == Some('%') {
        return found("percent", at + 1);
    }
    // "0.5pp", "30bp".
    if p.glued(at) && p.is(at, &["pp", "ppt", "ppts", "bp"]) {
        return found(if p.is(at, &["bp"]) { "basis point" } else { "percentage point" }, at + 1);
    }
    for (words, name) in [
        ("per cent", "percent"),
        ("percentage points", "percentage point"),
        ("percentage point", "percentage point"),
        ("basis - point", "basis point"),
        ("percentage - point", "percentage point"),
        ("basis points", "basis point"),
        ("basis point", "basis point"),
        ("percent", "percent"),
        ("pct", "percent"),
        ("bps", "basis point"),
        ("pc", "percent"),
    ] {
        if let Some(end) = p.phrase(at, words) {
            return found(name, end);
        }
    }
    None
}

/// "year-old", "years old", "years of age".
fn age(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let unit = p.is(at, &["year", "years", "month", "months", "week", "weeks", "day", "days"]);
    let next = at + 1 + usize::from(p.dash(at + 1));
    let end = if p.is(next, &["old", "olds"]) { Some(next + 1) } else { p.phrase(next, "of age") };
    let noun = p.word(at).trim_end_matches('s');
    end.filter(|_| unit).map(|end| Unit { name: format!("{noun} of age"), kind: Kind::Age, start: at, end })
}

/// Lengths, masses, powers … by their words or signs.
fn measure(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let found = |(name, end): (String, usize)| Unit { name, kind: Kind::Measure, start: at, end };
    let owned = |(name, end): (&str, usize)| (name.to_owned(), end);
    if let Some((power, next)) = lexicon::power(p, at) {
        let (name, end) = lexicon::length(p, next)?;
        return Some(found((format!("{power} {name}"), end)));
    }
    // "190 km2", "24 m²".
    let sign = lexicon::sign(p, at).map(owned).or_else(|| lexicon::length(p, at).filter(|(_, end)| p.glued(*end)));
    if let Some((name, end)) = sign
        && p.glued(end)
        && let Some(power) = lexicon::exponent(p, end)
    {
        return Some(found((format!("{power} {name}"), end + 1)));
    }
    let known = lexicon::phrase(p, at).or_else(|| lexicon::sign(p, at)).map(owned);
    known.or_else(|| lexicon::word(p, at)).map(|unit| found(with_hours(p, unit)))
}

/// "kilowatt hours", "megawatt-hours", "milliampere hours".
fn with_hours(p: &Pieces<'_>, (name, end): (String, usize)) -> (String, usize) {
    let hour = end + usize::from(p.dash(end));
    let flow = name.ends_with("watt") || name.ends_with("ampere");
    if flow && p.is(hour, &["hour", "hours"]) { (format!("{name} hour"), hour + 1) } else { (name, end) }
}

/// "years", "two-day", "30 min".
fn time(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let name = match p.word(at) {
        "second" | "seconds" | "sec" | "secs" => "second",
        "minute" | "minutes" | "min" | "mins" => "minute",
        "hour" | "hours" | "hr" | "hrs" => "hour",
        "day" | "days" => "day",
        "week" | "weeks" => "week",
        "fortnight" | "fortnights" => "fortnight",
        "month" | "months" => "month",
        "quarter" | "quarters" if p.tag(at) == "NNS" => "quarter",
        "year" | "years" | "yr" | "yrs" => "year",
        "decade" | "decades" => "decade",
        "century" | "centuries" => "century",
        // "1h 20m".
        "m" if p.is(at.wrapping_sub(2), &["h", "hr", "hrs", "hour", "hours"]) => "minute",
        _ => return None,
    };
    Some(Unit { name: name.into(), kind: Kind::Time, start: at, end: at + 1 })
}

/// "times", "fold", "points".
fn counting(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let (name, kind) = match p.word(at) {
        "times" => ("time", Kind::Times),
        "fold" => ("fold", Kind::Times),
        // "3x faster".
        "x" if p.glued(at) && p.number(at + 1).is_none() => ("time", Kind::Times),
        // "20× zoom".
        "×" if p.glued(at) && p.number(at + 1).is_none() => ("time", Kind::Times),
        "point" | "points" | "pts" => ("point", Kind::Points),
        _ => return None,
    };
    Some(Unit { name: name.into(), kind, start: at, end: at + 1 })
}
