//! Years that no date was read in.
//!
//! *The base, first built around 750 AD, stays open to 2028.*

use crate::pieces::Pieces;

/// "to 2028", "since 1998": four plain digits behind a word of time, and nothing behind them that they could count.
pub(super) fn year(p: &Pieces<'_>, at: usize) -> bool {
    let digits = p.digits(at).is_some_and(|(n, len)| len == 4 && (1900..2100).contains(&n));
    let told = p.is(at.wrapping_sub(1), &["to", "until", "till", "through", "since", "by", "in", "from", "of"]);
    let free = !p.tag(at + 1).starts_with(['N', 'J']) && !p.dash(at + 1) && !p.is(at + 1, &["to", "of", "or"]);
    let era = p.digits(at).is_some() && (is_era(p.raw(at + 1)) || is_era(p.raw(at.wrapping_sub(1))));
    era || digits && told && free && crate::quantity::unit::after(p, at + 1).is_none()
}

fn is_era(word: &str) -> bool {
    matches!(word, "AD" | "A.D." | "BC" | "B.C." | "BCE" | "CE" | "B.C.E." | "C.E.")
}
