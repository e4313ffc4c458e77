//! The keys of the lemmatiser's table.

use super::shape::Shape;
use super::table::key;
use crate::Upos;

/// The longest ending that is looked at, in characters.
pub const LONGEST_ENDING: usize = 6;

/// Both tags of a word, in one number.
pub fn tag_key(upos: Upos, xpos: &str) -> u32 {
    xpos.bytes().fold(step(START, upos as u32), |h, b| step(h, u32::from(b)))
}

/// A form with its own capitals, under its tags.
pub fn exact_key(form: &str, tag: u32) -> u64 {
    key(1, [form.chars().fold(START, |h, c| step(h, u32::from(c))), tag])
}

/// A form in any capitals, under its tags.
pub fn form_key(form: &str, tag: u32) -> u64 {
    key(2, [small(form.chars()).fold(START, step), tag])
}

/// A form's endings under its tags, the empty one first; how many, and their hashes.
pub fn endings(form: &str) -> (usize, [u32; LONGEST_ENDING + 1]) {
    let mut hashes = [START; LONGEST_ENDING + 1];
    let mut count = 1;
    for c in form.chars().rev().take(LONGEST_ENDING) {
        hashes[count] = small(std::iter::once(c)).fold(hashes[count - 1], step);
        count += 1;
    }
    (count, hashes)
}

/// An ending that tells what to cut and put.
pub fn edit_key(ending: u32, tag: u32) -> u64 {
    key(3, [ending, tag])
}

/// An ending that tells the case, for a word of this shape.
pub fn case_key(ending: u32, tag: u32, shape: Shape) -> u64 {
    key(4, [ending, tag, shape as u32])
}

const START: u32 = 0x811c_9dc5;

/// FNV-1a, a character at a time.
fn step(h: u32, c: u32) -> u32 {
    (h ^ c).wrapping_mul(0x0100_0193)
}

fn small(chars: impl Iterator<Item = char>) -> impl Iterator<Item = u32> {
    chars.flat_map(char::to_lowercase).map(u32::from)
}
