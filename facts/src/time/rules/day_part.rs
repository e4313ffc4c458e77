//! A part of the day at hand: "the morning", "late afternoon", "at dawn", "the night of May 3".
//!
//! *Shelling began in the morning and went on through the night.*

use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found};
use crate::time::words::day_part;

/// The part at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let start = at + usize::from(p.is(at, &["the"]));
    let part = day_part(p.word(start)).filter(|_| !p.word(start).ends_with('s'))?;
    let before = p.before(at);
    let of_day = p.is(start + 1, &["of"]) && before == "on";
    let middle = before == "of" && matches!(p.back(at, 2), "middle" | "dead" | "hours");
    let the = start > at
        && (of_day
            || middle
            || matches!(before, "in" | "during" | "through" | "late" | "early" | "throughout" | "by" | "into"));
    let bare = start == at && (matches!(before, "mid" | "late" | "early") || p.back(at, 2) == "mid");
    let dawn = start == at
        && matches!(before, "at" | "before" | "after" | "until" | "since")
        && p.is(start, &["dawn", "dusk", "sunset", "sunrise", "daybreak"]);
    if !(the || bare || dawn) {
        return None;
    }
    // "the night of May 3", "dawn Friday", "mid-afternoon yesterday".
    let of = p.is(start + 1, &["of"]) && start > at;
    let told = of || start == at || p.is(start + 1, &["yesterday", "today", "tomorrow"]);
    let rules = [super::calendar_date::read, super::weekday::read, super::deictic_day::read];
    let day = rules.iter().filter_map(|rule| rule(p, start + 1 + usize::from(of))).max_by_key(|f| f.end);
    let day = day.filter(|f| matches!(f.expr, Expr::Day { .. } | Expr::Weekday { .. } | Expr::DayOffset(_)) && told);
    if let Some(day) = day {
        let expr = Expr::Part { part, day: Some(Box::new(day.expr)) };
        return Some(Found::new(day.end, expr, "time/rules/day_part").headed(start));
    }
    let noun = p.tag(start + 1).starts_with("NN");
    (!noun).then(|| Found::new(start + 1, Expr::Part { part, day: None }, "time/rules/day_part"))
}
