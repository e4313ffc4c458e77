//! The end of a year: "year end", "year-end", "year's end".
//!
//! *The plant is to close by year-end.*

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
    let found = Found::new(end, Expr::Unit { unit: Unit::Year, which }, "time/rules/year_end");
    Some(Found { edge: Some(Edge::End), ..found })
}
