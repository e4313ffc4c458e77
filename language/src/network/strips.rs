//! Weights in the order that a processor reads them in, and the sums of their products with vectors.
//!
//! A *strip* is as many outputs as two of the processor's registers hold sums for. It has for each pair of inputs the weights of all its outputs, two
//! for each, so that one instruction (`pmaddwd`) multiplies both inputs and adds them up. All sums are of whole numbers: every processor finds the
//! same ones, in whatever order.

use fearless_simd::{Level, Simd, dispatch, prelude::*};

/// Registers of sums that a strip is wide.
const WIDE: usize = 2;
/// Vectors whose sums are made together, so that a weight once read is used for all of them.
const TOGETHER: usize = 4;

/// A matrix in strips.
#[derive(Debug, Default)]
pub(super) struct Strips {
    weights: Vec<i16>,
    pairs: usize,
    outputs: usize,
}

impl Strips {
    /// Becomes the matrix with two weights, `weights(pair, output)`, for each pair of inputs and each output.
    pub(super) fn pack(
        &mut self,
        level: Level,
        (pairs, outputs): (usize, usize),
        weights: impl Fn(usize, usize) -> [i16; 2],
    ) {
        let wide = width(level);
        self.pairs = pairs;
        self.outputs = outputs.next_multiple_of(wide);
        self.weights.clear();
        self.weights.reserve(2 * pairs * self.outputs);
        for strip in (0..outputs).step_by(wide) {
            for pair in 0..pairs {
                for output in strip..strip + wide {
                    self.weights.extend(if output < outputs { weights(pair, output) } else { [0; 2] });
                }
            }
        }
    }

    /// How many outputs there are, those that fill the last strip included.
    pub(super) fn outputs(&self) -> usize {
        self.outputs
    }

    /// Numbers in which one vector of inputs comes, two inputs in each.
    pub(super) fn pairs(&self) -> usize {
        self.pairs
    }

    /// The products with all `inputs`, one vector after another, into `out`, which is overwritten: sums times `scale`, plus `bias`.
    pub(super) fn product(&self, level: Level, inputs: &[i32], scale: f32, bias: &[f32], out: &mut Vec<f32>) {
        // Every value is written below.
        out.resize(inputs.len() / self.pairs * self.outputs, 0.0);
        dispatch!(level, simd => self.fill(simd, inputs, scale, bias, out));
    }

    #[inline(always)]
    fn fill<S: Simd>(&self, simd: S, inputs: &[i32], scale: f32, bias: &[f32], out: &mut [f32]) {
        let wide = WIDE * S::i32s::LEN;
        for (number, strip) in self.weights.chunks_exact(2 * wide * self.pairs).enumerate() {
            let at = number * wide;
            let tile = Tile { strip, pairs: self.pairs, bias: &bias[at..at + wide], scale, at, stride: self.outputs };
            let mut groups = inputs.chunks_exact(TOGETHER * self.pairs);
            let mut outs = out.chunks_exact_mut(TOGETHER * self.outputs);
            for (group, out) in (&mut groups).zip(&mut outs) {
                tile.fill::<S, TOGETHER>(simd, group, out);
            }
            let (group, out) = (groups.remainder(), outs.into_remainder());
            match group.len() / self.pairs {
                1 => tile.fill::<S, 1>(simd, group, out),
                2 => tile.fill::<S, 2>(simd, group, out),
                3 => tile.fill::<S, 3>(simd, group, out),
                _ => {}
            }
        }
    }
}

/// One strip, and where its outputs go.
struct Tile<'s> {
    strip: &'s [i16],
    pairs: usize,
    bias: &'s [f32],
    scale: f32,
    at: usize,
    stride: usize,
}

impl Tile<'_> {
    /// Fills in the strip's outputs for `M` vectors.
    #[inline(always)]
    fn fill<S: Simd, const M: usize>(&self, simd: S, inputs: &[i32], out: &mut [f32]) {
        let inputs: [&[i32]; M] = std::array::from_fn(|m| &inputs[m * self.pairs..][..self.pairs]);
        let mut sums = [[S::i32s::splat(simd, 0); WIDE]; M];
        for (pair, weights) in self.strip.chunks_exact(WIDE * S::i16s::LEN).take(self.pairs).enumerate() {
            let weights: [S::i16s; WIDE] =
                std::array::from_fn(|n| S::i16s::from_slice(simd, &weights[n * S::i16s::LEN..][..S::i16s::LEN]));
            for m in 0..M {
                let input: S::i16s = S::i32s::splat(simd, inputs[m][pair]).bitcast();
                for n in 0..WIDE {
                    sums[m][n] += weights[n].pairwise_dot_product(input);
                }
            }
        }
        for (sums, row) in sums.iter().zip(out.chunks_exact_mut(self.stride)) {
            for (n, sum) in sums.iter().enumerate() {
                let bias = S::f32s::from_slice(simd, &self.bias[n * S::f32s::LEN..][..S::f32s::LEN]);
                let value = S::f32s::float_from(*sum) * self.scale + bias;
                value.store_slice(&mut row[self.at + n * S::f32s::LEN..][..S::f32s::LEN]);
            }
        }
    }
}

/// How many outputs a strip has.
fn width(level: Level) -> usize {
    #[inline(always)]
    fn of<S: Simd>(_: S) -> usize {
        WIDE * S::i32s::LEN
    }
    dispatch!(level, simd => of(simd))
}
