//! An averaged perceptron over hashed features.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use language::training::{Scores, Weights};

/// Weights while they are learned.
#[derive(Default)]
pub struct Perceptron {
    index: HashMap<u64, u32, BuildHasherDefault<Identity>>,
    rows: Vec<Vec<Cell>>,
    step: u32,
    /// Whether features that have no row get none.
    closed: bool,
}

#[derive(Clone, Copy)]
struct Cell {
    class: u8,
    weight: i32,
    /// Sum of the weight over all steps up to `stamp`.
    total: i64,
    stamp: u32,
}

/// Weights are kept as this many steps to one.
const SCALE: f64 = 128.0;

impl Perceptron {
    /// Counts one decision.
    pub fn tick(&mut self) {
        self.step += 1;
    }

    /// Moves the weights of `features` towards `right` and away from `wrong`.
    pub fn update(&mut self, features: &[u64], right: usize, wrong: usize) {
        for &feature in features {
            self.change(feature, right, 1);
            self.change(feature, wrong, -1);
        }
    }

    /// Moves one weight.
    pub fn change(&mut self, feature: u64, class: usize, by: i32) {
        {
            let next = self.rows.len() as u32;
            let row = if self.closed {
                let Some(&row) = self.index.get(&feature) else { return };
                row
            } else {
                *self.index.entry(feature).or_insert(next)
            };
            if row == next {
                self.rows.push(Vec::with_capacity(2));
            }
            let (row, step) = (&mut self.rows[row as usize], self.step);
            add(row, class as u8, by, step);
        }
    }

    /// Keeps only the features that have a weight of at least `least` by now, forgets their weights, and takes no new features.
    ///
    /// Training again then makes up for the features that are gone, which mere cutting does not.
    pub fn select(&mut self, least: f64) {
        let mut kept: Vec<u64> =
            self.index.iter().filter(|(_, row)| !self.average(**row, least).is_empty()).map(|(&f, _)| f).collect();
        kept.sort_unstable();
        self.index = kept.iter().zip(0..).map(|(&feature, row)| (feature, row)).collect();
        self.rows = vec![Vec::new(); kept.len()];
        self.step = 0;
        self.closed = true;
    }

    /// How many features there are.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// The averaged weights as rows for a table; those below `least` are left out.
    pub fn rows(&self, least: f64) -> Vec<(u64, Vec<(u8, i16)>)> {
        let mut rows: Vec<_> = self.index.iter().map(|(&feature, &row)| (feature, self.average(row, least))).collect();
        rows.retain(|r| !r.1.is_empty());
        rows.sort();
        rows
    }

    fn average(&self, row: u32, least: f64) -> Vec<(u8, i16)> {
        let average = |cell: &Cell| {
            let total = cell.total + i64::from(cell.weight) * i64::from(self.step - cell.stamp);
            total as f64 / f64::from(self.step.max(1))
        };
        let kept = self.rows[row as usize].iter().map(|c| (c.class, average(c))).filter(|(_, w)| w.abs() >= least);
        let mut row: Vec<(u8, i16)> =
            kept.map(|(class, w)| (class, (w * SCALE).round().clamp(-32000.0, 32000.0) as i16)).collect();
        row.sort_unstable();
        row
    }
}

fn add(row: &mut Vec<Cell>, class: u8, by: i32, step: u32) {
    match row.iter_mut().find(|c| c.class == class) {
        Some(cell) => {
            cell.total += i64::from(cell.weight) * i64::from(step - cell.stamp);
            cell.stamp = step;
            cell.weight += by;
        }
        None => row.push(Cell { class, weight: by, total: 0, stamp: step }),
    }
}

impl Weights for Perceptron {
    fn add(&self, feature: u64, scores: &mut Scores) {
        if let Some(&row) = self.index.get(&feature) {
            for cell in &self.rows[row as usize] {
                scores[usize::from(cell.class)] += cell.weight;
            }
        }
    }
}

/// Features are hashes already.
#[derive(Default)]
pub struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(b);
        }
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// A small random source with a fixed start (SplitMix64), so that training repeats.
pub struct Random(pub u64);

impl Random {
    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// True this many times in a thousand.
    pub fn permille(&mut self, n: u64) -> bool {
        self.next() % 1000 < n
    }

    /// Puts `items` in random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, (self.next() % (at as u64 + 1)) as usize);
        }
    }
}
