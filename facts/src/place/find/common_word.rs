//! A common word that owes its capital to its place in the sentence, or to a headline.
//!
//! > **Most** of the guests had left. **Reading** the letter, she laughed.

use language::Upos;
use language::gazetteer::is_common_word;

use super::super::words::Words;
use super::{Candidate, Kind, Known};

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    let range = &candidate.words;
    let shouted = words.phrase(range).chars().all(|c| !c.is_lowercase());
    if range.len() > 1 || shouted || matches!(candidate.kind, Kind::Noun(_) | Kind::Division) {
        return 0;
    }
    let mut points = 0;
    if words.is_initial(range.start) && is_common_word(words.text(range.start)) {
        points -= 15;
    }
    match words.upos(range.start) {
        Some(Upos::Propn | Upos::X) | None => {}
        Some(Upos::Noun | Upos::Adj) => {
            points -= if candidate.worth >= 25 {
                0
            } else if words.is_initial(range.start) {
                8
            } else {
                4
            }
        }
        Some(_) => points -= if candidate.worth >= 25 { 5 } else { 20 },
    }
    points
}
