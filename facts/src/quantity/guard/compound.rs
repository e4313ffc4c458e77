//! A number that is part of an adjective.
//!
//! *A six-speed car, a three-bed flat.*

use crate::pieces::{Kind, Pieces};

/// "six-speed", "three-bed", "two-state": a number that is part of an adjective, unless what it counts are persons,
/// countries or the like ("a five-member panel").
pub(in crate::quantity) fn compound(p: &Pieces<'_>, end: usize) -> bool {
    let dashed =
        p.dash(end) && p.glued(end) && p.glued(end + 1) && p.get(end + 1).is_some_and(|q| q.kind == Kind::Word);
    let word = p.word(end + 1);
    let counted = crate::quantity::people::is_person(word)
        || matches!(
            word,
            "nation"
                | "country"
                | "state"
                | "party"
                | "strong"
                | "seat"
                | "vehicle"
                | "ship"
                | "car"
                | "unit"
                | "vessel"
                | "plane"
                | "or"
                | "to"
                | "plus"
        );
    dashed && (!counted || word == "state" && p.is(end + 2, &["solution"]))
}
