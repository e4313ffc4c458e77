//! Vague numbers: "dozens", "tens of thousands", "several hundred", "a few thousand".

use super::lexicon::{magnitude, plural_magnitude};
use super::{Form, Numeral};
use crate::pieces::Pieces;

/// The vague number at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    plural(p, at).or_else(|| several(p, at))
}

/// "hundreds", "tens of thousands", "hundreds of millions": from one of the magnitude to ten.
fn plural(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let (mut low, mut high) = plural_magnitude(p.word(at))?;
    let mut end = at + 1;
    while let Some((more, _)) = p.phrase(end, "of").and_then(|next| plural_magnitude(p.word(next))) {
        (low, high, end) = (low * more, high * more, end + 2);
    }
    // "tens" alone counts nothing; nor do "scores", which teams have.
    let alone = end == at + 1 && p.is(at, &["tens"]);
    let counted = p.is(end, &["of"]) && !p.is(at.wrapping_sub(1), &["the"]);
    let scores = end == at + 1 && p.is(at, &["scores"]) && !counted;
    (!alone && !scores && low < 1e18).then_some(Numeral { low, high, end, form: Form::Vague, scale: 1.0 })
}

/// "several hundred", "a few dozen": two to nine of the magnitude.
fn several(p: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let of = p.phrase(at, "several").or_else(|| p.phrase(at, "a few")).or_else(|| p.phrase(at, "many"))?;
    let scale = magnitude(p.word(of))?;
    Some(Numeral { low: 2.0 * scale, high: 9.0 * scale, end: of + 1, form: Form::Vague, scale })
}
