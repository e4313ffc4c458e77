//! Trees: what the network scores arcs and relations with.
//!
//! An arc's score is the product of two vectors, one of the word as a dependent and one of the other as a head (T. Dozat and C. Manning, ICLR 2017),
//! and what the distance adds. Its relation is told by the sum of two more.

use std::ops::Range;

use fearless_simd::{Level, dispatch};

use super::layout::Layout;
use super::matrix::{FINE, Matrix, halves, quantise};
use super::recurrent::alg;
use super::strips::Strips;
use super::{Seen, tree};
use crate::Relation;
use crate::model::{BadModel, Sections};

/// Words that a tree is looked for over; a longer sentence is parsed in pieces, so that time grows with the text and no faster.
const LONGEST: usize = 200;

/// A word's head in its sentence, `None` for the root, and its relation to it.
pub(crate) type Arc = (Option<u32>, Relation);

/// What trees need beside the words' vectors.
#[derive(Debug)]
pub(super) struct Arcs {
    /// The root as a head, in pairs.
    root: Vec<i32>,
    /// What an arc's distance adds to its score: from `LONGEST` words back to as many ahead.
    distance: Vec<f32>,
    label: Matrix,
    relations: Vec<Relation>,
}

/// Memory to work in.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// Vectors of all words as dependents and as heads of arcs, in pairs.
    dependents: Vec<i32>,
    governors: Vec<i32>,
    heads: Strips,
    /// For each word its score with each head, the root first.
    scores: Vec<f32>,
    zeros: Vec<f32>,
    tree: Vec<usize>,
    mix: Vec<f32>,
    mixed: Vec<i32>,
    labels: Vec<f32>,
}

#[cfg(test)]
impl Scratch {
    /// The scores of the last piece, and how many there are for each word.
    pub(super) fn scores(&self) -> (usize, &[f32]) {
        (self.heads.outputs(), &self.scores)
    }
}

impl Arcs {
    pub(super) fn new(model: &Sections, layout: &Layout, level: Level) -> Result<Self, BadModel> {
        let relations = model.lines("relations")?.iter().map(|r| r.parse().ok()).collect::<Option<Vec<Relation>>>();
        let relations = relations.filter(|r| !r.is_empty() && r.len() <= 255).ok_or(BadModel("relations"))?;
        let (vector, near) = (model.f32s("root")?, model.f32s("distance")?);
        if vector.len() != layout.arc || near.len() != 2 * layout.reach + 1 {
            return Err(BadModel("root"));
        }
        let mut root = vec![0; layout.arc / 2];
        quantise(&vector, &mut root);
        let far = layout.reach as i32;
        let distance = |by: i32| near[(by.clamp(-far, far) + far) as usize];
        let distance = (-(LONGEST as i32)..=LONGEST as i32).map(distance).collect();
        let sizes = (layout.relation, relations.len());
        let label = Matrix::new(model, (layout, level), ("label", "label_bias"), sizes, 0..relations.len())?;
        Ok(Self { root, distance, label, relations })
    }

    /// Makes the vectors whose products score arcs, from the first outputs of each word's heads, which become them.
    pub(super) fn prepare(&self, level: Level, heads: &mut [f32], stride: usize, scratch: &mut Scratch) {
        let (pairs, words) = (self.root.len(), heads.len() / stride);
        scratch.dependents.resize(words * pairs, 0);
        scratch.governors.resize(words * pairs, 0);
        let outs = scratch.dependents.chunks_exact_mut(pairs).zip(scratch.governors.chunks_exact_mut(pairs));
        dispatch!(level, _ => {
            for (row, (dependent, governor)) in heads.chunks_exact_mut(stride).zip(outs) {
                row[..4 * pairs].iter_mut().for_each(|v| *v = alg(*v));
                quantise(&row[..2 * pairs], dependent);
                quantise(&row[2 * pairs..4 * pairs], governor);
            }
        });
    }

    /// The tree over some of the words, as one sentence, into `arcs`, which is overwritten.
    pub(super) fn parse(&self, level: Level, words: Range<usize>, seen: &mut Seen, arcs: &mut Vec<Arc>) {
        arcs.clear();
        for start in words.clone().step_by(LONGEST) {
            let piece = start..(start + LONGEST).min(words.end);
            let before = arcs.len();
            self.piece(level, piece, before as u32, seen, arcs);
            // The root of a later piece hangs on that of the first.
            let root = arcs[..before].iter().position(|a| a.0.is_none());
            if let (Some(root), Some(own)) = (root, arcs[before..].iter_mut().find(|a| a.0.is_none())) {
                *own = (Some(root as u32), Relation::Parataxis);
            }
        }
    }

    /// The tree over a piece of a sentence, whose first word is the sentence's `first`.
    fn piece(&self, level: Level, words: Range<usize>, first: u32, seen: &mut Seen, arcs: &mut Vec<Arc>) {
        self.score(level, words.clone(), &mut seen.arcs);
        let (stride, count) = (seen.arcs.heads.outputs(), words.len());
        let scores = &seen.arcs.scores;
        tree::decode(count, |word, head| scores[word * stride + head], &mut seen.arcs.tree);
        self.relate(level, words, seen);
        let labels = seen.arcs.labels.chunks_exact(self.label.outputs());
        for (&head, labels) in seen.arcs.tree.iter().zip(labels) {
            arcs.push(match head.checked_sub(1) {
                None => (None, Relation::Root),
                Some(head) => (Some(first + head as u32), self.relation(labels)),
            });
        }
    }

    /// Scores every word of a piece with every head.
    fn score(&self, level: Level, words: Range<usize>, scratch: &mut Scratch) {
        let (pairs, count) = (self.root.len(), words.len());
        let Scratch { dependents, governors, heads, scores, zeros, .. } = scratch;
        let governors = &governors[words.start * pairs..];
        heads.pack(level, (pairs, count + 1), |pair, head| {
            halves(head.checked_sub(1).map_or(self.root[pair], |word| governors[word * pairs + pair]))
        });
        zeros.resize(heads.outputs().max(zeros.len()), 0.0);
        let dependents = &dependents[words.start * pairs..words.end * pairs];
        heads.product(level, dependents, 1.0 / (FINE * FINE), zeros, scores);
        for (word, row) in scores.chunks_exact_mut(heads.outputs()).enumerate() {
            for (score, distance) in row[1..=count].iter_mut().zip(&self.distance[LONGEST - word..]) {
                *score += distance;
            }
        }
    }

    /// Scores of the relations of a piece's words to the heads that its tree has.
    fn relate(&self, level: Level, words: Range<usize>, seen: &mut Seen) {
        let width = 2 * self.label.pairs();
        let (left, right) = (2 * 2 * self.root.len(), 2 * 2 * self.root.len() + width);
        let Scratch { tree, mix, mixed, labels, .. } = &mut seen.arcs;
        mix.resize(width, 0.0);
        mixed.resize(words.len() * width / 2, 0);
        let vector = |word: usize, from: usize| &seen.heads[word * seen.stride + from..][..width];
        dispatch!(level, _ => {
            for ((word, &head), to) in words.clone().zip(&*tree).zip(mixed.chunks_exact_mut(width / 2)) {
                // What hangs on the root has its relation anyway: it is mixed with itself.
                let head = head.checked_sub(1).map_or(word, |head| words.start + head);
                for ((mix, left), right) in mix.iter_mut().zip(vector(word, left)).zip(vector(head, right)) {
                    *mix = alg(left + right);
                }
                quantise(mix, to);
            }
        });
        self.label.product(level, mixed, labels);
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
