//! The dateline of a report.
//!
//! > **STRELSAU**, Ruritania (Example Wire) — The cabinet met on Monday.

use super::super::words::Words;
use super::{Candidate, Known};

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    let sentence = words.sentence(candidate.words.start);
    if candidate.words.start != sentence.start {
        return 0;
    }
    let shouted = words.phrase(&candidate.words).chars().all(|c| !c.is_lowercase());
    let end = sentence.end.min(candidate.words.end + 14);
    let dash = (candidate.words.end..end)
        .find(|&n| matches!(words.text(n), "-" | "--" | "–" | "—") && words.spaced_after(n.saturating_sub(1)));
    let Some(dash) = dash else { return 0 };
    let agency = (candidate.words.end..dash).any(|n| words.text(n) == "(");
    match (shouted, agency, dash == candidate.words.end) {
        (true, ..) | (false, true, _) => 25,
        (false, false, true) => 8,
        _ => 0,
    }
}
