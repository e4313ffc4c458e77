//! A season: "last fall", "the summer", "summer of 2019", "winter 2020".
//!
//! *The road reopened in the spring of 2012 and closed again last winter.*

use super::month::which;
use super::year::year_number;
use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found, Which};
use crate::time::words::season;

/// The season at `at`: "fall" and "spring" need a word that makes them one.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (which, start) = which(p, at);
    let start = start + usize::from(which == Which::Bare && p.is(start, &["the"]));
    let season = season(p.word(start))?;
    let of = p.phrase(start + 1, "of").unwrap_or(start + 1);
    if let Some((year, end)) = year_number(p, of) {
        return Some(
            Found::new(end, Expr::Season { year: Some(year), season, which }, "time/rules/season").headed(start),
        );
    }
    let noun = !p.tag(start).starts_with("VB");
    let placed = which != Which::Bare
        || (matches!(
            p.back(start, 2),
            "in" | "during" | "by" | "since" | "until" | "into" | "through" | "throughout" | "before" | "after"
        ) && p.is(start.wrapping_sub(1), &["the"]))
        || matches!(p.before(start), "in" | "early" | "late" | "mid" | "since" | "until" | "by" | "every")
        || (start >= 2 && p.dash(start - 1) && p.is(start - 2, &["mid"]));
    // "the spring offensive" and "the fall in prices" are none.
    let free = !matches!(p.word(start + 1), "in" | "of") && (start == at || !p.tag(start + 1).starts_with("NN"));
    (noun && placed && (free || which != Which::Bare))
        .then(|| Found::new(start + 1, Expr::Season { year: None, season, which }, "time/rules/season"))
}
