//! The learned labeller: sums of small decision trees (gradient boosting, J. Friedman, 2001), read from bytes.
//!
//! A file holds, in this order: `OBL1`; the number of features (u16); the number of trees (u16); and for each tree the
//! number of its nodes (u16) and the nodes. A node is a feature (u8, 255 for a leaf), a value (f32: the threshold, or the
//! leaf's weight) and how many nodes further its right branch starts (u8); its left branch follows it. All little endian.

use std::ops::Range;

/// A leaf's feature.
const LEAF: u8 = u8::MAX;
/// After each of this many trees, a block that is surely not the article's own is looked at no further.
const STRIDE: usize = 20;
/// The sum below which it is sure.
const SURELY_NOT: f32 = -4.5;

/// Trees whose sum is the log odds that a block is the article's own.
#[derive(Clone, Debug, Default)]
pub struct Trees {
    nodes: Vec<Node>,
    /// Where each tree starts in `nodes`.
    roots: Vec<u32>,
    /// The nodes again, as they are walked.
    steps: Vec<Step>,
    /// The steps from each tree's root to its deepest leaf.
    depths: Vec<u8>,
}

/// A node as it is walked: how far it is to either branch, which is nowhere from a leaf.
#[derive(Clone, Copy, Debug)]
struct Step {
    value: f32,
    feature: u8,
    left: u8,
    right: u8,
}

/// Rows that walk a tree side by side: their steps do not wait for one another.
const LANES: usize = 8;

/// A node as it is kept.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The feature that is asked, or 255 for a leaf.
    pub feature: u8,
    /// How many nodes further the right branch starts.
    pub right: u8,
    /// Go left when the feature is at most this; a leaf's weight.
    pub value: f32,
}

impl Trees {
    /// Trees of nodes, each in the order of the file.
    pub fn new(trees: &[Vec<Node>]) -> Self {
        let mut all = Self::default();
        for tree in trees {
            all.roots.push(all.nodes.len() as u32);
            all.nodes.extend_from_slice(tree);
            all.depths.push(depth(tree));
            all.steps.extend(tree.iter().map(|node| match node.feature {
                LEAF => Step { value: node.value, feature: 0, left: 0, right: 0 },
                feature => Step { value: node.value, feature, left: 1, right: node.right },
            }));
        }
        all
    }

    /// Reads what [`Trees::write`] wrote. `None` when the bytes are not such, or name a feature that is not there.
    pub fn read(bytes: &[u8], features: usize) -> Option<Self> {
        let mut rest = bytes.strip_prefix(b"OBL1")?;
        let mut take = |n: usize| {
            let (head, tail) = rest.split_at_checked(n)?;
            rest = tail;
            Some(head)
        };
        let number = |b: &[u8]| usize::from(u16::from_le_bytes([b[0], b[1]]));
        if number(take(2)?) != features {
            return None;
        }
        let mut trees = Vec::new();
        for _ in 0..number(take(2)?) {
            let count = number(take(2)?);
            let mut tree = Vec::with_capacity(count);
            for at in 0..count {
                let b = take(6)?;
                let node = Node { feature: b[0], right: b[5], value: f32::from_le_bytes([b[1], b[2], b[3], b[4]]) };
                let inside = at + 1 < count
                    && at + usize::from(node.right) < count
                    && node.right > 0
                    && usize::from(node.feature) < features;
                if node.feature != LEAF && !inside {
                    return None;
                }
                tree.push(node);
            }
            trees.push(tree);
        }
        Some(Self::new(&trees))
    }

    /// As bytes.
    pub fn write(&self, features: usize) -> Vec<u8> {
        let mut out = b"OBL1".to_vec();
        out.extend((features as u16).to_le_bytes());
        out.extend((self.roots.len() as u16).to_le_bytes());
        for (i, root) in self.roots.iter().enumerate() {
            let end = self.roots.get(i + 1).map_or(self.nodes.len(), |n| *n as usize);
            let tree = &self.nodes[*root as usize..end];
            out.extend((tree.len() as u16).to_le_bytes());
            for node in tree {
                out.push(node.feature);
                out.extend(node.value.to_le_bytes());
                out.push(node.right);
            }
        }
        out
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.roots.is_empty()
    }

    /// The log odds of a row of features.
    pub fn sum(&self, row: &[f32]) -> f32 {
        let mut sum = 0.0;
        for (i, root) in self.roots.iter().enumerate() {
            let mut at = *root as usize;
            loop {
                let node = self.nodes[at];
                if node.feature == LEAF {
                    sum += node.value;
                    break;
                }
                at += if row[usize::from(node.feature)] <= node.value { 1 } else { usize::from(node.right) };
            }
            if (i + 1) % STRIDE == 0 && sum < SURELY_NOT {
                break;
            }
        }
        sum
    }

    /// The log odds of each of `rows`, as [`Trees::sum`] has them.
    pub fn sums<const N: usize>(&self, rows: &[[f32; N]]) -> Vec<f32> {
        let mut sums = vec![0.0; rows.len()];
        let mut open: Vec<usize> = (0..rows.len()).collect();
        for first in (0..self.roots.len()).step_by(STRIDE) {
            let trees = first..(first + STRIDE).min(self.roots.len());
            let whole = trees.len() == STRIDE;
            for group in open.chunks(LANES) {
                let lanes: [usize; LANES] = std::array::from_fn(|k| group[k.min(group.len() - 1)]);
                let mut found = lanes.map(|row| sums[row]);
                self.walk(trees.clone(), lanes.map(|row| &rows[row]), &mut found);
                group.iter().zip(found).for_each(|(row, sum)| sums[*row] = sum);
            }
            open.retain(|row| !(whole && sums[*row] < SURELY_NOT));
        }
        sums
    }

    /// Adds the weights of the leaves that the rows come to.
    fn walk<const N: usize>(&self, trees: Range<usize>, rows: [&[f32; N]; LANES], sums: &mut [f32; LANES]) {
        for tree in trees {
            let steps = &self.steps[self.roots[tree] as usize..];
            let mut at = [0; LANES];
            for _ in 0..self.depths[tree] {
                for (at, row) in at.iter_mut().zip(rows) {
                    let step = steps[*at];
                    let left = row[usize::from(step.feature)] <= step.value;
                    *at += usize::from(if left { step.left } else { step.right });
                }
            }
            for (sum, at) in sums.iter_mut().zip(at) {
                *sum += steps[at].value;
            }
        }
    }
}

/// The steps from the root of a tree to its deepest leaf: each node stands before its branches.
fn depth(tree: &[Node]) -> u8 {
    let mut depths = vec![0u8; tree.len()];
    for (at, node) in tree.iter().enumerate().filter(|(_, node)| node.feature != LEAF) {
        let below = depths[at].saturating_add(1);
        for branch in [at + 1, at + usize::from(node.right)] {
            depths[branch] = below;
        }
    }
    depths.into_iter().max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{LEAF, Node, Trees};

    #[test]
    fn trees_are_read_as_written() {
        let leaf = |value| Node { feature: LEAF, right: 0, value };
        let trees =
            Trees::new(&[vec![Node { feature: 1, right: 2, value: 0.5 }, leaf(-1.0), leaf(2.0)], vec![leaf(0.25)]]);
        let bytes = trees.write(2);
        let read = Trees::read(&bytes, 2).unwrap();
        assert_eq!(read.sum(&[0.0, 0.5]), -0.75);
        assert_eq!(read.sum(&[0.0, 0.6]), 2.25);
        assert_eq!(read.sums(&[[0.0, 0.5], [0.0, 0.6]]), [-0.75, 2.25]);
        assert!(Trees::read(&bytes, 3).is_none());
        assert!(Trees::read(&bytes[..bytes.len() - 1], 2).is_none());
        assert!(Trees::read(b"", 2).is_none());
    }
}
