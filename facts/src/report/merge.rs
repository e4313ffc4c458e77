//! Joins the drafts that tell of one happening: the fullest gives the report, the others add words and what it lacks.

use super::anaphora::{antecedent, named_before};
use super::draft::Draft;
use super::result::is_result;
use super::same::{other_happening, same};
use crate::{Input, Mentions, QuantityClaim, Report, Status, TimeClaim, Voice, VoiceMode};

/// How far back a happening is looked for: an article that tells more of one type is a chronicle, not one story.
const REACH: usize = 48;

/// One draft for each happening, in the order of the article.
pub(super) fn merge(input: &Input<'_>, mentions: &Mentions, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut groups: Vec<Vec<Draft>> = Vec::new();
    for draft in drafts {
        let near = groups.len().saturating_sub(REACH);
        let tied =
            |other: &Draft| is_result(input, mentions, other, &draft) || calls_back(input, mentions, &draft, other);
        // One mention that says little must not chain two happenings that each say where, when and how many.
        let fits = |other: &Draft| !other_happening(&other.report, &draft.report);
        let told = |group: &Vec<Draft>| group.iter().any(|other| same(other, &draft)) && group.iter().all(fits);
        let outcome = (near..groups.len()).find(|&n| groups[n].iter().any(tied));
        let again = (near..groups.len()).find(|&n| told(&groups[n]));
        match (outcome, again) {
            // "Gunmen kill five. … Gunmen attacked a post, **killing** five": title and sentence tell one happening.
            (Some(one), Some(other)) if one != other && both_fit(&groups[one], &groups[other]) => {
                let (kept, gone) = (one.min(other), one.max(other));
                let gone = groups.remove(gone);
                groups[kept].extend(gone);
                groups[kept].push(draft);
            }
            (Some(group), _) | (None, Some(group)) => groups[group].push(draft),
            (None, None) => groups.push(vec![draft]),
        }
    }
    groups.into_iter().map(join).collect()
}

/// Whether nothing in two groups speaks of two happenings.
fn both_fit(one: &[Draft], other: &[Draft]) -> bool {
    one.iter().all(|a| other.iter().all(|b| !other_happening(&a.report, &b.report)))
}

/// "Police blamed **the attack** on …": the noun tells nothing new, it calls back what was told.
fn calls_back(input: &Input<'_>, mentions: &Mentions, draft: &Draft, other: &Draft) -> bool {
    let noun = mentions.events[draft.event].head;
    let bare = draft.report.quantity.is_empty() && draft.report.location.is_empty();
    let alone = bare && draft.report.actor.is_empty() && draft.report.recipient.is_empty();
    let again = || named_before(mentions, draft.event).filter(|_| alone);
    bare && antecedent(input, mentions, noun).or_else(again).is_some_and(|told| other.told.contains(&told))
}

fn join(mut group: Vec<Draft>) -> Draft {
    let fullest = (0..group.len()).rev().max_by_key(|&n| fullness(&group[n])).unwrap_or(0);
    let mut draft = group.remove(fullest);
    for other in group {
        draft.told.extend(&other.told);
        absorb(&mut draft.report, other.report);
    }
    draft
}

/// A title says it first, but a sentence of the body says it in full.
fn fullness(draft: &Draft) -> usize {
    let report = &draft.report;
    let change = report.quantity.iter().any(|q| q.change.is_some());
    let filled = [
        !draft.heading,
        !draft.heading,
        !report.actor.is_empty(),
        !report.recipient.is_empty(),
        !report.quantity.is_empty(),
        change,
        !report.location.is_empty(),
        !report.time.is_empty(),
        report.attribution.iter().any(|v| v.mode == VoiceMode::Direct),
    ];
    filled.iter().filter(|f| **f).count()
}

fn absorb(report: &mut Report, other: Report) {
    report.event.evidence.extend(other.event.evidence);
    report.event.mode = report.event.mode.or(other.event.mode);
    if report.actor.is_empty() {
        report.actor = other.actor;
    }
    if report.recipient.is_empty() {
        report.recipient = other.recipient;
    }
    for quantity in other.quantity {
        add_quantity(&mut report.quantity, quantity);
    }
    for place in other.location {
        if report.location.iter().all(|p| p.value.name != place.value.name) {
            report.location.push(place);
        }
    }
    report.location.sort_by_key(|p| p.value.precision);
    for time in other.time {
        add_time(&mut report.time, time);
    }
    add_voices(&mut report.attribution, &other.attribution);
    // "blamed *the attack* on smugglers": who did it is alleged there, not that it was done.
    let open = matches!(other.factuality.status, Status::Alleged | Status::Denied | Status::Disputed);
    if open && report.factuality.status != other.factuality.status {
        return;
    }
    report.factuality.status = weaker(report.factuality.status, other.factuality.status);
    for (mine, others) in [
        (&mut report.factuality.hedges, other.factuality.hedges),
        (&mut report.factuality.evidence, other.factuality.evidence),
    ] {
        let new: Vec<_> = others.into_iter().filter(|span| !mine.contains(span)).collect();
        mine.extend(new);
    }
    if !report.factuality.evidence.is_empty() {
        report.factuality.inferred = None;
    }
}

/// A number said twice is one number with two pieces of evidence: "octuple", and "from 500 to around 4,000".
fn add_quantity(quantities: &mut Vec<QuantityClaim>, other: QuantityClaim) {
    let ratio = |q: &QuantityClaim| q.change.and_then(|c| c.ratio);
    let same = |q: &&mut QuantityClaim| {
        let level = q.value.is_some() && q.value == other.value && q.unit == other.unit;
        let change = matches!((ratio(q), ratio(&other)), (Some(a), Some(b)) if (a - b).abs() < 0.05 * a.abs());
        level || change
    };
    match quantities.iter_mut().find(same) {
        Some(known) => {
            known.evidence.extend(other.evidence);
            known.of = known.of.take().or(other.of);
            known.change = known.change.or(other.change);
        }
        None => quantities.push(other),
    }
}

fn add_time(times: &mut Vec<TimeClaim>, other: TimeClaim) {
    match times.iter_mut().find(|t| t.of == other.of && t.edtf.is_some() && t.edtf == other.edtf) {
        Some(known) => known.evidence.extend(other.evidence),
        None => times.push(other),
    }
}

/// The speaker's own words, where any mention quotes them. What the article says on its own word it goes on saying so.
fn add_voices(chain: &mut [Voice], other: &[Voice]) {
    let (Some(mine), Some(theirs)) = (chain.first_mut(), other.first()) else { return };
    if mine.inferred.is_some() || theirs.inferred.is_some() {
        return;
    }
    if theirs.mode == VoiceMode::Direct {
        mine.mode = VoiceMode::Direct;
    }
    mine.role = mine.role.take().or_else(|| theirs.role.clone());
    mine.evidence.extend(&theirs.evidence);
}

/// What is planned in one sentence and under way in another is planned.
fn weaker(a: Status, b: Status) -> Status {
    let rank = |status| match status {
        Status::Happened | Status::Stated => 0,
        Status::Ongoing => 1,
        Status::Possible => 2,
        Status::Conditional => 3,
        Status::Planned => 4,
        _ => 5,
    };
    if rank(b) > rank(a) { b } else { a }
}
