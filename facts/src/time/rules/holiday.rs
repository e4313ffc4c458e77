//! A holiday that falls on one day of the year: "Thanksgiving", "last Christmas", "New Year's Eve", "Easter 2016".
//!
//! *The ceasefire held from Christmas Eve until New Year's Day.*

use super::month::which;
use super::year::year_number;
use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found};
use crate::time::words::holiday;

/// The holiday at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (which, start) = which(p, at);
    let (day, end) = holiday(p, start)?;
    if p.is(end, &["weekend"]) {
        let day = Expr::Holiday { day, year: None, which };
        return Some(Found::new(end + 1, Expr::WeekendOf(Box::new(day)), "time/rules/holiday").headed(end));
    }
    let comma = end + usize::from(p.mark(end) == Some(','));
    let (year, last) = year_number(p, comma).map_or((None, end), |(year, last)| (Some(year), last));
    Some(Found::new(last, Expr::Holiday { day, year, which }, "time/rules/holiday").headed(end - 1))
}
