//! Which blocks are the article's own words: a score for each, from its features and its neighbours'.
//!
//! The scores are learned: two looks ([`features`], then [`context`]), each summed by [`model::Trees`].

pub(crate) mod context;
pub(crate) mod cues;
pub(crate) mod features;
mod held;
pub(crate) mod model;
mod scorer;
pub(crate) mod trunk;

pub(crate) use features::Context;
pub(crate) use scorer::{probability, score};
