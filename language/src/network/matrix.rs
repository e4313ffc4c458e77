//! Products of vectors with a model's matrices, both in sixteen bits.

use std::ops::Range;

use fearless_simd::Level;

use super::layout::Layout;
use super::strips::Strips;
use crate::model::{BadModel, Sections};

/// Inputs are multiples of this part of one.
pub(super) const FINE: f32 = 2048.0;

/// A matrix with its biases.
#[derive(Debug)]
pub(super) struct Matrix {
    strips: Strips,
    scale: f32,
    bias: Vec<f32>,
}

impl Matrix {
    /// Some columns of the matrix and the biases of these names, which have this number of inputs and outputs.
    pub(super) fn new(
        model: &Sections,
        (layout, level): (&Layout, Level),
        (name, bias): (&'static str, &'static str),
        (inputs, outputs): (usize, usize),
        columns: Range<usize>,
    ) -> Result<Self, BadModel> {
        let (weights, bias) = (model.i16s(name)?, model.f32s(bias)?);
        if weights.len() != inputs * outputs || bias.len() != outputs || !inputs.is_multiple_of(2) {
            return Err(BadModel(name));
        }
        let mut strips = Strips::default();
        let at = |input: usize, output: usize| weights[input * outputs + columns.start + output];
        strips
            .pack(level, (inputs / 2, columns.len()), |pair, output| [at(2 * pair, output), at(2 * pair + 1, output)]);
        let mut bias = bias[columns].to_vec();
        bias.resize(strips.outputs(), 0.0);
        Ok(Self { strips, scale: layout.scale(name)? / FINE, bias })
    }

    /// How many outputs there are, those that only fill the last strip included.
    pub(super) fn outputs(&self) -> usize {
        self.strips.outputs()
    }

    /// Numbers in which one vector of inputs comes, two inputs in each.
    pub(super) fn pairs(&self) -> usize {
        self.strips.pairs()
    }

    /// The products with all `inputs`, in pairs one vector after another, into `out`, which is overwritten.
    pub(super) fn product(&self, level: Level, inputs: &[i32], out: &mut Vec<f32>) {
        self.strips.product(level, inputs, self.scale, &self.bias, out);
    }
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

/// The two inputs in one number.
#[inline(always)]
pub(super) fn halves(pair: i32) -> [i16; 2] {
    [pair as i16, (pair >> 16) as i16]
}
