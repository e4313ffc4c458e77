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
    let (which, start) = which(p, at);
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
    if let Some(found) = with_number(p, end).filter(|_| which == Which::Bare) {
        return Some(found);
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

/// "Friday the 13th", "Friday-the-13th": the day of the month that is meant, this one or the last.
fn with_number(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let the = at + usize::from(p.dash(at));
    let next = p.phrase(the, "the")?;
    let start = next + usize::from(p.dash(next));
    let (day, _) = p.digits(start).filter(|(day, _)| (1..=31).contains(day))?;
    let ended = p.glued(start + 1) && p.is(start + 1, &["st", "nd", "rd", "th"]) && !p.is(start + 2, &["of"]);
    let dated = crate::time::words::month(p, start + 2).is_some();
    (ended && !dated)
        .then(|| Found::new(start + 2, Expr::DayOfMonth { day: day as u8, months: 0 }, RULE).headed(at - 1))
}
