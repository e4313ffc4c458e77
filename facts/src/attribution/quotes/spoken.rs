//! A quotation that a verb of saying next to it speaks.
//!
//! "*'Never,'* said the captain." – "She went on to say:" and a paragraph of her words.

use language::TokenId;

use super::tell::{cue_before, neighbours, speaks, speaks_here, tag};
use super::{NEAR, RULE};
use crate::attribution::cues::Stance;
use crate::attribution::draft::{Draft, Drafts, Stretch};
use crate::attribution::ground::Ground;
use crate::attribution::phrase::{self, Class};
use crate::attribution::subject;

/// A verb of saying in the sentence before, when that ends in a colon: "She went on to *say*:" and a paragraph of her words.
pub(super) fn introduced(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch) -> Option<usize> {
    let (start, _) = ground.sentence(stretch.0);
    let colon = start.checked_sub(1).filter(|&t| start == stretch.0 && ground.word(t) == ":")?;
    let from = ground.sentence(colon).0.max(colon.saturating_sub(NEAR));
    let verb = (from..colon).rev().take_while(|&t| ground.quotation(t).is_none()).find(|&t| speaks(ground, t))?;
    spoken(ground, drafts, verb, stretch)
}

/// A verb of saying next to the quotation: "'Never,' *said* the captain", "The captain *said*, 'Never.'"
pub(super) fn beside(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch) -> Option<usize> {
    let verb = neighbours(ground, stretch)
        .find(|&t| speaks(ground, t))
        .or_else(|| tag(ground, stretch))
        .or_else(|| cue_before(ground, stretch.0).filter(|&t| speaks_here(ground, t)))?;
    spoken(ground, drafts, verb, stretch)
}

/// Gives a quotation to the verb that speaks it.
fn spoken(ground: &Ground<'_>, drafts: &mut Drafts, verb: TokenId, stretch: Stretch) -> Option<usize> {
    if let Some(n) = drafts.at(verb) {
        drafts.extend(n, stretch);
        return Some(n);
    }
    let source = if phrase::is_passive(ground, verb) {
        phrase::agent(ground, verb)
    } else {
        subject::subject(ground, verb).or_else(|| named_beside(ground, verb))
    };
    drafts.add(Draft::of_verb(ground, verb, source, vec![stretch], Stance::Assert, RULE))
}

/// "said the captain": the noun after a verb whose subject the parse has lost, or before it.
fn named_beside(ground: &Ground<'_>, verb: TokenId) -> Option<TokenId> {
    let end = ground.sentence(verb).1;
    let after = (verb + 1..=end.min(verb + 4)).find(|&t| ground.upos(t).is_nominal() && ground.quotation(t).is_none());
    let start = ground.sentence(verb).0;
    let before = (start.max(verb.saturating_sub(3))..verb)
        .rev()
        .find(|&t| ground.upos(t).is_nominal() && ground.quotation(t).is_none());
    before.or(after)
}
