//! What the elements around a block hold, and the blocks that look like it: a paragraph is judged by its company.

use std::collections::HashMap;

use super::features::{Basics, Row};
use crate::block::{LOOKS, RawBlock};

/// Numbers of a block's containers.
pub const CONTAINERS: usize = 6 * LEVELS;
/// Numbers of the blocks that look like it.
pub const GROUPS: usize = 5 * LOOKS;

/// The block elements around a block that are looked at: the third to first outwards of its own.
const LEVELS: usize = 3;

/// What the elements around blocks hold.
pub(super) struct Containers {
    held: HashMap<u32, Held>,
    prose: f32,
}

#[derive(Clone, Copy, Default)]
struct Held {
    words: f32,
    linked: f32,
    prose: f32,
    blocks: f32,
}

impl Containers {
    pub fn of(blocks: &[RawBlock], basics: &[Basics]) -> Self {
        let mut held: HashMap<u32, Held> = HashMap::new();
        for (block, basics) in blocks.iter().zip(basics) {
            for level in &block.around.within[1..=LEVELS] {
                let sum = held.entry(*level).or_default();
                sum.words += basics.words;
                sum.linked += basics.words * basics.linked;
                sum.prose += basics.prose;
                sum.blocks += 1.0;
            }
        }
        let prose = basics.iter().map(|b| b.prose).sum::<f32>().max(1.0);
        Self { held, prose }
    }

    pub fn push(&self, block: &RawBlock, basics: &Basics, row: &mut Row) {
        for level in &block.around.within[1..=LEVELS] {
            let held = self.held.get(level).copied().unwrap_or_default();
            row.push((held.words + 1.0).log2());
            row.push(held.linked / held.words.max(1.0));
            row.push(held.prose / self.prose);
            row.push(held.blocks);
            row.push(held.prose / held.words.max(1.0));
            row.push(basics.words / held.words.max(1.0));
        }
    }
}

/// What blocks of the same look hold together: the paragraphs of one article look alike, and so do the teasers of one list.
pub(super) struct Groups {
    held: [HashMap<u32, Held>; LOOKS],
    prose: f32,
}

impl Groups {
    pub fn of(blocks: &[RawBlock], basics: &[Basics]) -> Self {
        let mut all: [HashMap<u32, Held>; LOOKS] = Default::default();
        for (block, basics) in blocks.iter().zip(basics) {
            for (held, look) in all.iter_mut().zip(block.around.looks) {
                let sum = held.entry(look).or_default();
                sum.words += basics.words;
                sum.linked += basics.linked;
                sum.prose += basics.prose;
                sum.blocks += 1.0;
            }
        }
        Self { held: all, prose: basics.iter().map(|b| b.prose).sum::<f32>().max(1.0) }
    }

    pub fn push(&self, block: &RawBlock, row: &mut Row) {
        for (held, look) in self.held.iter().zip(block.around.looks) {
            let held = held.get(&look).copied().unwrap_or_default();
            let blocks = held.blocks.max(1.0);
            row.push(blocks.log2());
            row.push(held.words / blocks);
            row.push(held.linked / blocks);
            row.push(held.prose / self.prose);
            row.push(held.prose / held.words.max(1.0));
        }
    }
}
