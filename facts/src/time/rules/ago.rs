//! So long before or after a day: "three days ago", "a year earlier", "two weeks later", "five years from now", "year-ago", "a while ago".
//!
//! *Two weeks later the strike was over; three years ago it had lasted for months.*

use super::amount::{Measure, measure};
use crate::pieces::Pieces;
use crate::time::expr::{Amount, Expr, Found, From, Reference, Which};
use crate::time::words::{Unit, weekday};

const RULE: &str = "time/rules/ago";

/// The offset at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    compound(p, at).or_else(|| counted(p, at)).or_else(|| unmeasured(p, at)).or_else(|| bare(p, at))
}

fn counted(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let m = measure(p, at).filter(|m| !m.bound)?;
    if let Some(found) = from_weekday(p, &m) {
        return Some(found);
    }
    let (from, end) = direction(p, m.end)?;
    Some(Found::new(end, Expr::Offset { amount: m.amount, unit: m.unit, from }, RULE).headed(m.head))
}

/// "a week ago Monday", "two weeks from Friday".
fn from_weekday(p: &Pieces<'_>, m: &Measure) -> Option<Found> {
    let Amount::Exact(weeks) = m.amount else { return None };
    let sign = match p.word(m.end) {
        "ago" => -1,
        "from" => 1,
        _ => return None,
    };
    let (day, end, false) = weekday(p, m.end + 1)? else { return None };
    let whole = m.unit == Unit::Week && weeks.fract() == 0.0 && weeks < 100.0;
    whole.then(|| Found::new(end, Expr::WeekdayOf { day, weeks: sign * weeks as i32 }, RULE).headed(m.head))
}

/// "ago", "earlier", "later", "before now", "from now", "hence", and the "or so" before them.
fn direction(p: &Pieces<'_>, at: usize) -> Option<(From, usize)> {
    let at = p.phrase(at, "or so").unwrap_or(at);
    let from = match p.word(at) {
        "ago" | "back" if p.is(at, &["ago"]) || !p.tag(at + 1).starts_with("NN") => From::Ago,
        "earlier" | "previously" => From::Earlier,
        "before" if !starts_clause(p, at + 1) => From::Earlier,
        "later" | "afterwards" | "afterward" => From::Later,
        "hence" => From::Ahead,
        "from" if p.is(at + 1, &["now", "today"]) => return Some((From::Ahead, at + 2)),
        _ => return None,
    };
    // "a year earlier than planned" is no date.
    (!p.is(at + 1, &["than"])).then_some((from, at + 1))
}

/// "before the vote": then the words are a length, and what they count from stands behind them.
fn starts_clause(p: &Pieces<'_>, at: usize) -> bool {
    p.get(at).is_some() && !matches!(p.mark(at), Some('.' | ',' | ';' | ':' | ')' | '"' | '”' | '\''))
}

/// "a long time ago", "some time ago", "a while back", "moments later": how long nobody says.
fn unmeasured(p: &Pieces<'_>, at: usize) -> Option<Found> {
    const LENGTHS: [&str; 10] = [
        "a long time",
        "a very long time",
        "a short time",
        "a short while",
        "quite some time",
        "some time",
        "quite a while",
        "a while",
        "a moment",
        "moments",
    ];
    let next = LENGTHS.iter().find_map(|words| p.phrase(at, words))?;
    let expr = match direction(p, next)? {
        (From::Ago, end) => (Expr::Reference(Reference::Past), end),
        (From::Earlier | From::Later, end) => (Expr::While, end),
        (From::Ahead, end) => (Expr::Reference(Reference::Future), end),
    };
    Some(Found::new(expr.1, expr.0, RULE).headed(next - 1))
}

/// "years ago", "days later", "long ago".
fn bare(p: &Pieces<'_>, at: usize) -> Option<Found> {
    if let Some(end) =
        p.phrase(at, "long ago").filter(|_| p.before(at) != "that").or_else(|| p.phrase(at, "not long ago"))
    {
        return Some(Found::new(end, Expr::Reference(Reference::Past), RULE).headed(end - 1));
    }
    let (unit, true) = Unit::of(p.word(at))? else { return None };
    let (from, end) = direction(p, at + 1)?;
    Some(Found::new(end, Expr::Offset { amount: Amount::Some, unit, from }, RULE).headed(at))
}

/// "year-ago", "year-earlier", "the year-ago period".
fn compound(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let start = at + usize::from(p.is(at, &["the", "a"]));
    let dashed = p.is(start, &["year"]) && p.dash(start + 1) && p.is(start + 2, &["ago", "earlier", "before"]);
    if !dashed {
        return None;
    }
    let end = start + 3;
    if p.is(end, &["period", "quarter"]) {
        let expr = Expr::Quarter { year: None, quarter: None, which: Which::Last };
        return Some(Found::new(end + 1, expr, RULE));
    }
    if let Some((unit @ (Unit::Week | Unit::Month), false)) = Unit::of(p.word(end)) {
        return Some(Found::new(end + 1, Expr::UnitLastYear(unit), RULE));
    }
    let expr = Expr::Offset { amount: Amount::Exact(1.0), unit: Unit::Year, from: From::Earlier };
    let only = Found::new(end, expr, RULE);
    (start == at).then_some(only)
}
