//! Years that no date was read in.
//!
//! *The base, first built around 750 AD, stays open to 2028.*

use crate::pieces::Pieces;

/// "to 2028", "since 1998": four plain digits behind a word of time, and nothing behind them that they could count.
pub(super) fn year(p: &Pieces<'_>, at: usize) -> bool {
    let digits = p.digits(at).is_some_and(|(n, len)| len == 4 && (1900..2100).contains(&n));
    let told = p.is(at.wrapping_sub(1), &["to", "until", "till", "through", "since", "by", "in", "from", "of"]);
    let free = !p.tag(at + 1).starts_with(['N', 'J']) && !p.dash(at + 1) && !p.is(at + 1, &["to", "of", "or"]);
    has_era(p, at) || digits && told && free && crate::quantity::unit::after(p, at + 1).is_none()
}

/// "750 AD", "A.D. 750", and either end of "900 to 1100 AD".
fn has_era(p: &Pieces<'_>, at: usize) -> bool {
    let era = |n: usize| matches!(p.raw(n), "AD" | "A.D." | "BC" | "B.C." | "BCE" | "CE" | "B.C.E." | "C.E.");
    let linked = |n: usize| p.is(n, &["to", "and"]) || p.dash(n);
    let year = |n: usize| p.digits(n).is_some();
    let before = at.wrapping_sub(1);
    let first = linked(at + 1) && year(at + 2) && era(at + 3);
    let second = linked(before) && year(before.wrapping_sub(1)) && era(before.wrapping_sub(2));
    year(at) && (era(at + 1) || era(before) || first || second)
}
