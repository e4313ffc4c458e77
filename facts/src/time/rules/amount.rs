//! How many units: "three", "two to three", "several", "a", "half an", "half a dozen", "2½", "2-1/2".
//!
//! *After half a dozen years and three- to five-day strikes the quarter-century lease ran out.*

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
    // "three quarters" is a fraction, "three straight quarters" a length.
    let fraction = unit == Unit::Quarter && (bound || start == next);
    if !agrees || fraction || aged(p, start + 1) {
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
            "entire",
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
    if let Some(end) = part_of_unit(p, at) {
        return Some((Amount::Exact(if p.is(end - 1, &["quarter"]) { 0.25 } else { 0.5 }), end, true));
    }
    counted(p, at).or_else(|| p.is(at, &["a", "an", "another"]).then_some((Amount::Exact(1.0), at + 1, true)))
}

/// "half an", "half a", "a half", "half-", "a quarter-": one past them where a single unit follows.
fn part_of_unit(p: &Pieces<'_>, at: usize) -> Option<usize> {
    let unit = |n: usize| Unit::of(p.word(n + usize::from(p.dash(n)))).is_some_and(|(_, plural)| !plural);
    // "the first half a year ago".
    if p.is(at.wrapping_sub(1), &["first", "second"]) {
        return None;
    }
    let start = at + usize::from(p.is(at, &["a", "one"]));
    let ends = [p.phrase(at, "half an"), p.phrase(at, "half a"), p.phrase(start, "half")];
    let quarter = p.phrase(start, "quarter").filter(|&end| p.is(end + usize::from(p.dash(end)), &["century"]));
    ends.into_iter().chain([quarter]).flatten().find(|&end| unit(end))
}

/// "three", "two to three", "three- to five-", "2-1/2", "half a dozen", "hundreds of".
fn counted(p: &Pieces<'_>, at: usize) -> Option<(Amount, usize, bool)> {
    // "half a dozen" is written as a fraction.
    let first = numeral::read(p, at).filter(|n| n.low < 1e6 && (n.form != numeral::Form::Fraction || n.low >= 2.0))?;
    if first.exact().is_none() {
        // "hundreds of years".
        let end = p.phrase(first.end, "of").unwrap_or(first.end);
        return Some((Amount::Some, end, false));
    }
    if let Some((more, end)) = fraction_after(p, first.end) {
        return Some((Amount::Exact(first.low + more), end, false));
    }
    // "three- to five-year", "5-to-10-year".
    let hung = first.end + usize::from(p.dash(first.end) && p.is(first.end + 1, &["to", "or"]));
    let between = p.is(hung, &["and"]) && p.before(at) == "between";
    let linked = p.is(hung, &["to", "or", "and"]) && !between || p.dash(first.end);
    let second = numeral::count(p, hung + 1 + usize::from(hung > first.end && p.dash(hung + 1)))
        .filter(|n| linked && n.low > first.low && Unit::of(p.word(n.end + usize::from(p.dash(n.end)))).is_some());
    let glued_range = p.dash(first.end) && Unit::of(p.word(first.end + 1)).is_some();
    let one = first.low == 1.0 && second.is_none();
    let end = second.filter(|_| !glued_range).map_or(first.end, |n| n.end);
    Some((Amount::Exact(first.low), end, one))
}

/// "-1/2" after a whole number.
fn fraction_after(p: &Pieces<'_>, at: usize) -> Option<(f64, usize)> {
    let bound = p.dash(at) && p.glued(at) && p.glued(at + 1);
    let part = numeral::read(p, at + 1).filter(|n| n.form == numeral::Form::Fraction && n.low < 1.0)?;
    (bound && p.number(at + 1).is_some()).then_some((part.low, part.end))
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
