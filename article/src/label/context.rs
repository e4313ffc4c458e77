//! The second look: each block again, beside what the first look made of its neighbours and containers.

use std::collections::HashMap;

use super::features;
use super::trunk::{self, Lineage, Trunks};
use crate::block::{LOOKS, RawBlock};

/// How many numbers a block has at the second look: those of the first, and these.
pub const COUNT: usize = features::COUNT + ADDED;

const ADDED: usize = 1 + 2 * REACH + 4 + 3 * 2 + 6 + 2 * LOOKS + trunk::COUNT;
/// How many blocks to either side are looked at.
const REACH: usize = 4;

/// What the first look made of a page, to look again by.
pub(crate) struct Surroundings<'b> {
    blocks: &'b [RawBlock],
    scores: &'b [f32],
    /// The article's words and all words before each block, and in all.
    before: Vec<f32>,
    words: Vec<f32>,
    held: HashMap<u32, (f32, f32)>,
    nearest: Vec<(Option<usize>, Option<usize>)>,
    groups: [HashMap<u32, (f32, f32)>; LOOKS],
    trunks: Trunks<'b>,
}

impl<'b> Surroundings<'b> {
    /// Looks over `blocks` and their probabilities.
    pub fn of(blocks: &'b [RawBlock], lineage: &'b Lineage, scores: &'b [f32]) -> Self {
        let words: Vec<f32> = blocks.iter().map(|b| (b.text.len() as f32 / 6.0).max(1.0)).collect();
        let mass: Vec<f32> = words.iter().zip(scores).map(|(w, p)| w * p).collect();
        let (held, nearest) = (held(blocks, &words, &mass), nearest(&mass, scores));
        let (groups, trunks) = (groups(blocks, &words, scores), Trunks::of(lineage, &mass));
        Self { blocks, scores, before: sums(&mass), words: sums(&words), held, nearest, groups, trunks }
    }

    /// The features of block `i`, those of the first look first.
    pub fn row(&self, i: usize, first: &[f32; features::COUNT]) -> [f32; COUNT] {
        let (blocks, scores, last) = (self.blocks, self.scores, self.blocks.len());
        let total = self.before[last].max(1.0);
        let mut row = [0.0; COUNT];
        row[..features::COUNT].copy_from_slice(first);
        let mut at = features::COUNT;
        let mut push = |value: f32| {
            row[at] = value;
            at += 1;
        };
        push(scores[i]);
        for away in 1..=REACH {
            push(i.checked_sub(away).map_or(-1.0, |j| scores[j]));
            push(scores.get(i + away).copied().unwrap_or(-1.0));
        }
        // The share of the article before this block, and how much there is.
        push(self.before[i] / total);
        push((self.before[last] - self.before[i + 1]) / total);
        push(total.log2());
        push(total / self.words[last].max(1.0));
        for level in &blocks[i].around.within[1..=3] {
            let (words, mass) = self.held.get(level).copied().unwrap_or((1.0, 0.0));
            push(mass / words.max(1.0));
            push(mass / total);
        }
        // How far the article's surest blocks are to either side, in blocks and in words between.
        let (left, right) = self.nearest[i];
        push(left.map_or(200.0, |j| (i - j) as f32));
        push(right.map_or(200.0, |j| (j - i) as f32));
        push(left.map_or(-1.0, |j| (self.words[i] - self.words[j + 1] + 1.0).log2()));
        push(right.map_or(-1.0, |j| (self.words[j] - self.words[i + 1] + 1.0).log2()));
        push(left.map_or(-1.0, |j| alike(&blocks[i], &blocks[j])));
        push(right.map_or(-1.0, |j| alike(&blocks[i], &blocks[j])));
        // What the first look made of all blocks that look like this one, and of the others among them.
        let mine = weight(self.words[i + 1] - self.words[i]);
        for (held, look) in self.groups.iter().zip(blocks[i].around.looks) {
            let (words, mass) = held.get(&look).copied().unwrap_or((1.0, 0.0));
            push(mass / words.max(1.0));
            push((mass - mine * scores[i]) / (words - mine).max(1.0));
        }
        self.trunks.row(i).into_iter().for_each(push);
        row
    }
}

fn sums(of: &[f32]) -> Vec<f32> {
    let mut sum = 0.0;
    std::iter::once(0.0)
        .chain(of.iter().map(|n| {
            sum += n;
            sum
        }))
        .collect()
}

/// Words and the article's words in each element around blocks.
fn held(blocks: &[RawBlock], words: &[f32], mass: &[f32]) -> HashMap<u32, (f32, f32)> {
    let mut held: HashMap<u32, (f32, f32)> = HashMap::new();
    for (i, block) in blocks.iter().enumerate() {
        for level in &block.around.within[1..=3] {
            let sum = held.entry(*level).or_default();
            sum.0 += words[i];
            sum.1 += mass[i];
        }
    }
    held
}

/// How much a block of so many words counts among those that look like it.
fn weight(words: f32) -> f32 {
    words.min(60.0)
}

/// Words and the article's words of blocks that look alike.
fn groups(blocks: &[RawBlock], words: &[f32], scores: &[f32]) -> [HashMap<u32, (f32, f32)>; LOOKS] {
    let mut groups: [HashMap<u32, (f32, f32)>; LOOKS] = Default::default();
    for (i, block) in blocks.iter().enumerate() {
        for (held, look) in groups.iter_mut().zip(block.around.looks) {
            let sum = held.entry(look).or_default();
            sum.0 += weight(words[i]);
            sum.1 += weight(words[i]) * scores[i];
        }
    }
    groups
}

/// The nearest sure paragraph before and after each block.
fn nearest(mass: &[f32], scores: &[f32]) -> Vec<(Option<usize>, Option<usize>)> {
    let sure = |i: usize| scores[i] > 0.7 && mass[i] > 8.0;
    let mut last = None;
    let mut found: Vec<(Option<usize>, Option<usize>)> = (0..mass.len())
        .map(|i| {
            let left = last;
            last = if sure(i) { Some(i) } else { last };
            (left, None)
        })
        .collect();
    let mut next = None;
    for i in (0..mass.len()).rev() {
        found[i].1 = next;
        next = if sure(i) { Some(i) } else { next };
    }
    found
}

/// How alike the places of two blocks are: which of the elements around them they share, and their tag.
fn alike(a: &RawBlock, b: &RawBlock) -> f32 {
    let shared = (1..4).find(|level| a.around.within[*level] == b.around.within[*level]).unwrap_or(4);
    let same_tag = f32::from(u8::from(a.around.tag == b.around.tag));
    (4 - shared) as f32 * 2.0 + same_tag + f32::from(u8::from(a.around.depth == b.around.depth)) * 0.5
}
