//! Scores and votes: a hyphen between small numbers that is no range.
//!
//! *The home side won 3-0; the chamber passed the bill 218-210.*

use crate::numeral::Numeral;
use crate::pieces::Pieces;

/// "2-1", "won 3–0": a hyphen between small numbers that is no range.
pub(super) fn score(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> Option<usize> {
    let (first, _) = p.digits(at)?;
    let (second, _) = p.digits(at + 2)?;
    let dash = p.dash(at + 1) && p.glued(at + 1) && p.glued(at + 2) && numeral.end == at + 1;
    let small = first <= 150 && second <= 150 || first > second && first < 1000;
    if !dash || !small {
        return None;
    }
    // "aged 55-64", "youths ages 10-19".
    let aged = first < second && p.is(at.wrapping_sub(1), &["aged", "ages", "age"]);
    let plural = p.tag(at + 3) == "NNS" && !p.is(at + 3, &["thanks"]);
    let measured =
        crate::quantity::unit::after(p, at + 3).is_some() || crate::numeral::magnitude(p.word(at + 3)).is_some();
    let priced = at > 0 && crate::quantity::unit::before(p, at).is_some();
    let range = measured || priced || aged || plural && first < second;
    (!range).then_some(at + 3)
}
