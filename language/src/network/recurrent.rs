//! The layers: what each word says of itself, mixed along the text in both directions.
//!
//! Quasi-recurrent (J. Bradbury and others, ICLR 2017): all products are made at once, and only a gated mean runs along the words. So
//! each word knows of all others at a cost that does not grow with how many they are.

use super::machine::Machine;
use super::matrix::{Matrix, quantise};

/// A number between −1 and 1: x / √(1 + x²). Unlike a hyperbolic tangent it needs nothing that machines round in their own ways.
#[inline(always)]
pub(super) fn alg(x: f32) -> f32 {
    x / (1.0 + x * x).sqrt()
}

/// A number between 0 and 1.
#[inline(always)]
fn gate(x: f32) -> f32 {
    0.5 + 0.5 * alg(x)
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
    joined: Vec<f32>,
}

/// The inputs of the first layer: each word's vector, and the beginnings of its neighbours'.
pub(super) fn join(machine: Machine, width: usize, shift: usize, scratch: &mut Scratch) {
    let words = scratch.vectors.len() / width;
    let inputs = width + 2 * shift;
    scratch.inputs.resize(words * inputs / 2, 0);
    scratch.joined.resize(inputs, 0.0);
    let vector = |at: usize| &scratch.vectors[at * width..][..width];
    for (at, to) in scratch.inputs.chunks_exact_mut(inputs / 2).enumerate() {
        let (own, sides) = scratch.joined.split_at_mut(width);
        let (before, after) = sides.split_at_mut(shift);
        own.copy_from_slice(vector(at));
        match at.checked_sub(1) {
            Some(at) => before.copy_from_slice(&vector(at)[..shift]),
            None => before.fill(0.0),
        }
        match at + 1 < words {
            true => after.copy_from_slice(&vector(at + 1)[shift..2 * shift]),
            false => after.fill(0.0),
        }
        let joined = &scratch.joined;
        machine.run(
            #[inline(always)]
            || quantise(joined, to),
        );
    }
}

/// One layer: from `scratch.inputs` to `scratch.vectors`, to which it adds when `adds`; the inputs of the next are made too.
pub(super) fn layer(machine: Machine, matrix: &Matrix, hidden: usize, adds: bool, scratch: &mut Scratch) {
    matrix.product(machine, &scratch.inputs, &mut scratch.products);
    let words = scratch.products.len() / matrix.outputs();
    scratch.vectors.resize(words * 2 * hidden, 0.0);
    scratch.inputs.resize(words * hidden, 0);
    scratch.state.resize(hidden, 0.0);
    let Scratch { vectors, inputs, products, state, .. } = scratch;
    machine.run(
        #[inline(always)]
        || {
            state.fill(0.0);
            for (row, out) in products.chunks_exact(6 * hidden).zip(vectors.chunks_exact_mut(2 * hidden)) {
                step(&row[..3 * hidden], &mut out[..hidden], state, adds);
            }
            state.fill(0.0);
            for (row, out) in products.chunks_exact(6 * hidden).zip(vectors.chunks_exact_mut(2 * hidden)).rev() {
                step(&row[3 * hidden..], &mut out[hidden..], state, adds);
            }
            quantise(vectors, inputs);
        },
    );
}

/// One word in one direction: what it says, how much of what came before stays, how much is told.
#[inline(always)]
fn step(row: &[f32], out: &mut [f32], state: &mut [f32], adds: bool) {
    let hidden = out.len();
    let (say, rest) = row.split_at(hidden);
    let (keep, tell) = rest.split_at(hidden);
    for ((((out, state), say), keep), tell) in out.iter_mut().zip(state).zip(say).zip(keep).zip(tell) {
        let keep = gate(*keep);
        *state = keep * *state + (1.0 - keep) * alg(*say);
        let told = gate(*tell) * *state;
        *out = if adds { *out + told } else { told };
    }
}
