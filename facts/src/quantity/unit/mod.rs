//! Units: what is written after or before a number and says what it measures.

use crate::pieces::Pieces;

mod currency;
mod lexicon;

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
        .or_else(|| measure(p, start))
        .or_else(|| time(p, start))
        .or_else(|| counting(p, start))?;
    Some(with_rate(p, unit))
}

/// The currency sign or code right before the number at `at`.
pub(super) fn before(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    currency::before(p, at)
}

/// A unit with the rate that follows it: "a barrel", "per share", "an hour", "/ month".
pub(super) fn with_rate(p: &Pieces<'_>, unit: Unit) -> Unit {
    let next = unit.end;
    let dashed = p.dash(next) && p.is(next + 1, &["a", "per"]) && p.dash(next + 2);
    let (at, end_of_link) = if dashed { (next + 1, next + 3) } else { (next, next + 1) };
    let slash = p.mark(at) == Some('/') && p.glued(at);
    if !(slash || p.is(at, &["a", "an", "per", "each"])) {
        return unit;
    }
    let word = p.word(end_of_link);
    // "from $2.4 billion a year before".
    if p.is(end_of_link + 1, &["earlier", "ago", "later", "before", "after"]) {
        return unit;
    }
    let article = p.is(at, &["a", "an"]);
    let each = lexicon::rate(word).filter(|_| !article || !matches!(unit.kind, Kind::Time | Kind::Age));
    let per =
        p.is(at, &["per"]).then(|| word.to_owned()).filter(|w| w.chars().all(char::is_alphabetic) && !w.is_empty());
    // "$82 per Qualcomm share".
    let named = p.capital(end_of_link).then(|| lexicon::rate(p.word(end_of_link + 1))).flatten();
    if let Some(each) = named.filter(|_| p.is(at, &["per"]) && unit.kind != Kind::Age) {
        return Unit { name: format!("{} per {each}", unit.name), end: end_of_link + 2, ..unit };
    }
    match each.map(str::to_owned).or(per).filter(|_| unit.kind != Kind::Age) {
        Some(each) => Unit { name: format!("{} per {each}", unit.name), end: end_of_link + 1, ..unit },
        None => unit,
    }
}

/// "%", "percent", "per cent", "percentage points", "basis points".
fn share(p: &Pieces<'_>, at: usize) -> Option<Unit> {
    let found = |name: &str, end: usize| Some(Unit { name: name.into(), kind: Kind::Percent, start: at, end });
    if p.mark(at) == Some('%') {
        return found("percent", at + 1);
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
    let found = |(name, end): (&str, usize)| Unit { name: name.into(), kind: Kind::Measure, start: at, end };
    if let Some((power, next)) = lexicon::power(p, at) {
        let (name, end) = lexicon::length(p, next)?;
        return Some(found((&format!("{power} {name}"), end)));
    }
    // "190 km2", "24 m²".
    let sign = lexicon::sign(p, at).or_else(|| lexicon::length(p, at).filter(|(_, end)| p.glued(*end)));
    if let Some((name, end)) = sign
        && p.glued(end)
        && let Some(power) = lexicon::exponent(p, end)
    {
        return Some(found((&format!("{power} {name}"), end + 1)));
    }
    lexicon::phrase(p, at).or_else(|| lexicon::sign(p, at)).or_else(|| lexicon::word(p, at)).map(found)
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
        "point" | "points" => ("point", Kind::Points),
        _ => return None,
    };
    Some(Unit { name: name.into(), kind, start: at, end: at + 1 })
}
