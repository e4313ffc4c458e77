//! What the trainer of the block labeller reads: it is no part of the reader.

use page::Page;

use crate::block::{self, Around, RawBlock};
use crate::head::Sources;
use crate::head::said::Said;
use crate::head::{outlet, subtitle, title};
use crate::label::cues::Opening;
pub use crate::label::model::{Node, Trees};
use crate::label::trunk::Lineage;
use crate::label::{Context, context, features};
use crate::{Form, Role, Told};

/// Features of a block at the first look.
pub const FEATURES: usize = features::COUNT;
/// Features of a block at the second look.
pub const SECOND_FEATURES: usize = context::COUNT;

/// The blocks of a page, as the labeller sees them.
pub struct Blocks {
    blocks: Vec<RawBlock>,
    lineage: Lineage,
    title: title::Title,
    subtitle: Option<usize>,
}

/// The blocks of a page; `flat` leaves out what only the markup says.
pub fn blocks(page: &Page, flat: bool) -> Blocks {
    let said = Said::of(page);
    let mut blocks = block::gather(page, false);
    let site = outlet::site_keys(page, &said, &Told::default());
    let title = title::read(&Sources { page, said: &said, blocks: &blocks }, &site);
    let roles = vec![Role::Promotion; blocks.len()];
    let from = Sources { page, said: &said, blocks: &blocks };
    let subtitle = subtitle::find(&from, &roles, title.blocks.first().copied());
    if flat {
        for block in &mut blocks {
            block.around = Around::default();
            block.form = Form::Paragraph;
        }
    }
    let lineage = Lineage::of(page.tree(), &blocks);
    Blocks { blocks, lineage, title, subtitle }
}

impl Blocks {
    /// Their words.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().map(|b| b.text.as_str())
    }

    /// Those whose roles do not hang on the score: titles, standfirsts and captions.
    pub fn settled(&self) -> Vec<usize> {
        let captions = (0..self.blocks.len()).filter(|i| self.blocks[*i].form == Form::Caption);
        captions.chain(self.title.blocks.iter().copied()).chain(self.subtitle).collect()
    }

    /// Those that `keep` holds for, as a page of their own.
    pub fn only(&self, keep: impl Fn(usize) -> bool) -> Self {
        let kept: Vec<usize> = (0..self.blocks.len()).filter(|i| keep(*i)).collect();
        let blocks = kept.iter().map(|i| self.blocks[*i].clone()).collect();
        let titles = self.title.blocks.iter().filter_map(|t| kept.binary_search(t).ok()).collect();
        let subtitle = self.subtitle.and_then(|s| kept.binary_search(&s).ok());
        let title = title::Title { value: self.title.value.clone(), blocks: titles };
        Self { blocks, lineage: self.lineage.only(&kept), title, subtitle }
    }

    /// The block that holds the title.
    pub fn title(&self) -> Option<usize> {
        self.title.blocks.first().copied()
    }

    /// Their features at the first look.
    pub fn first(&self) -> impl Iterator<Item = [f32; FEATURES]> {
        let openings: Vec<Opening> = self.texts().map(Opening::of).collect();
        let features = features::Features::of(&self.blocks, &openings, self.context());
        (0..self.blocks.len()).map(move |i| features.row(i))
    }

    /// Their features at the second look, given what the first made of them.
    pub fn second(&self, scores: &[f32]) -> Vec<[f32; SECOND_FEATURES]> {
        let around = context::Surroundings::of(&self.blocks, &self.lineage, scores);
        self.first().enumerate().map(|(i, row)| around.row(i, &row)).collect()
    }

    fn context(&self) -> Context<'_> {
        Context { title: self.title.blocks.first().copied(), lineage: &self.lineage }
    }
}

/// The probability of log odds.
pub fn probability(sum: f32) -> f32 {
    crate::label::probability(sum)
}

/// Whether the labeller was trained on this page of a gold set.
pub fn trained_on(set: &str, id: &str) -> bool {
    const LIST: &str = include_str!("../model/trained-on.txt");
    LIST.lines().any(|line| line.split_once('/') == Some((set, id)))
}
