//! Whether two mentions of an article tell of one happening.
//!
//! "Ruritania is **raising** its presence in Kosovo." … "The force **will grow** from 200 to 600," the minister said.
//! One type, one actor, nothing that contradicts.

use super::draft::Draft;
use crate::{Fact, Party, Place, Plover, Precision, QuantityClaim, Report, Status, TimeClaim, TimeOf, Voice};

/// Whether `a` and `b` tell of one happening: nothing contradicts, and at least two things agree.
pub(super) fn same(a: &Draft, b: &Draft) -> bool {
    let (x, y) = (&a.report, &b.report);
    if titled(a, b) {
        return true;
    }
    if x.event.plover != y.event.plover || x.event.negated != y.event.negated || x.event.plover == Plover::Other {
        return false;
    }
    if contradict(x, y) {
        return false;
    }
    let agree = [
        shared_parties(&x.actor, &y.actor) == Some(true),
        shared_parties(&x.recipient, &y.recipient) == Some(true),
        shared_places(&x.location, &y.location) == Some(true),
        agreeing_quantities(&x.quantity, &y.quantity) == Some(true),
        x.event.lemma == y.event.lemma,
        a.heading != b.heading,
        // "was glad about and welcomes it": in one sentence, of one type, by one actor.
        a.sentence == b.sentence,
    ];
    let [actor, _, _, _, lemma, title, _] = agree;
    (actor || lemma || title) && agree.iter().filter(|agrees| **agrees).count() >= 2
}

/// How many sentences after a title tell what it says.
const LEAD: u32 = 3;

/// "Council rejects plan. … **Ashby town council** rejected …": a title's verb again in the sentences under it, whatever its parties are
/// called there, unless both sides have a state or body that the other lacks.
fn titled(a: &Draft, b: &Draft) -> bool {
    let (x, y) = (&a.report, &b.report);
    let lead = a.heading != b.heading && a.sentence.abs_diff(b.sentence) <= LEAD;
    let apart = |p: &[Party], q: &[Party]| {
        let codes = |all: &[Party]| all.iter().filter_map(|p| p.code.clone()).collect::<Vec<_>>();
        let (p, q) = (codes(p), codes(q));
        !p.is_empty() && !q.is_empty() && !p.iter().any(|code| q.contains(code))
    };
    lead && x.event.lemma == y.event.lemma
        && x.event.negated == y.event.negated
        && x.event.plover != Plover::Other
        && statuses_fit(x.factuality.status, y.factuality.status)
        && !apart(&x.actor, &y.actor)
        && !apart(&x.recipient, &y.recipient)
        && !other_happening(x, y)
}

fn contradict(x: &Report, y: &Report) -> bool {
    let modes = matches!((x.event.mode, y.event.mode), (Some(a), Some(b)) if a != b);
    modes
        || !statuses_fit(x.factuality.status, y.factuality.status)
        || shared_parties(&x.actor, &y.actor) == Some(false)
        || shared_parties(&x.recipient, &y.recipient) == Some(false)
        || other_happening(x, y)
        || other_voice(&x.attribution, &y.attribution)
}

/// Whether where, when or how many tells two happenings apart.
///
/// "Militants killed 90 people in **Strelsau** in May. … In **Zenda**, four months earlier, they killed **12**."
pub(super) fn other_happening(x: &Report, y: &Report) -> bool {
    shared_places(&x.location, &y.location) == Some(false)
        || agreeing_quantities(&x.quantity, &y.quantity) == Some(false)
        || times_apart(&x.time, &y.time)
}

/// What is under way may also be called planned; what happened may not.
fn statuses_fit(a: Status, b: Status) -> bool {
    let group = |status| match status {
        Status::Happened | Status::Stated => 0,
        Status::Ongoing => 1,
        Status::Planned | Status::Conditional | Status::Possible => 2,
        other => 3 + other as u8,
    };
    let (a, b) = (group(a).min(group(b)), group(a).max(group(b)));
    a == b || (a, b) == (1, 2) || (a, b) == (0, 1)
}

/// `None` when one side names nobody.
fn shared_parties(a: &[Party], b: &[Party]) -> Option<bool> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let one = |x: &Party, y: &Party| match (x.entity, y.entity) {
        (Some(x), Some(y)) if x == y => true,
        _ => x.name.eq_ignore_ascii_case(&y.name) || (x.code.is_some() && x.code == y.code),
    };
    Some(a.iter().any(|x| b.iter().any(|y| one(x, y))))
}

/// `None` when one side is nowhere. A city lies in its country; two cities are two places.
fn shared_places(a: &[Fact<Place>], b: &[Fact<Place>]) -> Option<bool> {
    let (x, y) = (&a.first()?.value, &b.first()?.value);
    if x.name == y.name || (x.geonames.is_some() && x.geonames == y.geonames) {
        return Some(true);
    }
    let wide = |p: &Place| matches!(p.precision, Precision::Country | Precision::Region);
    if x.country.is_some() && x.country == y.country && (wide(x) || wide(y)) {
        return Some(true);
    }
    Some(false)
}

/// `None` when there is nothing to compare: no number on one side, or numbers of different things.
pub(super) fn agreeing_quantities(a: &[QuantityClaim], b: &[QuantityClaim]) -> Option<bool> {
    let ratio = |q: &QuantityClaim| q.change.and_then(|c| c.ratio);
    let mut compared = None;
    for x in a {
        for y in b {
            let agrees = match (ratio(x), ratio(y), x.value, y.value) {
                (Some(p), Some(q), ..) if (p - q).abs() < 0.05 * p.abs() => true,
                // The dead are the dead, by whatever name: "nearly 80 people", "84 civilians".
                (_, _, Some(p), Some(q)) if x.casualty.is_some() && x.casualty == y.casualty => {
                    close(p, q) || (x.approximate || y.approximate) && (p - q).abs() <= 0.15 * p.max(q)
                }
                (_, _, Some(p), Some(q)) if x.unit == y.unit && counted(x) == counted(y) => close(p, q),
                _ => continue,
            };
            compared = Some(compared.unwrap_or(false) || agrees);
        }
    }
    compared
}

/// The last word of what is counted: "troops" of "NATO troops".
fn counted(quantity: &QuantityClaim) -> Option<&str> {
    quantity.of.as_deref().and_then(|of| of.split_whitespace().next_back())
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 0.01 * a.abs().max(b.abs())
}

fn times_apart(a: &[TimeClaim], b: &[TimeClaim]) -> bool {
    let days = |times: &[TimeClaim]| {
        times.iter().filter(|t| t.of == TimeOf::Event && t.inferred.is_none()).find_map(|t| Some((t.start?, t.end?)))
    };
    matches!((days(a), days(b)), (Some((s, e)), Some((t, f))) if e < t || f < s)
}

/// Two named speakers make two reports of one happening: they may differ.
fn other_voice(a: &[Voice], b: &[Voice]) -> bool {
    let speaker =
        |chain: &[Voice]| chain.first().filter(|v| v.inferred.is_none()).map(|v| (v.entity, v.source.clone()));
    match (speaker(a), speaker(b)) {
        (Some((Some(x), _)), Some((Some(y), _))) => x != y,
        (Some((_, x)), Some((_, y))) => x != y,
        _ => false,
    }
}
