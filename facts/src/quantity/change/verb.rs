//! The verb or noun of change that governs a quantity.

use language::{Analysis, TokenId};

use super::lexicon::{self, Way};
use crate::pieces::Pieces;
use crate::quantity::item::Item;

/// The nearest verb of rising or falling above the item, at most `steps` up, and its way.
pub(super) fn above(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item, steps: usize) -> Option<(TokenId, Way)> {
    let mut at = p.token(item.number);
    for _ in 0..steps {
        at = analysis.token(at).head?;
        if analysis.token(at).xpos.starts_with("VB") {
            return lexicon::verb(analysis.lemma(at)).map(|way| (at, way));
        }
    }
    None
}

/// Whether anything that moves a level governs the item, or stands close before it.
pub(super) fn moved(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> bool {
    let above = std::iter::successors(Some(p.token(item.number)), |&t| analysis.token(t).head).skip(1).take(6);
    let mut above = above.filter(|&t| analysis.token(t).xpos.starts_with(['V', 'N']));
    let near = (1..=8).filter_map(|back| item.start.checked_sub(back)).map(|n| p.token(n));
    above.any(|t| lexicon::moves(analysis.lemma(t))) || near.into_iter().any(|t| lexicon::moves(analysis.lemma(t)))
}
