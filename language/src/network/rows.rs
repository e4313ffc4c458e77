//! The table of word vectors: a row for each well-known form, and for what any word shows: its endings, its beginning, its shape, what the
//! gazetteer knows of it.

use std::borrow::Cow;

use fearless_simd::{Level, dispatch};

use super::layout::Layout;
use super::recurrent::alg;
use crate::model::{BadModel, Sections};
use crate::word::Word;

/// Rows that make up one word.
const PARTS: usize = 8;

/// Values that are summed together; vectors are as wide as some of these.
const STRIDE: usize = 16;

/// The table.
#[derive(Debug)]
pub(super) struct Rows {
    /// Hashes of the forms, ascending; a form's row is its place plus one, and row 0 stands for all others.
    forms: Vec<u32>,
    /// For each high half of a hash, where its forms start.
    starts: Vec<u32>,
    values: Cow<'static, [u8]>,
    width: usize,
    step: f32,
    /// Where each bucket table starts, and how far its hashes are shifted.
    tables: [(usize, u32); 6],
    known: (usize, usize),
}

/// Bits of a hash that its place among the forms is looked up by.
const HIGH: u32 = 12;

impl Rows {
    pub(super) fn new(model: &Sections, layout: &Layout) -> Result<Self, BadModel> {
        let forms = model.u32s("forms")?;
        let values = model.get("rows")?;
        let mut next = 1 + forms.len();
        let tables = layout.bits.map(|bits| {
            let start = next;
            next += 1 << bits;
            (start, 32 - bits)
        });
        if !forms.is_sorted() || values.len() != (next + layout.known) * layout.width {
            return Err(BadModel("rows"));
        }
        let starts = (0..=1u64 << HIGH)
            .map(|high| forms.partition_point(|&f| u64::from(f) < high << (32 - HIGH)) as u32)
            .collect();
        Ok(Self {
            forms,
            starts,
            values,
            width: layout.width,
            step: layout.row_step,
            tables,
            known: (next, layout.known),
        })
    }

    /// The vectors of words with their classes in the gazetteer, one after another, into `out`, which is overwritten.
    pub(super) fn vectors(&self, level: Level, words: &[Word], known: &[u32], out: &mut Vec<f32>) {
        out.resize(words.len() * self.width, 0.0);
        dispatch!(level, _ => {
            for ((word, &known), out) in words.iter().zip(known).zip(out.chunks_exact_mut(self.width)) {
                self.sum(self.rows(word, known), out);
            }
        });
    }

    fn rows(&self, word: &Word, known: u32) -> [usize; PARTS] {
        let hashes = [word.suffixes[0], word.suffixes[1], word.suffixes[2], word.suffixes[3], word.prefix, word.shape];
        let mut rows = [0; PARTS];
        rows[0] = self.form(word.form);
        for ((row, hash), (start, shift)) in rows[1..].iter_mut().zip(hashes).zip(self.tables) {
            *row = start + (u64::from(hash.wrapping_mul(0x9E37_79B1)) >> shift) as usize;
        }
        rows[PARTS - 1] = self.known.0 + (known as usize).min(self.known.1 - 1);
        rows
    }

    fn form(&self, hash: u32) -> usize {
        let high = (hash >> (32 - HIGH)) as usize;
        let (start, end) = (self.starts[high] as usize, self.starts[high + 1] as usize);
        self.forms[start..end].binary_search(&hash).map_or(0, |at| start + at + 1)
    }

    #[inline(always)]
    fn sum(&self, rows: [usize; PARTS], out: &mut [f32]) {
        let rows = rows.map(|row| &self.values[row * self.width..][..self.width]);
        for (at, out) in out.chunks_exact_mut(STRIDE).enumerate() {
            let mut sums = [0i16; STRIDE];
            for row in rows {
                for (sum, value) in sums.iter_mut().zip(&row[at * STRIDE..][..STRIDE]) {
                    *sum += i16::from(*value as i8);
                }
            }
            for (out, sum) in out.iter_mut().zip(sums) {
                *out = alg(f32::from(sum) * self.step);
            }
        }
    }
}
