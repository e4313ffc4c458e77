//! A verb of which only places are the object, or mostly.
//!
//! > Rebels **shelled Tarrow**, the army **retook Strelsau**, and troops have **left Zenda**.

use super::super::words::{Words, is_listed};
use super::{Candidate, Known};

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    const PLACES: &str =
        "shell bombard besiege retake recapture overrun invade occupy patrol liberate encircle blockade";
    const OFTEN: &str = "enter leave reach take capture seize storm bomb raid evacuate";
    let start = candidate.words.start;
    let Some(before) = start.checked_sub(1).filter(|&before| words.same_sentence(before, start)) else { return 0 };
    if words.upos(before) != Some(language::Upos::Verb) {
        return 0;
    }
    let lemma = words.analysis().lemma(before as language::TokenId);
    match lemma {
        _ if is_listed(PLACES, lemma) => 16,
        _ if is_listed(OFTEN, lemma) => 14,
        _ => 0,
    }
}
