//! Linear models over hashed features.
//!
//! A model is a table from a feature's hash to a sparse row of weights, one for each class that the feature speaks for or
//! against. [`Table`] reads one from bytes without unpacking it; [`write`](build::write) makes those bytes.

pub mod build;
mod table;

pub use table::Table;

/// The scores of all classes; no table has more than 256 classes.
pub type Scores = [i32; 256];

/// Something that adds the weights of features to scores: a finished [`Table`], or weights still in training.
pub trait Weights {
    /// Adds the row of the feature with this hash, if there is one.
    fn add(&self, feature: u64, scores: &mut Scores);
}

/// The hash of a feature: a template's number and what it saw.
#[inline(always)]
pub fn feature<const N: usize>(template: u32, seen: [u32; N]) -> u64 {
    let mut h = (u64::from(template) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for value in seen {
        h = (h.rotate_left(29) ^ u64::from(value)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    }
    h ^ (h >> 32)
}

/// The best of the first `classes` classes that `allowed` lets through; the lowest number wins a tie.
pub fn best(scores: &Scores, classes: usize, allowed: impl Fn(usize) -> bool) -> Option<usize> {
    let mut best: Option<usize> = None;
    for class in 0..classes.min(scores.len()) {
        if allowed(class) && best.is_none_or(|b| scores[class] > scores[b]) {
            best = Some(class);
        }
    }
    best
}
