//! What the processor can do, found out once.

use pulp::x86::{V3, V4};
use pulp::{NullaryFnOnce, i16x16, i16x32, i32x8, i32x16};

/// Two inputs of sixteen outputs: the weights of output n are at 2n and 2n + 1.
pub(super) type Panel = [i16; 32];

/// The instructions that sums are made with. All of them give the same sums.
#[derive(Clone, Copy, Debug)]
pub(super) enum Machine {
    /// AVX-512.
    V4(V4),
    /// AVX2.
    V3(V3),
    /// Whatever the compiler makes of plain loops.
    Plain,
}

impl Machine {
    /// The best that this processor has.
    pub(super) fn new() -> Self {
        V4::try_new().map(Self::V4).or_else(|| V3::try_new().map(Self::V3)).unwrap_or(Self::Plain)
    }

    /// Runs `work` compiled for this machine; `work` must be inlined to gain by it.
    #[inline(always)]
    pub(super) fn run<F: NullaryFnOnce>(self, work: F) -> F::Output {
        match self {
            Self::V4(machine) => machine.vectorize(work),
            Self::V3(machine) => machine.vectorize(work),
            Self::Plain => work.call(),
        }
    }
}

/// Sums of products of pairs: `acc[n] += pair.0 * panel[2n] + pair.1 * panel[2n + 1]`, with the two inputs in one `i32`, the first low.
pub(super) trait Sums: Copy {
    /// Sixteen sums.
    type Sixteen: Copy;
    /// Sixteen zeros.
    fn zero(self) -> Self::Sixteen;
    /// Adds.
    fn add(self, sums: Self::Sixteen, pair: i32, panel: &Panel) -> Self::Sixteen;
    /// The sums.
    fn read(self, sums: Self::Sixteen) -> [i32; 16];
}

impl Sums for V4 {
    type Sixteen = i32x16;

    #[inline(always)]
    fn zero(self) -> i32x16 {
        self.splat_i32x16(0)
    }

    #[inline(always)]
    fn add(self, sums: i32x16, pair: i32, panel: &Panel) -> i32x16 {
        let pair: i16x32 = pulp::cast(self.splat_i32x16(pair));
        self.wrapping_add_i32x16(sums, self.multiply_wrapping_add_adjacent_i16x32(pair, pulp::cast(*panel)))
    }

    #[inline(always)]
    fn read(self, sums: i32x16) -> [i32; 16] {
        pulp::cast(sums)
    }
}

impl Sums for V3 {
    type Sixteen = [i32x8; 2];

    #[inline(always)]
    fn zero(self) -> [i32x8; 2] {
        [self.splat_i32x8(0); 2]
    }

    #[inline(always)]
    fn add(self, sums: [i32x8; 2], pair: i32, panel: &Panel) -> [i32x8; 2] {
        let pair: i16x16 = pulp::cast(self.splat_i32x8(pair));
        let [low, high]: [i16x16; 2] = pulp::cast(*panel);
        let add =
            |sums, weights| self.wrapping_add_i32x8(sums, self.multiply_wrapping_add_adjacent_i16x16(pair, weights));
        [add(sums[0], low), add(sums[1], high)]
    }

    #[inline(always)]
    fn read(self, sums: [i32x8; 2]) -> [i32; 16] {
        pulp::cast(sums)
    }
}

/// Plain loops.
#[derive(Clone, Copy)]
pub(super) struct Plain;

impl Sums for Plain {
    type Sixteen = [i32; 16];

    #[inline(always)]
    fn zero(self) -> [i32; 16] {
        [0; 16]
    }

    #[inline(always)]
    fn add(self, mut sums: [i32; 16], pair: i32, panel: &Panel) -> [i32; 16] {
        let (low, high) = (i32::from(pair as i16), pair >> 16);
        for (sum, weights) in sums.iter_mut().zip(panel.chunks_exact(2)) {
            *sum = sum.wrapping_add(low * i32::from(weights[0])).wrapping_add(high * i32::from(weights[1]));
        }
        sums
    }

    #[inline(always)]
    fn read(self, sums: [i32; 16]) -> [i32; 16] {
        sums
    }
}
