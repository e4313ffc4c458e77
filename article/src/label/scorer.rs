//! The score of each block, 0 to 1: how surely it is the article's own words.

use super::features::{COUNT, Context, features};
use crate::block::hints::{HINTS, Hint};
use crate::block::{Inside, RawBlock};

/// Scores `blocks`.
pub(crate) fn score(blocks: &[RawBlock], context: Context) -> Vec<f32> {
    let rows = features(blocks, context);
    blocks.iter().zip(&rows).map(|(block, row)| by_hand(block, row)).collect()
}

/// Words, punctuation, links, and what the markup says, weighed by hand.
fn by_hand(block: &RawBlock, row: &[f32; COUNT]) -> f32 {
    let (words, linked, ends) = (row[0], row[2], row[5]);
    let mut sum = words - 4.0 - 6.0 * linked + 2.0 * ends;
    let around = &block.around;
    for (i, weight) in [
        (Hint::Nav, -3.0),
        (Hint::Share, -2.0),
        (Hint::Comment, -4.0),
        (Hint::Related, -3.0),
        (Hint::Promo, -3.0),
        (Hint::Consent, -4.0),
        (Hint::Body, 1.5),
    ] {
        let depth = around.hints[i as usize];
        if depth > 0 && around.depth - depth < 6 {
            sum += weight;
        }
    }
    for (element, weight) in [
        (Inside::ASIDE, -4.0),
        (Inside::NAV, -6.0),
        (Inside::FOOTER, -6.0),
        (Inside::FIGURE, -4.0),
        (Inside::ARTICLE, 1.0),
        (Inside::HIDDEN, -2.0),
        (Inside::BODY_PROPERTY, 3.0),
        (Inside::FORM, -1.0),
    ] {
        if around.inside.has(element) {
            sum += weight;
        }
    }
    let _ = HINTS;
    1.0 / (1.0 + (-sum).exp())
}
