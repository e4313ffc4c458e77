//! "One" that stands for a thing.
//!
//! *No one saw the other one, one of the few that flew.*

use crate::numeral::Numeral;
use crate::pieces::Pieces;

/// "one" where it stands for a thing, and "a" where it only points.
pub(super) fn pronoun(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    if !p.is(at, &["one"]) || numeral.low != 1.0 || numeral.end != at + 1 {
        return false;
    }
    let before = p.before(at);
    // "only one guard"; "the only one" stands for a thing.
    let only = before == "only" && p.back(at, 2) != "the";
    let points = matches!(
        before,
        "no" | "the"
            | "this"
            | "that"
            | "which"
            | "every"
            | "any"
            | "each"
            | "some"
            | "another"
            | "good"
            | "first"
            | "last"
            | "new"
            | "big"
            | "only"
    );
    let fixed = p.is(at + 1, &["another", "day", "time", "way", "thing", "another's"]);
    let noun = p.tag(at + 1).starts_with("NN")
        || p.tag(at + 1).starts_with("JJ")
        || p.tag(at + 1) == "VBN" && p.tag(at + 2).starts_with("NN");
    let share = p.is(at + 1, &["in", "out", "of"]) && !belongs(p, at)
        || p.dash(at + 1)
        || p.is(at + 1, &["to", "or"]) && crate::numeral::count(p, at + 2).is_some();
    let hit = p.is(at + 1, &["dead", "killed", "wounded", "injured", "missing"]);
    // "one, two or four hours".
    let listed = p.mark(at + 1) == Some(',') && crate::numeral::count(p, at + 2).is_some();
    // "said that one guard had left" joins clauses.
    let joins = before == "that" && p.tag(at.wrapping_sub(1)) == "IN";
    points && !only && !joins
        || fixed
        || !(noun || listed || share || hit || crate::quantity::unit::after(p, at + 1).is_some())
}

/// "One of the few judges who …": what belongs to a kind, and is not counted out of a number.
fn belongs(p: &Pieces<'_>, at: usize) -> bool {
    p.is(at + 1, &["of"]) && p.is(at + 2, &["the"]) && p.is(at + 3, &["few", "many"])
}
