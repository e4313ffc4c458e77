//! The layers: what each word says of itself, mixed along the text in both directions.
//!
//! Quasi-recurrent (J. Bradbury and others, ICLR 2017): all products are made at once, and only a gated mean runs along the words. So
//! each word knows of all others at a cost that does not grow with how many they are.

use std::ops::Range;

use fearless_simd::{Level, Simd, dispatch, prelude::*};

use super::layout::Layout;
use super::matrix::{Matrix, quantise};
use crate::model::{BadModel, Sections};

/// A number between −1 and 1: x / √(1 + x²). Unlike a hyperbolic tangent it needs nothing that machines round in their own ways.
#[inline(always)]
pub(super) fn alg(x: f32) -> f32 {
    x / (1.0 + x * x).sqrt()
}

/// The same of a register full.
#[inline(always)]
fn algs<S: Simd>(x: S::f32s) -> S::f32s {
    x / (x * x + 1.0).sqrt()
}

/// Numbers between 0 and 1.
#[inline(always)]
fn gates<S: Simd>(x: S::f32s) -> S::f32s {
    algs::<S>(x) * 0.5 + 0.5
}

/// Memory to work in.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// Vectors of the words.
    pub vectors: Vec<f32>,
    /// Inputs of the next product.
    pub inputs: Vec<i32>,
    products: Vec<f32>,
    state: Vec<f32>,
}

/// The words between two of `ends`, in order: each run is read as if it were alone.
fn runs(ends: &[usize]) -> impl Iterator<Item = Range<usize>> + '_ {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(ends).map(|(start, &end)| start..end)
}

/// The inputs of the first layer: each word's vector, and the beginnings of its neighbours' in its run.
pub(super) fn join(level: Level, (width, shift): (usize, usize), ends: &[usize], scratch: &mut Scratch) {
    let Scratch { vectors, inputs, .. } = scratch;
    let pairs = (width + 2 * shift) / 2;
    inputs.resize(vectors.len() / width * pairs, 0);
    dispatch!(level, _ => {
        let vector = |at: usize| &vectors[at * width..][..width];
        for run in runs(ends) {
            for at in run.clone() {
                let (own, sides) = inputs[at * pairs..][..pairs].split_at_mut(width / 2);
                let (before, after) = sides.split_at_mut(shift / 2);
                quantise(vector(at), own);
                lend(before, (at > run.start).then(|| &vector(at - 1)[..shift]));
                lend(after, (at + 1 < run.end).then(|| &vector(at + 1)[shift..2 * shift]));
            }
        }
    });
}

/// What a neighbour lends, or nothing.
#[inline(always)]
fn lend(to: &mut [i32], from: Option<&[f32]>) {
    match from {
        Some(values) => quantise(values, to),
        None => to.fill(0),
    }
}

/// One layer: what it makes of its inputs in each direction.
#[derive(Debug)]
pub(super) struct Layer {
    /// Along the text, and back.
    ways: [Matrix; 2],
    hidden: usize,
}

/// Words whose products are made before the mean runs over them: few, so that they stay at hand.
const AT_ONCE: usize = 32;

impl Layer {
    /// The layer whose matrix and biases have these names.
    pub(super) fn new(
        model: &Sections,
        (layout, level): (&Layout, Level),
        names: (&'static str, &'static str),
        inputs: usize,
    ) -> Result<Self, BadModel> {
        let hidden = layout.hidden;
        let way = |n: usize| {
            let columns = 3 * hidden * n..3 * hidden * (n + 1);
            Matrix::new(model, (layout, level), names, (inputs, 6 * hidden), columns)
        };
        Ok(Self { ways: [way(0)?, way(1)?], hidden })
    }

    /// Reads the words of each run: from `scratch.inputs` to `scratch.vectors`, to which it adds when `adds`, and to the inputs of the next layer.
    pub(super) fn read(&self, level: Level, ends: &[usize], adds: bool, scratch: &mut Scratch) {
        let words = ends.last().copied().unwrap_or(0);
        scratch.vectors.resize(words * 2 * self.hidden, 0.0);
        for start in (0..words).step_by(AT_ONCE) {
            self.walk(level, false, (start..(start + AT_ONCE).min(words), ends), adds, scratch);
        }
        for start in (0..words).step_by(AT_ONCE).rev() {
            self.walk(level, true, (start..(start + AT_ONCE).min(words), ends), adds, scratch);
        }
        scratch.inputs.resize(words * self.hidden, 0);
        let Scratch { vectors, inputs, .. } = scratch;
        dispatch!(level, _ => quantise(vectors, inputs));
    }

    /// Some words in one direction.
    fn walk(
        &self,
        level: Level,
        back: bool,
        (words, ends): (Range<usize>, &[usize]),
        adds: bool,
        scratch: &mut Scratch,
    ) {
        let Scratch { vectors, inputs, products, state } = scratch;
        let (matrix, hidden) = (&self.ways[usize::from(back)], self.hidden);
        matrix.product(level, &inputs[words.start * matrix.pairs()..words.end * matrix.pairs()], products);
        state.resize(hidden, 0.0);
        dispatch!(level, simd => {
            for number in 0..words.len() {
                let number = if back { words.len() - 1 - number } else { number };
                let at = words.start + number;
                // The first word of a run, whichever way it is read, knows of none before.
                if (at == 0 && !back) || ends.binary_search(&(at + usize::from(back))).is_ok() {
                    state.fill(0.0);
                }
                let row = &products[number * matrix.outputs()..][..3 * hidden];
                let out = &mut vectors[2 * hidden * at + if back { hidden } else { 0 }..][..hidden];
                step(simd, row, out, state, adds);
            }
        });
    }
}

/// One word in one direction: what it says, how much of what came before stays, how much is told.
#[inline(always)]
fn step<S: Simd>(simd: S, row: &[f32], out: &mut [f32], state: &mut [f32], adds: bool) {
    let hidden = out.len();
    let (say, rest) = row.split_at(hidden);
    let (keep, tell) = rest.split_at(hidden);
    let read = |from: &[f32], at: usize| S::f32s::from_slice(simd, &from[at..at + S::f32s::LEN]);
    for at in (0..hidden).step_by(S::f32s::LEN) {
        let keep = gates::<S>(read(keep, at));
        let now = keep * read(state, at) + (S::f32s::splat(simd, 1.0) - keep) * algs::<S>(read(say, at));
        now.store_slice(&mut state[at..at + S::f32s::LEN]);
        let told = gates::<S>(read(tell, at)) * now;
        let told = if adds { read(out, at) + told } else { told };
        told.store_slice(&mut out[at..at + S::f32s::LEN]);
    }
}
