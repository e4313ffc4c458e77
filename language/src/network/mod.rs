//! One small network for tags, trees and names.
//!
//! Words become vectors ([`rows`]), layers mix them along the text ([`recurrent`]), and one product more gives what every task needs: scores
//! of tags and of name labels, whether a sentence starts, and the vectors that trees are made with ([`arcs`]). The arithmetic is in
//! `language/model/FORMAT.md`. All sums over weights are of whole numbers ([`strips`]), and all else is plain arithmetic, so a reading is the same
//! on every processor. Many sentences are read at once, each as if it were alone: a weight that is fetched once serves them all.

mod arcs;
mod branching;
mod layout;
mod matrix;
mod recurrent;
mod rows;
mod strips;
#[cfg(test)]
mod tests;
mod tree;

use std::ops::Range;

use fearless_simd::Level;

pub(crate) use arcs::Arc;
use arcs::Arcs;
use layout::Layout;
use matrix::Matrix;
use recurrent::Layer;
use rows::Rows;

use crate::model::{BadModel, Sections};
use crate::word::Word;

/// The network.
#[derive(Debug)]
pub(crate) struct Network {
    /// The instructions that the processor has.
    level: Level,
    layout: Layout,
    rows: Rows,
    layers: Vec<Layer>,
    heads: Matrix,
    arcs: Arcs,
    /// Where each task's outputs start: arc dependent, arc head, relation dependent, relation head, tags, names, start.
    parts: [usize; 8],
}

/// What the network makes of some words, and memory to work in.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    work: recurrent::Scratch,
    /// All tasks' outputs for each word, `stride` numbers.
    heads: Vec<f32>,
    stride: usize,
    arcs: arcs::Scratch,
}

/// Names of the layers' matrices and biases.
const LAYERS: [(&str, &str); 4] = [("layer1", "bias1"), ("layer2", "bias2"), ("layer3", "bias3"), ("layer4", "bias4")];

impl Network {
    /// `tags` and `names` are how many of those the model has.
    pub(crate) fn new(model: &Sections, tags: usize, names: usize) -> Result<Self, BadModel> {
        Self::at(Level::new(), model, tags, names)
    }

    /// The same with some of the processor's instructions.
    fn at(level: Level, model: &Sections, tags: usize, names: usize) -> Result<Self, BadModel> {
        let layout = Layout::new(model)?;
        let wide = 2 * layout.hidden;
        let inputs = |n: usize| if n == 0 { layout.width + 2 * layout.shift } else { wide };
        let layers = LAYERS.get(..layout.layers).ok_or(BadModel("layers"))?.iter().enumerate();
        let layers = layers
            .map(|(n, &names)| Layer::new(model, (&layout, level), names, inputs(n)))
            .collect::<Result<_, _>>()?;
        let mut parts = [0; 8];
        let widths = [layout.arc, layout.arc, layout.relation, layout.relation, tags, names, 1];
        for (n, width) in widths.into_iter().enumerate() {
            parts[n + 1] = parts[n] + width;
        }
        let heads = Matrix::new(model, (&layout, level), ("heads", "head_bias"), (wide, parts[7]), 0..parts[7])?;
        let arcs = Arcs::new(model, &layout, level)?;
        Ok(Self { level, rows: Rows::new(model, &layout)?, layers, heads, arcs, parts, layout })
    }

    /// Reads words with their classes in the gazetteer; what lies between two of `ends` is read as if it were alone. The last end is the words'.
    pub(crate) fn read(&self, words: &[Word], known: &[u32], ends: &[usize], seen: &mut Seen) {
        let Layout { width, shift, .. } = self.layout;
        self.rows.vectors(self.level, words, known, &mut seen.work.vectors);
        recurrent::join(self.level, (width, shift), ends, &mut seen.work);
        for (number, layer) in self.layers.iter().enumerate() {
            layer.read(self.level, ends, number > 0, &mut seen.work);
        }
        self.heads.product(self.level, &seen.work.inputs, &mut seen.heads);
        seen.stride = self.heads.outputs();
        self.arcs.prepare(self.level, &mut seen.heads, seen.stride, &mut seen.arcs);
    }

    fn part<'s>(&self, seen: &'s Seen, word: usize, part: usize) -> &'s [f32] {
        &seen.heads[word * seen.stride..][self.parts[part]..self.parts[part + 1]]
    }

    /// The number of the best tag of a word.
    pub(crate) fn tag(&self, seen: &Seen, word: usize) -> usize {
        first_best(self.part(seen, word, 4))
    }

    /// Scores of the name labels of a word.
    pub(crate) fn names<'s>(&self, seen: &'s Seen, word: usize) -> &'s [f32] {
        self.part(seen, word, 5)
    }

    /// Whether a sentence starts at a word: the more above zero, the surer.
    pub(crate) fn start(&self, seen: &Seen, word: usize) -> f32 {
        self.part(seen, word, 6)[0]
    }

    /// The tree over some of the words that were read, as one sentence, into `arcs`, which is overwritten.
    pub(crate) fn parse(&self, words: Range<usize>, seen: &mut Seen, arcs: &mut Vec<Arc>) {
        self.arcs.parse(self.level, words, seen, arcs);
    }
}

/// The number of the greatest value; the lowest, of several.
fn first_best(values: &[f32]) -> usize {
    let most = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    values.iter().position(|&v| v == most).unwrap_or(0)
}
