//! Numbers with their signs, units, bounds and ranges: "$3bn", "minus 5 degrees", "between 30 and 40", "10-15 km".
//!
//! *Between 30 and 40 lorries waited at minus 12 degrees; diesel cost $1.20 a litre.*

use super::item::Item;
use super::{age, bound, guard, metres, unit};
use crate::numeral::{self, Form, Numeral};
use crate::pieces::Pieces;

/// The quantities of a sentence by their numbers, in order.
pub(super) fn read(p: &Pieces<'_>, taken: &[bool]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0;
    while at < p.len() {
        let Some(numeral) = number(p, at, taken) else {
            at += 1;
            continue;
        };
        if let Some(end) = guard::skip(p, at, &numeral) {
            at = end.max(at + 1);
            continue;
        }
        let item = item(p, at, &numeral, taken);
        if item.unit.is_none() && guard::compound(p, item.end) {
            at = item.end.max(at + 1);
            continue;
        }
        at = item.end.max(at + 1);
        items.push(item);
    }
    items
}

/// The number at `at`, where none of it belongs to a time.
fn number(p: &Pieces<'_>, at: usize, taken: &[bool]) -> Option<Numeral> {
    if taken[at] {
        return None;
    }
    let numeral = numeral::read(p, at)?;
    let clear = !taken[at..numeral.end.min(taken.len())].contains(&true);
    (clear && numeral.low.is_finite() && numeral.high < 1e21 && part_is_meant(p, at, &numeral)).then_some(numeral)
}

/// A fraction counts only as a part of something: "a third of", "half the", "by a quarter", "in half"; "a quarter" alone is
/// three months, and "the third" a rank.
fn part_is_meant(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    // "3/4", "½".
    if numeral.form != Form::Fraction || p.number(at).is_some() || p.mark(at).is_some() {
        return true;
    }
    let after = p.is(numeral.end, &["of", "the", "its", "his", "her", "their", "all", "as"]);
    // "in just one quarter" are three months.
    let months = p.is(numeral.end - 1, &["quarter", "quarters"]);
    let by = p.is(at.wrapping_sub(1), &["by"])
        || p.is(at.wrapping_sub(1), &["in"]) && !months && (2..5).any(|back| falls(p, at.wrapping_sub(back)))
        || numeral.end > at + 1
            && !months
            && p.is(
                at.wrapping_sub(1),
                &["about", "around", "nearly", "almost", "over", "than", "roughly", "only", "just"],
            );
    let measured = p.is(numeral.end, &["a", "an"]) && unit::after(p, numeral.end + 1).is_some();
    let half_year =
        p.is(at, &["half"]) && matches!(p.before(at), "first" | "second" | "other" | "final" | "better" | "half");
    let dashed = p.dash(at + 1) && p.tag(at) == "CD";
    (after || by || measured || dashed) && !half_year
}

/// "cut in half", "cut its pay in half"; what is folded in half is no less.
fn falls(p: &Pieces<'_>, at: usize) -> bool {
    super::change::is_way(p.lemma(at)) || matches!(p.lemma(at), "split" | "divide")
}

fn item(p: &Pieces<'_>, at: usize, numeral: &Numeral, taken: &[bool]) -> Item {
    let mut item = Item::new(at, numeral);
    sign(p, &mut item);
    item.unit = unit::before(p, item.start);
    if let Some(money) = &item.unit {
        item.start = money.start;
        minus_before(p, &mut item);
    } else if item.low < 0.0 {
        // "$-50.8bn".
        item.unit = unit::before(p, item.start).filter(|u| u.kind == unit::Kind::Money);
        item.start = item.unit.as_ref().map_or(item.start, |u| u.start);
    }
    metres::read(p, &mut item);
    said_again(p, &mut item);
    share(p, &mut item);
    let end = range(p, &mut item, taken);
    if item.unit.is_none() {
        item.unit = unit::after(p, end);
        item.end = item.unit.as_ref().map_or(end, |u| u.end);
    } else {
        // "$58 US a barrel", "$3.7 billion a year".
        let unit =
            unit::with_rate(p, unit::Unit { end: currency_echo(p, end), ..item.unit.clone().expect("has a unit") });
        item.end = unit.end.max(end);
        item.unit = Some(unit);
    }
    if item.form == Form::Fraction && p.is(item.end, &["a", "an"]) && item.unit.is_none() {
        // "half an hour".
        item.unit = unit::after(p, item.end + 1);
        item.end = item.unit.as_ref().map_or(item.end, |u| u.end);
    }
    if item.unit.is_none() {
        whole_of_unit(p, &mut item);
    }
    tolerance(p, &mut item);
    age::read(p, &mut item);
    bound::before(p, &mut item);
    bound::after(p, &mut item);
    item
}

/// "millions of dollars", "thousands of feet", "hundreds of hours".
fn whole_of_unit(p: &Pieces<'_>, item: &mut Item) {
    let of = p.phrase(item.end, "of").filter(|_| item.form == Form::Vague);
    if let Some(unit) = of
        .and_then(|of| unit::after(p, of))
        .filter(|u| matches!(u.kind, unit::Kind::Money | unit::Kind::Measure | unit::Kind::Time))
    {
        item.end = unit.end;
        item.unit = Some(unit);
    }
}

/// "$40 ± 5", "12 +/- 3 mm": how far off it may be makes no second quantity.
fn tolerance(p: &Pieces<'_>, item: &mut Item) {
    let at = item.end;
    let next = if p.mark(at) == Some('±') {
        at + 1
    } else if p.mark(at) == Some('+') && p.mark(at + 1) == Some('/') && p.dash(at + 2) {
        at + 3
    } else {
        return;
    };
    let Some(off) = numeral::count(p, next) else { return };
    (item.end, item.approximate) = (off.end, true);
    if item.unit.is_none() {
        item.unit = unit::after(p, off.end);
        item.end = item.unit.as_ref().map_or(off.end, |u| u.end);
    }
}

/// "US" or "USD" said again after "$76".
fn currency_echo(p: &Pieces<'_>, end: usize) -> usize {
    end + usize::from(matches!(p.raw(end), "US" | "USD" | "AUD" | "CAD" | "Cdn"))
}

/// "minus 5", "minus-5", "-5".
fn sign(p: &Pieces<'_>, item: &mut Item) {
    let Some(before) = item.start.checked_sub(1) else { return };
    let signed =
        p.get(before).is_some_and(|q| q.spaced) || unit::before(p, before).is_some_and(|u| u.kind == unit::Kind::Money);
    let written = p.dash(before) && p.glued(item.start) && signed && (before == 0 || !p.dash(before - 1));
    let start = match p.word(before) {
        "minus" | "negative" => Some(before),
        _ if p.dash(before) && p.is(before.wrapping_sub(1), &["minus"]) => before.checked_sub(1),
        _ => written.then_some(before),
    };
    if let Some(start) = start {
        (item.low, item.high, item.start) = (-item.low, -item.high, start);
    }
}

/// "-$3bn".
fn minus_before(p: &Pieces<'_>, item: &mut Item) {
    let before =
        item.start.checked_sub(1).filter(|&n| p.dash(n) && p.glued(item.start) && p.get(n).is_some_and(|q| q.spaced));
    if let Some(before) = before {
        (item.low, item.high, item.start) = (-item.low, -item.high, before);
    }
}

/// "two (2) years": contracts say a number twice.
fn said_again(p: &Pieces<'_>, item: &mut Item) {
    let at = item.number_end;
    let again = p.mark(at) == Some('(') && p.mark(at + 2) == Some(')') && p.number(at + 1) == item.exact();
    if again && item.exact().is_some() && item.end == at {
        (item.end, item.number_end) = (at + 3, at + 3);
    }
}

/// "one in five", "1 in 4", "three out of ten".
fn share(p: &Pieces<'_>, item: &mut Item) {
    let Some(part) = item.exact().filter(|&n| n >= 1.0 && n.fract() == 0.0 && item.unit.is_none()) else { return };
    let end = item.number_end;
    let Some(next) = p
        .phrase(end, "out of")
        .or_else(|| p.phrase(end, "out of every"))
        .or_else(|| p.phrase(end, "in every"))
        .or_else(|| p.phrase(end, "in"))
        .or_else(|| p.phrase(end, "- in -"))
    else {
        return;
    };
    let Some(whole) = numeral::count(p, next) else { return };
    let plain =
        whole.exact().is_some_and(|n| n > part && (2.0..=1000.0).contains(&n) && n.fract() == 0.0) && part <= 100.0;
    // "5 in 2 days" and "one in 1998" are no shares.
    let other = unit::after(p, whole.end).is_some() || p.digits(next).is_some_and(|(_, len)| len == 4);
    if plain && !other {
        let value = part / whole.low;
        (item.low, item.high, item.form) = (value, value, Form::Fraction);
        (item.end, item.number_end) = (whole.end, whole.end);
    }
}

/// Reads on to the other end of a range; one past it, or past the number alone.
fn range(p: &Pieces<'_>, item: &mut Item, taken: &[bool]) -> usize {
    if item.exact().is_none() || item.form == Form::Fraction {
        return item.end;
    }
    let own = if item.unit.is_none() { unit::after(p, item.end) } else { None };
    [Some(item.end), own.as_ref().map(|u| u.end)]
        .into_iter()
        .flatten()
        .find_map(|from| range_from(p, item, from, own.as_ref(), taken))
        .unwrap_or(item.end)
}

fn is_number(p: &Pieces<'_>, at: usize) -> bool {
    p.number(at).is_some() || numeral::small(p.word(at)).is_some()
}

/// The other end, when a link stands at `from`.
fn range_from(p: &Pieces<'_>, item: &mut Item, from: usize, own: Option<&unit::Unit>, taken: &[bool]) -> Option<usize> {
    let between = p.is(item.start.wrapping_sub(1), &["between"]);
    let opened = p.is(item.start.wrapping_sub(1), &["from"]);
    let (next, link) = link(p, from, between)?;
    // Signs of the same currency may stand again: "$3 billion to $5 billion".
    let sign_end =
        (next..next + 3).find(|&n| p.number(n).is_some() && unit::before(p, n).is_some_and(|u| u.start >= next));
    let at = sign_end.unwrap_or(next);
    if at >= p.len() || taken[at] {
        return None;
    }
    let other = numeral::read(p, at)?;
    let second = other.exact()?;
    let fresh = if sign_end.is_some() { unit::before(p, at) } else { unit::after(p, other.end) };
    let same = |u: &unit::Unit| {
        fresh.as_ref().is_some_and(|f| {
            let (one, other) = (f.name.split(" per ").next(), u.name.split(" per ").next());
            one == other || one.is_some_and(unit::is_any_dollar) && other.is_some_and(unit::is_any_dollar)
        })
    };
    let agree = match (own, &item.unit) {
        (Some(unit), _) => same(unit),
        (None, Some(unit)) => sign_end.is_none() || same(unit),
        (None, None) => sign_end.is_none(),
    };
    let lent = item.scale == 1.0 && other.scale > 1.0 && item.low <= second / other.scale && item.low.abs() < 1000.0;
    let first = if lent { item.low * other.scale } else { item.low };
    // "rose by 200 tonnes to 1,200 tonnes", "by 200 to 1,200": a difference and a level.
    let by = p.is(item.start.wrapping_sub(1), &["by"]) && link == Link::To;
    let rising = first < second && !(by && (own.is_some() || second > 3.0 * first));
    // "rose $2 to $45": a difference and a level, when the second is far larger and has its unit again.
    let told_twice = sign_end.is_some() || own.is_some() && fresh.is_some();
    let moved = item.start.checked_sub(1).is_some_and(|n| super::change::is_way(p.lemma(n)));
    let level = link == Link::To && told_twice && second > 3.0 * first && moved;
    // "three or four years" is about one of them; "7- or 8-inch" are two sizes.
    let close = link != Link::Or || second <= 3.0 * first && item.form == Form::Words && other.form == Form::Words;
    // "one, two or four hours" lists.
    let list =
        link == Link::Or && p.mark(item.start.wrapping_sub(1)) == Some(',') && is_number(p, item.start.wrapping_sub(2));
    if opened && link == Link::To || list || !agree || !rising || !close || level {
        return None;
    }
    (item.low, item.high) = (first, second);
    item.number_end = other.end;
    item.rule = "quantity/scan";
    if between {
        item.start -= 1;
    }
    if sign_end.is_none() && own.is_some() {
        item.unit = None;
    }
    item.end = other.end;
    Some(other.end)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    To,
    Dash,
    Or,
    And,
}

/// One past "to", "-", "or", or the "and" of "between".
fn link(p: &Pieces<'_>, at: usize, between: bool) -> Option<(usize, Link)> {
    if p.dash(at) && !(p.mark(at) == Some('—') && p.get(at).is_some_and(|q| q.spaced)) {
        let to = at + 1;
        if p.is(to, &["to", "or"]) && p.dash(to + 1) {
            return Some((to + 2, Link::To));
        }
        // "7- or 8-inch".
        if p.is(to, &["to", "or", "and"]) && p.number(to + 1).is_some() {
            return Some((to + 1, Link::Or));
        }
        return Some((at + 1, Link::Dash));
    }
    match p.word(at) {
        "to" => Some((at + 1 + usize::from(p.dash(at + 1) && p.glued(at + 2)), Link::To)),
        "through" | "thru" => Some((at + 1, Link::Or)),
        "and" if between => Some((at + 1, Link::And)),
        "or" => Some((at + 1, Link::Or)),
        _ => None,
    }
}
