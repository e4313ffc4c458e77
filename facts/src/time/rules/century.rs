//! A century: "the 20th century", "the nineteenth century", "19th-century".
//!
//! *The walls date from the 13th century.*

use crate::numeral::ordinal;
use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found};

/// The century at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let start = at + usize::from(p.is(at, &["the"]));
    let (rank, next) = match p.digits(start) {
        Some((n, 1..=2)) if p.glued(start + 1) && p.is(start + 1, &["st", "nd", "rd", "th"]) => (n, start + 2),
        Some(_) => return None,
        None if p.is(start, &["twenty"]) && p.dash(start + 1) && p.is(start + 2, &["first"]) => (21, start + 3),
        None => (ordinal(p.word(start))?, start + 1),
    };
    let next = next + usize::from(p.dash(next));
    let end = p.phrase(next, "century")?;
    (2..=22).contains(&rank).then(|| Found::new(end, Expr::Century(rank as i16), "time/rules/century"))
}
