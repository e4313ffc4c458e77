//! What a time does where it stands: a point, a span, a deadline, repeated; and the EDTF that says so.

use jiff::civil::Date;

use super::expr::{Edge, Expr, Found, Side};
use super::value::Value;
use crate::pieces::Pieces;
use crate::{Time, TimeKind, TimexType};

/// The words right before a time that tell its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lead {
    /// "by", "no later than", "before", "until", "within".
    Deadline,
    /// "since", "from", "starting".
    Onward,
    /// "after".
    After,
    None,
}

/// The mention of a time that was found at `start`.
pub(super) fn time(p: &Pieces<'_>, start: usize, found: &Found, value: &Value, published: Option<Date>) -> Time {
    let mut days = found.edge.map_or_else(|| value.days(), |edge| value.edge_days(edge));
    let mut edtf = found.edge.map_or_else(|| value.edtf(), |edge| value.edge_edtf(edge));
    let mut kind = plain_kind(value);
    match lead(p, start, found.end) {
        Lead::Deadline if value.timex() == TimexType::Duration => {
            // "within 10 days": from the page's day on.
            if let Some((first, last)) = within(p, start, &found.expr, published) {
                (days, kind) = (Some((first, last)), TimeKind::Deadline);
                edtf = Some(format!("{first}/{last}"));
            }
        }
        Lead::Deadline if days.is_some() => {
            kind = TimeKind::Deadline;
            edtf = days.map(|(_, last)| format!("../{}", point(value, found.edge, last)));
        }
        Lead::Onward if days.is_some() && kind == TimeKind::Point => {
            kind = TimeKind::Span;
            edtf = days.map(|(first, _)| format!("{}/..", point(value, found.edge, first)));
        }
        Lead::After if days.is_some() && kind == TimeKind::Point => {
            kind = TimeKind::Span;
            edtf = days.map(|(_, last)| format!("{}/..", point(value, found.edge, last)));
        }
        _ => {}
    }
    Time {
        span: p.span(start, found.end),
        timex: value.timex(),
        value: value.text(),
        kind,
        days,
        edtf,
        head: p.token(found.head),
        rule: found.rule,
    }
}

fn plain_kind(value: &Value) -> TimeKind {
    match value.timex() {
        TimexType::Duration => TimeKind::Span,
        TimexType::Set => TimeKind::Repeated,
        _ if matches!(value, Value::Days(..)) => TimeKind::Span,
        _ => TimeKind::Point,
    }
}

/// One end of an interval: the time's own EDTF where that is a date, else the day.
fn point(value: &Value, edge: Option<Edge>, day: Date) -> String {
    let own = value.edtf().filter(|text| !text.contains(['/', 'T']));
    match (own, edge) {
        (Some(own), None) => own,
        (Some(own), Some(Edge::About)) => format!("{own}~"),
        _ => day.to_string(),
    }
}

fn lead(p: &Pieces<'_>, start: usize, end: usize) -> Lead {
    // "by the end of May", "by about May": articles and doubts stand inside the span already.
    let before = |back: usize| p.back(start, back);
    let deadline_noun = p.is(end, &["deadline", "cutoff", "target"]) || (before(1) == "of" && before(2) == "deadline");
    if deadline_noun {
        return Lead::Deadline;
    }
    match before(1) {
        "by" | "until" | "till" | "before" | "within" => Lead::Deadline,
        "than" if before(2) == "later" => Lead::Deadline,
        "to" if before(2) == "prior" || before(2) == "up" => Lead::Deadline,
        "since" | "starting" | "beginning" | "effective" => Lead::Onward,
        "from" if before(2) != "away" => Lead::Onward,
        "on" | "in" if matches!(before(2), "starting" | "beginning") => Lead::Onward,
        "after" | "following" => Lead::After,
        _ => Lead::None,
    }
}

/// The days of "within 10 days", and of "within the next month".
fn within(p: &Pieces<'_>, start: usize, expr: &Expr, published: Option<Date>) -> Option<(Date, Date)> {
    let Expr::Length { amount, unit, side: Side::Free | Side::Next } = expr else { return None };
    if !p.is(start.wrapping_sub(1), &["within"]) {
        return None;
    }
    let view = super::resolve::View { published, ..Default::default() };
    view.resolve(&Expr::Length { amount: *amount, unit: *unit, side: Side::Next })?.days()
}

/// Two times that are the ends of one span ("from Monday to Wednesday", "between 2003 and 2011", "2014-2018"): each
/// keeps its TIMEX3 value, both cover the whole.
pub(super) fn join_ranges(p: &Pieces<'_>, found: &[(usize, Found)], times: &mut [Time]) {
    if found.len() != times.len() {
        return;
    }
    for n in 1..times.len() {
        let (from, to) = (found[n - 1].1.end, found[n].0);
        let opener = p.before(found[n - 1].0);
        let dashed = to == from + 1 && p.dash(from);
        let linked = to == from + 1
            && match p.word(from) {
                "to" | "through" | "until" | "till" => true,
                "and" => opener == "between",
                _ => dashed,
            };
        let (Some((first, _)), Some((_, last))) = (times[n - 1].days, times[n].days) else { continue };
        let points = times[n - 1].timex != TimexType::Duration && times[n].timex != TimexType::Duration;
        if linked && points && first <= last {
            let plain = |t: &Time, day: Date| match t.timex {
                TimexType::Date if is_plain_date(&t.value) => t.value.clone(),
                _ => day.to_string(),
            };
            let edtf = format!("{}/{}", plain(&times[n - 1], first), plain(&times[n], last));
            for time in &mut times[n - 1..=n] {
                (time.kind, time.days, time.edtf) = (TimeKind::Span, Some((first, last)), Some(edtf.clone()));
            }
        }
    }
}

/// "2003", "2003-05", "2003-05-01".
fn is_plain_date(value: &str) -> bool {
    matches!(value.len(), 4 | 7 | 10) && value.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}
