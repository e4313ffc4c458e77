//! A happening that is called by where it was.
//!
//! > Two were held after the **Tarrow** shooting; the **Strelsau** blast killed six.

use super::super::words::{Words, is_listed};
use super::{Candidate, Known};

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    const HAPPENINGS: &str = "\
        shooting bombing blast explosion stabbing attack attacks massacre siege riot riots protest protests earthquake flood \
        floods fire crash";
    if is_listed(HAPPENINGS, words.after(candidate.words.end, 0)) { 8 } else { 0 }
}
