//! Products of vectors in sixteen bits with matrices in sixteen bits: sums of whole numbers, so the same on every machine.

use super::layout::Layout;
use super::machine::{Machine, Panel, Plain, Sums};
use crate::model::{BadModel, Sections};

/// Inputs are multiples of this part of one.
pub(super) const FINE: f32 = 2048.0;

/// Vectors whose sums are made together.
const TOGETHER: usize = 6;

/// A matrix, its weights in panels of sixteen outputs.
#[derive(Debug)]
pub(super) struct Matrix {
    /// For each sixteen outputs, a panel for each pair of inputs.
    panels: Vec<Panel>,
    pairs: usize,
    scale: f32,
    bias: Vec<f32>,
}

impl Matrix {
    /// The matrix called `name`, with as many inputs as that, and outputs as its bias has.
    pub(super) fn new(
        model: &Sections,
        layout: &Layout,
        (name, bias): (&'static str, &'static str),
        (inputs, outputs): (usize, usize),
    ) -> Result<Self, BadModel> {
        let (weights, mut bias) = (model.i16s(name)?, model.f32s(bias)?);
        if weights.len() != inputs * outputs || bias.len() != outputs || !inputs.is_multiple_of(2) {
            return Err(BadModel(name));
        }
        let at = |input: usize, output: usize| if output < outputs { weights[input * outputs + output] } else { 0 };
        let panel = |output: usize, pair: usize| std::array::from_fn(|n| at(2 * pair + n % 2, output + n / 2));
        let panels = (0..outputs).step_by(16).flat_map(|o| (0..inputs / 2).map(move |p| panel(o, p))).collect();
        bias.resize(outputs.next_multiple_of(16), 0.0);
        Ok(Self { panels, pairs: inputs / 2, scale: layout.scale(name)? / FINE, bias })
    }

    /// How many outputs there are, those to fill the last sixteen included.
    pub(super) fn outputs(&self) -> usize {
        self.bias.len()
    }

    /// The products of all `inputs`, in pairs one vector after another, into `out`, which is overwritten.
    pub(super) fn product(&self, machine: Machine, inputs: &[i32], out: &mut Vec<f32>) {
        let rows = inputs.len() / self.pairs;
        // Every value is written below.
        out.resize(rows * self.outputs(), 0.0);
        match machine {
            Machine::V4(m) => m.vectorize(
                #[inline(always)]
                || self.fill(m, inputs, out),
            ),
            Machine::V3(m) => m.vectorize(
                #[inline(always)]
                || self.fill(m, inputs, out),
            ),
            Machine::Plain => self.fill(Plain, inputs, out),
        }
    }

    #[inline(always)]
    fn fill<S: Sums>(&self, sums: S, inputs: &[i32], out: &mut [f32]) {
        let stride = self.outputs();
        for (number, panel) in self.panels.chunks_exact(self.pairs).enumerate() {
            let bias: &[f32; 16] = self.bias[16 * number..].first_chunk().expect("filled to sixteens");
            let place = |sums: [i32; 16], row: &mut [f32]| {
                for ((value, sum), bias) in row[16 * number..16 * number + 16].iter_mut().zip(sums).zip(bias) {
                    *value = sum as f32 * self.scale + bias;
                }
            };
            let mut groups = inputs.chunks_exact(TOGETHER * self.pairs);
            let mut rows = out.chunks_exact_mut(stride);
            for group in &mut groups {
                for found in block::<TOGETHER, S>(sums, group, panel) {
                    place(found, rows.next().expect("a row for each vector"));
                }
            }
            for row in groups.remainder().chunks_exact(self.pairs) {
                let [found] = block::<1, S>(sums, row, panel);
                place(found, rows.next().expect("a row for each vector"));
            }
        }
    }
}

/// The sums of `M` vectors with the weights of sixteen outputs.
#[inline(always)]
fn block<const M: usize, S: Sums>(sums: S, inputs: &[i32], panel: &[Panel]) -> [[i32; 16]; M] {
    let pairs = panel.len();
    let inputs: [&[i32]; M] = std::array::from_fn(|m| &inputs[m * pairs..][..pairs]);
    let mut all = [sums.zero(); M];
    for (at, weights) in panel.iter().enumerate() {
        for m in 0..M {
            all[m] = sums.add(all[m], inputs[m][at], weights);
        }
    }
    all.map(|s| sums.read(s))
}

/// 1.5 · 2^23: added to a smaller number it leaves no bits behind the point, so that the sum's low bits are the number, rounded to even.
/// Unlike rounding by its name, this is one addition on every machine.
const ROUND: f32 = 12_582_912.0;

/// Values as inputs, two in each number.
#[inline(always)]
pub(super) fn quantise(values: &[f32], to: &mut [i32]) {
    for (pair, to) in values.as_chunks::<2>().0.iter().zip(to) {
        let low = (pair[0] * FINE + ROUND).to_bits() & 0xffff;
        let high = (pair[1] * FINE + ROUND).to_bits() << 16;
        *to = (low | high) as i32;
    }
}

/// Vectors as the weights of a matrix whose outputs are their products with its inputs: panels as [`Matrix`] has them.
#[inline(always)]
pub(super) fn panels_of(vectors: &[i32], pairs: usize, panels: &mut Vec<Panel>) {
    panels.clear();
    for sixteen in vectors.chunks(16 * pairs) {
        for pair in 0..pairs {
            let mut panel = [0; 32];
            for (two, vector) in panel.chunks_exact_mut(2).zip(sixteen.chunks_exact(pairs)) {
                two.copy_from_slice(&[vector[pair] as i16, (vector[pair] >> 16) as i16]);
            }
            panels.push(panel);
        }
    }
}

/// Products of every one of `inputs` with every vector in `panels`, a row for each input; `scale` is what a step of the sums is worth.
pub(super) fn products(
    machine: Machine,
    inputs: &[i32],
    panels: &[Panel],
    pairs: usize,
    scale: f32,
    out: &mut Vec<f32>,
) {
    #[inline(always)]
    fn fill<S: Sums>(sums: S, inputs: &[i32], panels: &[Panel], pairs: usize, scale: f32, out: &mut [f32]) {
        let stride = panels.len() / pairs * 16;
        for (number, panel) in panels.chunks_exact(pairs).enumerate() {
            for (row, out) in inputs.chunks_exact(pairs).zip(out.chunks_exact_mut(stride)) {
                let [found] = block::<1, S>(sums, row, panel);
                for (value, sum) in out[16 * number..16 * number + 16].iter_mut().zip(found) {
                    *value = sum as f32 * scale;
                }
            }
        }
    }
    out.resize(inputs.len() / pairs * (panels.len() / pairs * 16), 0.0);
    match machine {
        Machine::V4(m) => m.vectorize(
            #[inline(always)]
            || fill(m, inputs, panels, pairs, scale, out),
        ),
        Machine::V3(m) => m.vectorize(
            #[inline(always)]
            || fill(m, inputs, panels, pairs, scale, out),
        ),
        Machine::Plain => fill(Plain, inputs, panels, pairs, scale, out),
    }
}
