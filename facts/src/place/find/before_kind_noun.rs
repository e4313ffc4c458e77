//! A noun after the name that says what sort of place it is, or that only places have.
//!
//! > Shelling in **Tarrow province** cut the **Strelsau-based** rail company's main line.

use super::super::words::{Words, is_listed};
use super::{Candidate, Known};

const NOUNS: &str = "\
    province city county district state region area suburb airport border governorate village town prefecture oblast \
    municipality neighborhood neighbourhood river peninsula island islands valley coast suburbs residents resident \
    outskirts districts provinces mayor street harbour harbor beach metro downtown railway stronghold enclave native \
    man woman teenager couple police authorities officials court courts hospital school schools office government \
    time";

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    let end = candidate.words.end;
    let next = words.after(end, 0);
    if is_listed(NOUNS, next) {
        return 12;
    }
    let tail = if next == "-" { words.after(end, 1) } else { next.strip_prefix('-').unwrap_or("") };
    match tail {
        "based" | "born" | "area" | "bound" | "led" | "backed" | "controlled" | "made" | "native" => 20,
        _ if matches!(next, "'s" | "’s") => 4,
        _ => 0,
    }
}
