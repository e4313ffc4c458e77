//! The end of a year: "year end", "year-end 1990", "year's end".
//!
//! *The plant is to close by year-end.*

use super::year::year_number;
use crate::pieces::Pieces;
use crate::time::expr::{Edge, Expr, Found, Which};
use crate::time::words::Unit;

/// The end at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (which, start) = match p.word(at) {
        "last" => (Which::Last, at + 1),
        "next" => (Which::Next, at + 1),
        "the" => (Which::This, at + 1),
        _ => (Which::This, at),
    };
    let end = p
        .phrase(start, "year end")
        .or_else(|| p.phrase(start, "year - end"))
        .or_else(|| p.phrase(start, "year 's end"))
        .or_else(|| p.phrase(start, "year's end"))
        .or_else(|| p.phrase(start, "yearend"))?;
    if let Some((year, last)) = year_number(p, end) {
        let found = Found::new(last, Expr::Year(year), "time/rules/year_end").headed(end - 1);
        return Some(Found { edge: Some(Edge::End), ..found });
    }
    let found = Found::new(end, Expr::Unit { unit: Unit::Year, which }, "time/rules/year_end");
    Some(Found { edge: Some(Edge::End), ..found })
}
