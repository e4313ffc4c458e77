//! Which blocks are the article's own words: a score for each, from its features and its neighbours'.

pub(crate) mod cues;
pub(crate) mod features;
mod scorer;

pub(crate) use features::Context;

pub(crate) use scorer::score;
