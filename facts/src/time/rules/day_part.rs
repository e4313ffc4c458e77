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
    let the = start > at && matches!(before, "in" | "during" | "through" | "late" | "early" | "throughout" | "by" | "into");
    let bare = start == at && (matches!(before, "mid" | "late" | "early") || p.back(at, 2) == "mid");
    let dawn = start == at && before == "at" && p.is(start, &["dawn", "dusk", "sunset", "sunrise", "daybreak"]);
    let noun = p.tag(start + 1).starts_with("NN");
    ((the || bare || dawn) && !noun).then(|| Found::new(start + 1, Expr::Part { part, day: None }, "time/day_part"))
}
