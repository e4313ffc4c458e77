//! How many units: "three", "two to three", "several", "a", "half an", "2½".

use crate::numeral;
use crate::pieces::Pieces;
use crate::time::expr::Amount;
use crate::time::words::Unit;

/// An amount and its unit, as far as they stand together.
pub(super) struct Measure {
    pub amount: Amount,
    pub unit: Unit,
    /// One past the unit.
    pub end: usize,
    /// The piece of the unit.
    pub head: usize,
    /// Whether a hyphen binds them ("two-day").
    pub bound: bool,
}

/// "three days", "two-day", "several weeks", "an hour", "18 more months", "two and a half years".
pub(super) fn measure(p: &Pieces<'_>, at: usize) -> Option<Measure> {
    let (amount, next, singular) = amount(p, at)?;
    let bound = p.dash(next) && p.glued(next) && p.glued(next + 1);
    let start = next + usize::from(bound);
    let start = if bound { start } else { past_filler(p, start) };
    // "a fortnight" is two weeks.
    if p.is(start, &["fortnight", "fortnights"]) {
        let weeks = if let Amount::Exact(n) = amount { Amount::Exact(2.0 * n) } else { amount };
        return Some(Measure { amount: weeks, unit: Unit::Week, end: start + 1, head: start, bound });
    }
    let (unit, plural) = unit_at(p, start)?;
    // "three day" stands only before a noun, and "a days" nowhere.
    let agrees = !(singular && plural)
        && (plural || singular || bound || before_noun(p, start + 1) || p.is(start + 1, &["ago"]));
    if !agrees || unit == Unit::Quarter || aged(p, start + 1) {
        return None;
    }
    let (amount, end) = and_a_half(p, start + 1, amount);
    Some(Measure { amount, unit, end, head: start, bound })
}

/// The unit at `at`, abbreviations that only follow digits included.
fn unit_at(p: &Pieces<'_>, at: usize) -> Option<(Unit, bool)> {
    Unit::of(p.word(at)).filter(|_| !(p.is(at, &["second"]) && p.tag(at) == "JJ"))
}

/// One past "more", "trading", "straight" …: words that may stand between number and unit.
fn past_filler(p: &Pieces<'_>, at: usize) -> usize {
    let filler = p.is(
        at,
        &[
            "more",
            "additional",
            "other",
            "trading",
            "business",
            "working",
            "straight",
            "consecutive",
            "full",
            "whole",
            "calendar",
            "long",
            "short",
            "further",
            "extra",
            "solid",
            "successive",
            "school",
            "fiscal",
        ],
    );
    at + usize::from(filler)
}

/// The amount at `at`, one past it, and whether it asks for a singular.
fn amount(p: &Pieces<'_>, at: usize) -> Option<(Amount, usize, bool)> {
    for some in ["a few", "several", "a number of", "many", "a couple of", "a couple", "some", "few", "quite a few"] {
        if let Some(end) = p.phrase(at, some) {
            let amount = if some.starts_with("a couple") { Amount::Exact(2.0) } else { Amount::Some };
            return Some((amount, end, false));
        }
    }
    if let Some(end) = p.phrase(at, "half an").or_else(|| p.phrase(at, "half a")) {
        return Some((Amount::Exact(0.5), end, true));
    }
    if let Some(first) = numeral::read(p, at).filter(|n| n.low < 1e6 && n.form != numeral::Form::Fraction) {
        let linked = p.is(first.end, &["to", "or", "and"]) || p.dash(first.end);
        let second = numeral::count(p, first.end + 1)
            .filter(|n| linked && n.low > first.low && Unit::of(p.word(n.end + usize::from(p.dash(n.end)))).is_some());
        let glued_range = p.dash(first.end) && Unit::of(p.word(first.end + 1)).is_some();
        let one = first.low == 1.0 && first.exact().is_some() && second.is_none();
        let exact = if first.exact().is_some() { Amount::Exact(first.low) } else { Amount::Some };
        let end = second.filter(|_| !glued_range).map_or(first.end, |n| n.end);
        return Some((exact, end, one));
    }
    p.is(at, &["a", "an", "another"]).then_some((Amount::Exact(1.0), at + 1, true))
}

/// "an hour and a half", "two years and a half".
fn and_a_half(p: &Pieces<'_>, end: usize, amount: Amount) -> (Amount, usize) {
    match (amount, p.phrase(end, "and a half")) {
        (Amount::Exact(n), Some(end)) => (Amount::Exact(n + 0.5), end),
        _ => (amount, end),
    }
}

/// "six-year-old", "52 years old", "aged".
fn aged(p: &Pieces<'_>, at: usize) -> bool {
    let next = at + usize::from(p.dash(at));
    p.is(next, &["old", "olds", "older", "younger"]) || p.is(next, &["of"]) && p.is(next + 1, &["age"])
}

fn before_noun(p: &Pieces<'_>, at: usize) -> bool {
    p.tag(at).starts_with("NN") || p.tag(at).starts_with("JJ")
}
