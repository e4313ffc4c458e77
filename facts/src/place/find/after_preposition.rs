//! A preposition of place before the name.
//!
//! > Two bridges were down **in Tarrow**, and the road **to Strelsau** was closed.

use super::super::words::{Words, is_listed};
use super::{Candidate, Known};

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    let start = candidate.words.start;
    let mut before = words.before(start, 1);
    if matches!(before, "the" | "The" | "nearby" | "neighboring" | "neighbouring" | "greater" | "Greater") {
        if before.starts_with('n') {
            return 15;
        }
        before = words.before(start, 2);
    }
    let near_to = matches!(words.before(start, 2), "near" | "close" | "next") && before == "to";
    if near_to {
        return 24;
    }
    match before.to_ascii_lowercase().as_str() {
        "in" | "near" | "outside" | "throughout" | "across" => 24,
        "from" | "to" | "at" | "around" | "into" | "toward" | "towards" | "via" | "inside" | "within" | "leaving"
        | "off" => 12,
        "of" => after_noun_of_place(words.before(start, 2)),
        "through" | "over" | "visiting" | "outskirts" | "between" | "beyond" => 8,
        _ => 0,
    }
}

/// "the city of", "north of", "the capital of", "people of".
fn after_noun_of_place(noun: &str) -> i32 {
    const PLACES: &str = "\
        city town village province state region district port suburb island capital outskirts governorate county \
        municipality north south east west northeast northwest southeast southwest outside part parts areas area \
        border coast neighborhood neighbourhood streets kilometres kilometers km miles east territory airport siege \
        rest community hamlet City Town Village Province State District shores banks";
    // Only a place's name follows these, whether the gazetteer has it or not.
    if is_listed("village villages town towns hamlet suburb", noun) {
        return 36;
    }
    if is_listed(PLACES, noun) { 22 } else { 6 }
}
