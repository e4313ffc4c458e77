//! A weekday, with the part of it that is meant: "Thursday", "last Monday", "Friday night".
//!
//! *The bridge fell on Tuesday night; it is to be rebuilt by next Friday.*

use super::month::which;
use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found, Which};
use crate::time::words::{day_part, weekday};

const RULE: &str = "time/rules/weekday";

/// The weekday at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (mut which, mut start) = which(p, at);
    if p.is(at, &["that", "the"]) && weekday(p, at + 1).is_some() && p.is(at, &["that"]) {
        (which, start) = (Which::Same, at + 1);
    }
    let (day, end, plural) = weekday(p, start)?;
    if plural {
        return None;
    }
    let head = start;
    let weeks = match p.word(end + 1) {
        "last" => Some(-1),
        "this" => Some(0),
        "next" => Some(1),
        _ => None,
    };
    if let Some(weeks) = weeks.filter(|_| p.is(end, &["of"]) && p.is(end + 2, &["week"]) && which == Which::Bare) {
        return Some(Found::new(end + 3, Expr::WeekdayOf { day, weeks }, RULE).headed(head));
    }
    let day = Expr::Weekday { day, which };
    let gap = end + usize::from(p.dash(end));
    let part_at = gap + usize::from(p.is(gap, &["early", "late"]));
    match day_part(p.word(part_at)).filter(|_| !p.word(part_at).ends_with('s')) {
        Some(part) => {
            Some(Found::new(part_at + 1, Expr::Part { part, day: Some(Box::new(day)) }, RULE).headed(part_at))
        }
        None => Some(Found::new(end, day, RULE).headed(head)),
    }
}
