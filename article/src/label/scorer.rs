//! The score of each block, 0 to 1: how surely it is the article's own words.

use std::ops::Range;
use std::sync::OnceLock;

use page::{Media, Page};

use super::context::Surroundings;
use super::cues::{self, Opening};
use super::features::{Context, Features};
use super::model::Trees;
use super::{context, features};
use crate::Form;
use crate::block::RawBlock;
use crate::head::authors;
use crate::wording::ends_a_sentence;

/// Blocks of a page whose features are kept, at most: about a kilobyte each.
const KEPT: usize = 4096;

/// Scores `blocks`, with the trees for what the page is.
pub(crate) fn score(page: &Page, blocks: &[RawBlock], openings: &[Opening], context: Context) -> Vec<f32> {
    let media = page.media();
    let (first, second) = trees(media);
    let features = Features::of(blocks, openings, context);
    // Rows are kept between the looks as far as they do not outweigh the page; those of its further blocks are read again.
    let kept = (page.bytes() / size_of::<[f32; features::COUNT]>()).min(KEPT).min(blocks.len());
    let rows: Vec<[f32; features::COUNT]> = (0..kept).map(|i| features.row(i)).collect();
    let mut scores = first.sums(&rows);
    for some in chunks(kept..blocks.len()) {
        let further: Vec<_> = some.map(|i| features.row(i)).collect();
        scores.extend(first.sums(&further));
    }
    scores.iter_mut().for_each(|sum| *sum = probability(*sum));
    let around = Surroundings::of(blocks, context.lineage, &scores);
    let sums = chunks(0..blocks.len()).flat_map(|some| {
        let row = |i: usize| rows.get(i).map_or_else(|| around.row(i, &features.row(i)), |row| around.row(i, row));
        let rows: Vec<[f32; context::COUNT]> = some.map(row).collect();
        second.sums(&rows)
    });
    match media {
        Media::Html => {
            let sums: Vec<f32> = sums.zip(beside(blocks, &scores)).map(|(sum, lean)| sum + lean).collect();
            let share = least_share(&sums, openings);
            let odds = (share / (1.0 - share)).ln();
            sums.into_iter().map(|sum| probability(sum - odds)).collect()
        }
        Media::Text | Media::Body => {
            let leans = blocks.iter().zip(openings).map(|(block, opening)| lean(block, opening));
            sums.zip(leans).map(|(sum, lean)| probability(sum + lean)).collect()
        }
    }
}

/// A range in pieces whose rows stay near at hand.
fn chunks(all: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    const ROWS: usize = 64;
    let end = all.end;
    all.step_by(ROWS).map(move |start| start..(start + ROWS).min(end))
}

/// How far markup leans towards a block because a sure paragraph stands in the very same element: pages that part their
/// paragraphs by line breaks alone have all of them there.
fn beside(blocks: &[RawBlock], scores: &[f32]) -> Vec<f32> {
    let element = |i: usize| blocks[i].around.within[0];
    let mut lean = vec![0.0; blocks.len()];
    for i in 1..blocks.len() {
        if element(i) == element(i - 1) {
            if scores[i - 1] > 0.7 {
                lean[i] = 1.5;
            }
            if scores[i] > 0.7 {
                lean[i - 1] = 1.5;
            }
        }
    }
    lean
}

/// From which probability on a block is better kept than left out: half of the F1 that a page's words can be expected to reach (Z. Lipton
/// and others, "Optimal thresholding of classifiers to maximize F1 measure", 2014). On a page that is clear it is a half; on one
/// where little is sure, what is lost costs more than what leaks.
fn least_share(sums: &[f32], openings: &[Opening]) -> f32 {
    let mut all: Vec<(f32, f32)> =
        sums.iter().zip(openings).map(|(sum, opening)| (probability(*sum), opening.count as f32)).collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let own: f32 = all.iter().map(|(p, words)| p * words).sum();
    let (mut right, mut kept, mut best) = (0.0, 0.0, 0.0f32);
    for (p, words) in all {
        right += p * words;
        kept += words;
        best = best.max(2.0 * right / (kept + own).max(1.0));
    }
    (best / 2.0).clamp(0.4, 0.5)
}

/// How far plain text leans towards a block by its words alone, in log odds: the trees learned from pages whose markup was
/// taken away, and pages that reach us as text are mostly cleaner than that.
fn lean(block: &RawBlock, opening: &Opening) -> f32 {
    let other = [
        cues::is_byline,
        cues::is_share,
        cues::is_promotion,
        cues::is_pointer,
        cues::is_comment,
        cues::is_legal,
        cues::is_credit,
    ];
    let short = opening.count < 100;
    if short && (other.iter().any(|cue| cue(opening)) || authors::tells_of_an_author(&block.text)) {
        return -0.5;
    }
    match ends_a_sentence(&block.text) {
        _ if block.form != Form::Paragraph => 1.5,
        true if opening.count >= 12 => 1.5,
        true if opening.count >= 4 => 1.0,
        _ => 0.0,
    }
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
