//! Ages and shirts behind a name, ranks, ordinals.
//!
//! *Anna Lee, 65, of the top 10, won on the 22nd try.*

use crate::numeral::{Form, Numeral};
use crate::pieces::Pieces;

/// An age or a shirt behind a name: "Lee, 65, said", "Lee (4)".
pub(super) fn aside(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    let Some(before) = at.checked_sub(2) else { return false };
    let name = p.tag(before).starts_with("NNP") && p.number(at).is_some();
    let commas =
        p.mark(at - 1) == Some(',') && matches!(p.mark(numeral.end), Some(',' | '.' | ';')) && numeral.low < 120.0;
    let parens = p.mark(at - 1) == Some('(') && p.mark(numeral.end) == Some(')');
    name && numeral.end == at + 1 && (commas || parens) && !(commas && p.number(before).is_some())
}

/// "the top 10", "the bottom three", without a noun.
pub(super) fn rank(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    p.is(at.wrapping_sub(1), &["top", "bottom"]) && !p.tag(numeral.end).starts_with(['N', 'J', 'V'])
}

/// "22nd", "the 1980s".
pub(super) fn ordinal(p: &Pieces<'_>, numeral: &Numeral) -> bool {
    p.glued(numeral.end) && p.is(numeral.end, &["st", "nd", "rd", "th", "s", "'s"]) && numeral.form == Form::Digits
}
