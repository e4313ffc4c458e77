//! When, tied to its event: times of the happening, of the statement, and deadlines told apart.

use jiff::civil::Date;
use language::Upos;

use super::owner::{Owner, Owners};
use super::{as_of_publication, planned_is_ahead};
use crate::{Input, Mentions, Plover, Report, Rule, Status, Time, TimeClaim, TimeKind, TimeOf};

const RULE: Rule = "report/times";

/// The times of the event at `index`, and those of the statement by `voice` that it is told in.
pub(super) fn of(
    input: &Input<'_>,
    mentions: &Mentions,
    owners: &Owners,
    index: usize,
    voice: Option<usize>,
) -> Vec<TimeClaim> {
    let chain = super::voices::relays(mentions, voice);
    // A time climbs within its sentence: to the event's, or to that of a cue in the chain.
    let analysis = input.analysis;
    let mut near = vec![analysis.token(mentions.events[index].head).sentence];
    for cue in chain.iter().flat_map(|&n| &mentions.attributions[n].cue) {
        near.extend(analysis.tokens_in(*cue).map(|token| analysis.token(token).sentence));
    }
    let times = mentions.times.iter().filter(|time| near.contains(&analysis.token(time.head).sentence));
    let claims = times.filter_map(|time| match owner(input, mentions, owners, time)? {
        Owner::Event(event) if event == index => Some(now(input, claim(time, of_event(time), RULE), time)),
        Owner::Cue(cue) if chain.contains(&cue) => Some(claim(time, TimeOf::Statement, RULE)),
        _ => None,
    });
    let mut joined: Vec<TimeClaim> = Vec::new();
    for claim in claims {
        match joined.last_mut().filter(|last| same_span(last, &claim)) {
            Some(last) => last.evidence.extend(claim.evidence),
            None => joined.push(claim),
        }
    }
    joined
}

/// What a time belongs to: the first above it; a time inside what is said, before its cue, is of the event told there
/// ("will withdraw by **June**, the minister said on Tuesday"), whatever the parse hangs it on.
fn owner(input: &Input<'_>, mentions: &Mentions, owners: &Owners, time: &Time) -> Option<Owner> {
    let analysis = input.analysis;
    if let Some(cue) = fronted(input, mentions, time) {
        return Some(Owner::Cue(cue));
    }
    let found = owners.owner(analysis, time.head)?;
    let Owner::Cue(cue) = found else { return Some(found) };
    let attribution = mentions.attributions.get(cue)?;
    let said_after = attribution.cue.first().is_some_and(|cue| time.span.end() <= cue.start());
    let content = attribution.content.iter().find(|content| content.start() <= time.span.start() && said_after);
    let Some(content) = content else { return Some(found) };
    let first = analysis.tokens_in(*content).start.max(analysis.sentence_of(time.head).tokens.start);
    (first..time.head).rev().find_map(|token| owners.event_at(token)).or(Some(found))
}

/// "Also on **Tuesday**, the minister said": a time in front of the sentence, right before the source, is the statement's, however
/// the parse hangs it.
fn fronted(input: &Input<'_>, mentions: &Mentions, time: &Time) -> Option<usize> {
    let analysis = input.analysis;
    let words = analysis.tokens_in(time.span);
    let first = analysis.sentence_of(time.head).tokens.start;
    let small = |t| matches!(analysis.token(t).upos, Upos::Adv | Upos::Adp | Upos::Det | Upos::Punct | Upos::Cconj);
    if !(first..words.start).all(small) {
        return None;
    }
    let next = (words.end..).take(3).find(|&t| (t as usize) < analysis.tokens.len() && analysis.word(t) != ",")?;
    let next = analysis.token(next).span;
    mentions.attributions.iter().position(|a| {
        let starts = a.source.first().is_some_and(|source| source.start() == next.start());
        starts && a.stance.is_word() && !a.content.iter().any(|content| content.contains(time.span))
    })
}

/// "from Friday to Sunday": both ends tell the one span.
fn same_span(last: &TimeClaim, claim: &TimeClaim) -> bool {
    claim.kind == TimeKind::Span
        && claim.edtf.is_some()
        && (last.of, last.kind, &last.edtf) == (claim.of, claim.kind, &claim.edtf)
}

/// "now" and "currently" are the day of publication.
fn now(input: &Input<'_>, mut claim: TimeClaim, time: &Time) -> TimeClaim {
    if let (Some(day), "PRESENT_REF") = (input.published, time.value.as_str()) {
        (claim.edtf, claim.start, claim.end) = (Some(day.to_string()), Some(day), Some(day));
    }
    claim
}

/// "by May 1" is a deadline, whatever it hangs on.
fn of_event(time: &Time) -> TimeOf {
    if time.kind == TimeKind::Deadline { TimeOf::Deadline } else { TimeOf::Event }
}

fn claim(time: &Time, of: TimeOf, rule: Rule) -> TimeClaim {
    TimeClaim {
        of,
        kind: time.kind,
        edtf: time.edtf.clone(),
        start: time.days.map(|(start, _)| start),
        end: time.days.map(|(_, end)| end),
        evidence: vec![time.span],
        inferred: None,
        rule,
    }
}

/// Gives a report without a time of its own the one that its status implies.
pub(super) fn infer(input: &Input<'_>, report: &mut Report) {
    let Some(published) = input.published else { return };
    if report.time.iter().any(|t| t.of != TimeOf::Statement && t.edtf.is_some()) {
        return;
    }
    let said = report.time.iter().find(|t| t.of == TimeOf::Statement).and_then(|t| t.end);
    let claim = match report.factuality.status {
        _ if report.event.plover == Plover::State => as_of_publication::time(published),
        Status::Planned => planned_is_ahead::time(said.unwrap_or(published)),
        _ => return,
    };
    report.time.push(claim);
}

/// A time of the event that no words say.
pub(super) fn inferred(kind: TimeKind, edtf: String, start: Option<Date>, end: Option<Date>, rule: Rule) -> TimeClaim {
    let (edtf, evidence, inferred) = (Some(edtf), Vec::new(), Some(rule));
    TimeClaim { of: TimeOf::Event, kind, edtf, start, end, evidence, inferred, rule }
}
