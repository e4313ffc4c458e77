//! The score of each block, 0 to 1: how surely it is the article's own words.

use std::sync::OnceLock;

use page::Media;

use super::features::Context;
use super::model::Trees;
use super::{context, features};
use crate::block::RawBlock;

/// Scores `blocks`, with the trees for what the page is.
pub(crate) fn score(media: Media, blocks: &[RawBlock], context: Context) -> Vec<f32> {
    let (first, second) = trees(media);
    let rows = features::features(blocks, context);
    let scores: Vec<f32> = rows.iter().map(|row| probability(first.sum(row))).collect();
    let again = context::features(blocks, &rows, &scores);
    again.iter().map(|row| probability(second.sum(row))).collect()
}

/// The two looks' trees for markup or for text. The files are the project's own, so they are read or the build is broken.
fn trees(media: Media) -> &'static (Trees, Trees) {
    static MARKUP: OnceLock<(Trees, Trees)> = OnceLock::new();
    static TEXT: OnceLock<(Trees, Trees)> = OnceLock::new();
    let read = |first: &[u8], second: &[u8]| {
        let first = Trees::read(first, features::COUNT).unwrap_or_default();
        let second = Trees::read(second, context::COUNT).unwrap_or_default();
        (first, second)
    };
    match media {
        Media::Html => MARKUP.get_or_init(|| {
            read(include_bytes!("../../model/markup-1.trees"), include_bytes!("../../model/markup-2.trees"))
        }),
        Media::Text | Media::Body => TEXT.get_or_init(|| {
            read(include_bytes!("../../model/text-1.trees"), include_bytes!("../../model/text-2.trees"))
        }),
    }
}

/// The probability of log odds.
pub(crate) fn probability(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

#[cfg(test)]
mod tests {
    use page::Media;

    use super::trees;

    #[test]
    fn the_weights_are_those_of_the_features() {
        for media in [Media::Html, Media::Text] {
            let (first, second) = trees(media);
            assert!(!first.is_empty() && !second.is_empty(), "{media:?}: train again after changing the features");
        }
    }
}
