//! The day, week or year before or after the one told of: "the day before", "the night before", "the week after".
//!
//! *The ferry sank on Friday; a storm had been forecast the day before.*

use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found, Which};
use crate::time::words::{Unit, day_part};

const RULE: &str = "time/rules/neighbour";

/// The neighbour at `at`. "The day before the vote" is told from the vote, which is no time.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let unit_at = p.phrase(at, "the")?;
    let which = match p.word(unit_at + 1) {
        "before" => Which::Previous,
        "after" => Which::Following,
        _ => return None,
    };
    if !ends_there(p, unit_at + 2) {
        return None;
    }
    let expr = match (Unit::of(p.word(unit_at)), day_part(p.word(unit_at))) {
        (Some((unit, false)), _) if unit >= Unit::Day && unit != Unit::Quarter => Expr::Unit { unit, which },
        (_, Some(part)) => Expr::Part { part, day: Some(Box::new(Expr::Unit { unit: Unit::Day, which })) },
        _ => return None,
    };
    Some(Found::new(unit_at + 2, expr, RULE).headed(unit_at))
}

/// Whether nothing follows that the time would be told from.
fn ends_there(p: &Pieces<'_>, at: usize) -> bool {
    p.get(at).is_none() || matches!(p.mark(at), Some('.' | ',' | ';' | ':' | ')' | '!' | '?'))
}
