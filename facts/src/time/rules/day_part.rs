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
    let the = start > at
        && (of_day || matches!(before, "in" | "during" | "through" | "late" | "early" | "throughout" | "by" | "into"));
    let bare = start == at && (matches!(before, "mid" | "late" | "early") || p.back(at, 2) == "mid");
    let dawn = start == at && before == "at" && p.is(start, &["dawn", "dusk", "sunset", "sunrise", "daybreak"]);
    let noun = p.tag(start + 1).starts_with("NN");
    if !(the || bare || dawn) || noun {
        return None;
    }
    // "the night of May 3".
    if p.is(start + 1, &["of"]) && start > at {
        let rules = [super::calendar_date::read, super::weekday::read];
        let day = rules.iter().filter_map(|rule| rule(p, start + 2)).max_by_key(|f| f.end);
        if let Some(day) = day {
            return Some(
                Found::new(day.end, Expr::Part { part, day: Some(Box::new(day.expr)) }, "time/rules/day_part")
                    .headed(start),
            );
        }
    }
    let (day, end) = match p.word(start + 1) {
        "yesterday" => (Some(Box::new(Expr::DayOffset(-1))), start + 2),
        "today" => (Some(Box::new(Expr::DayOffset(0))), start + 2),
        "tomorrow" => (Some(Box::new(Expr::DayOffset(1))), start + 2),
        _ => (None, start + 1),
    };
    Some(Found::new(end, Expr::Part { part, day }, "time/rules/day_part").headed(start))
}
