//! One small network for tags, trees and names.
//!
//! Words become vectors ([`rows`]), layers mix them along the whole passage ([`recurrent`]), and one product more gives what every
//! task needs: scores of tags and of name labels, whether a sentence starts, and for trees two vectors of each word whose products score arcs
//! (T. Dozat and C. Manning, ICLR 2017) and two more whose sum tells the relation. The arithmetic is in `language/model/FORMAT.md`. All sums over
//! weights are of whole numbers, and all else is plain arithmetic, so a reading is the same on every processor.

mod layout;
mod machine;
mod matrix;
mod recurrent;
mod rows;
mod tree;

use std::ops::Range;

use layout::Layout;
use machine::{Machine, Panel};
use matrix::{FINE, Matrix, panels_of, products, quantise};
use recurrent::alg;
use rows::Rows;

use crate::Relation;
use crate::model::{BadModel, Sections};
use crate::word::Word;

/// Words that a tree is looked for over; a longer sentence is parsed in pieces, so that time grows with the text and no faster.
const LONGEST: usize = 200;

/// The network.
#[derive(Debug)]
pub(crate) struct Network {
    machine: Machine,
    layout: Layout,
    rows: Rows,
    layers: Vec<Matrix>,
    heads: Matrix,
    /// The root as a head.
    root: Vec<i32>,
    /// What an arc's distance adds to its score, from −reach to reach.
    distance: Vec<f32>,
    label: Matrix,
    relations: Vec<Relation>,
    /// Where each head's outputs start: arc dependent, arc head, relation dependent, relation head, tags, names, start.
    parts: [usize; 8],
}

/// What is read of a passage, and memory to work in.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    work: recurrent::Scratch,
    heads: Vec<f32>,
    /// Vectors of the arcs' dependents and heads, as inputs of products.
    dependents: Vec<i32>,
    governors: Vec<i32>,
    panels: Vec<Panel>,
    scores: Vec<f32>,
    tree: Vec<usize>,
    mixed: Vec<i32>,
    mix: Vec<f32>,
    labels: Vec<f32>,
}

/// A word's head in its sentence, `None` for the root, and its relation to it.
pub(crate) type Arc = (Option<u32>, Relation);

impl Network {
    /// `tags` and `names` are how many of those the model has.
    pub(crate) fn new(model: &Sections, tags: usize, names: usize) -> Result<Self, BadModel> {
        let layout = Layout::new(model)?;
        let relations = model.lines("relations")?.iter().map(|r| r.parse().ok()).collect::<Option<Vec<Relation>>>();
        let relations = relations.filter(|r| !r.is_empty() && r.len() <= 255).ok_or(BadModel("relations"))?;
        let wide = 2 * layout.hidden;
        const LAYERS: [(&str, &str); 4] =
            [("layer1", "bias1"), ("layer2", "bias2"), ("layer3", "bias3"), ("layer4", "bias4")];
        let names_of_layers = LAYERS.get(..layout.layers).ok_or(BadModel("layers"))?;
        let inputs = |n: usize| if n == 0 { layout.width + 2 * layout.shift } else { wide };
        let layer = |(n, &of): (usize, &_)| Matrix::new(model, &layout, of, (inputs(n), 6 * layout.hidden));
        let layers = names_of_layers.iter().enumerate().map(layer).collect::<Result<_, _>>()?;
        let mut parts = [0; 8];
        let widths = [layout.arc, layout.arc, layout.relation, layout.relation, tags, names, 1];
        for (n, width) in widths.into_iter().enumerate() {
            parts[n + 1] = parts[n] + width;
        }
        let heads = Matrix::new(model, &layout, ("heads", "head_bias"), (wide, parts[7]))?;
        let (root, distance) = (model.f32s("root")?, model.f32s("distance")?);
        if root.len() != layout.arc || distance.len() != 2 * layout.reach + 1 {
            return Err(BadModel("root"));
        }
        let mut pairs = vec![0; layout.arc / 2];
        quantise(&root, &mut pairs);
        let label = Matrix::new(model, &layout, ("label", "label_bias"), (layout.relation, relations.len()))?;
        let rows = Rows::new(model, &layout)?;
        Ok(Self {
            machine: Machine::new(),
            rows,
            layers,
            heads,
            root: pairs,
            distance,
            label,
            relations,
            parts,
            layout,
        })
    }

    /// Reads the words of a passage, with their classes in the gazetteer.
    pub(crate) fn read(&self, words: &[Word], known: &[u32], scratch: &mut Scratch) {
        let Layout { width, shift, hidden, .. } = self.layout;
        self.rows.vectors(self.machine, words, known, &mut scratch.work.vectors);
        recurrent::join(self.machine, width, shift, &mut scratch.work);
        for (number, matrix) in self.layers.iter().enumerate() {
            recurrent::layer(self.machine, matrix, hidden, number > 0, &mut scratch.work);
        }
        self.heads.product(self.machine, &scratch.work.inputs, &mut scratch.heads);
        self.arc_vectors(words.len(), scratch);
    }

    /// The vectors whose products score arcs.
    fn arc_vectors(&self, words: usize, scratch: &mut Scratch) {
        let arc = self.layout.arc;
        scratch.dependents.resize(words * arc / 2, 0);
        scratch.governors.resize(words * arc / 2, 0);
        let outs = scratch.dependents.chunks_exact_mut(arc / 2).zip(scratch.governors.chunks_exact_mut(arc / 2));
        let rows = scratch.heads.chunks_exact_mut(self.heads.outputs());
        self.machine.run(
            #[inline(always)]
            || {
                for (row, (dependent, governor)) in rows.zip(outs) {
                    row[..2 * arc].iter_mut().for_each(|v| *v = alg(*v));
                    quantise(&row[..arc], dependent);
                    quantise(&row[arc..2 * arc], governor);
                }
            },
        );
    }

    fn part(&self, scratch: &Scratch, word: usize, part: usize) -> Range<usize> {
        debug_assert!(word < scratch.heads.len() / self.heads.outputs());
        let start = word * self.heads.outputs();
        start + self.parts[part]..start + self.parts[part + 1]
    }

    /// The number of the best tag of a word.
    pub(crate) fn tag(&self, scratch: &Scratch, word: usize) -> usize {
        first_best(&scratch.heads[self.part(scratch, word, 4)])
    }

    /// Scores of the name labels of a word.
    pub(crate) fn names<'s>(&self, scratch: &'s Scratch, word: usize) -> &'s [f32] {
        &scratch.heads[self.part(scratch, word, 5)]
    }

    /// Whether a sentence starts at a word: the more above zero, the surer.
    pub(crate) fn start(&self, scratch: &Scratch, word: usize) -> f32 {
        scratch.heads[self.part(scratch, word, 6)][0]
    }

    /// The tree over the words that were read last, as one sentence, into `arcs`, which is empty.
    pub(crate) fn parse(&self, words: usize, scratch: &mut Scratch, arcs: &mut Vec<Arc>) {
        for start in (0..words).step_by(LONGEST) {
            self.piece(start..(start + LONGEST).min(words), scratch, arcs);
            // The root of a later piece hangs on that of the first.
            let root = arcs[..start].iter().position(|a| a.0.is_none());
            if let Some(root) = root {
                let own = arcs[start..].iter_mut().find(|a| a.0.is_none());
                own.into_iter().for_each(|arc| *arc = (Some(root as u32), Relation::Parataxis));
            }
        }
    }

    fn piece(&self, words: Range<usize>, scratch: &mut Scratch, arcs: &mut Vec<Arc>) {
        let pairs = self.layout.arc / 2;
        let of = |all: &[i32]| all[words.start * pairs..words.end * pairs].to_vec();
        let count = words.len();
        let mut governors = self.root.clone();
        governors.extend_from_slice(&of(&scratch.governors));
        panels_of(&governors, pairs, &mut scratch.panels);
        let dependents = of(&scratch.dependents);
        products(self.machine, &dependents, &scratch.panels, pairs, 1.0 / (FINE * FINE), &mut scratch.scores);
        let stride = (count + 1).next_multiple_of(16);
        self.add_distances(count, stride, &mut scratch.scores);
        let scores = &scratch.scores;
        tree::decode(count, |word, head| scores[word * stride + head], &mut scratch.tree);
        self.relations(words.clone(), scratch);
        for (word, &head) in scratch.tree.iter().enumerate() {
            let labels = &scratch.labels[word * self.label.outputs()..][..self.relations.len()];
            arcs.push(match head.checked_sub(1) {
                None => (None, Relation::Root),
                Some(head) => (Some((head + words.start) as u32), self.relation(labels)),
            });
        }
    }

    fn add_distances(&self, count: usize, stride: usize, scores: &mut [f32]) {
        let reach = self.layout.reach as i64;
        for word in 0..count {
            for (head, score) in scores[word * stride + 1..][..count].iter_mut().enumerate() {
                *score += self.distance[((head as i64 - word as i64).clamp(-reach, reach) + reach) as usize];
            }
        }
    }

    /// Scores of the relations of a piece's words to their heads.
    fn relations(&self, words: Range<usize>, scratch: &mut Scratch) {
        let width = self.layout.relation;
        scratch.mixed.resize(words.len() * width / 2, 0);
        scratch.mix.resize(width, 0.0);
        for (word, to) in scratch.mixed.chunks_exact_mut(width / 2).enumerate() {
            let start = (words.start + word) * self.heads.outputs();
            let left = &scratch.heads[start + self.parts[2]..start + self.parts[3]];
            // The root has no vector: it adds nothing.
            let head = scratch.tree[word].saturating_sub(1) + words.start;
            let right = &scratch.heads[head * self.heads.outputs()..][self.parts[3]..self.parts[4]];
            let on_root = scratch.tree[word] == 0;
            let mix = &mut scratch.mix;
            self.machine.run(
                #[inline(always)]
                || {
                    for ((mix, left), right) in mix.iter_mut().zip(left).zip(right) {
                        *mix = alg(if on_root { *left } else { left + right });
                    }
                    quantise(mix, to);
                },
            );
        }
        self.label.product(self.machine, &scratch.mixed, &mut scratch.labels);
    }

    /// The best relation that is not the root's.
    fn relation(&self, labels: &[f32]) -> Relation {
        let mut best = (f32::NEG_INFINITY, Relation::Dep);
        for (&score, &relation) in labels.iter().zip(&self.relations) {
            if score > best.0 && relation != Relation::Root {
                best = (score, relation);
            }
        }
        best.1
    }
}

/// The number of the greatest value; the lowest, of several.
fn first_best(values: &[f32]) -> usize {
    let most = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    values.iter().position(|&v| v == most).unwrap_or(0)
}
