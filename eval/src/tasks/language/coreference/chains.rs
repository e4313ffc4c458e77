//! Three metrics of chains of mentions, and their mean.
//!
//! - MUC (M. Vilain and others, 1995): links; a chain that the other side cuts into parts lacks one link fewer than there are parts.
//! - B³ (A. Bagga and B. Baldwin, 1998): for each mention the share of its chain that is in its chain on the other side; nothing where the other
//!   side lacks the mention.
//! - CEAFe (X. Luo, 2005): chains matched one to one so that their likeness φ₄ = 2|K ∩ R| / (|K| + |R|) is greatest in sum.
//!
//! Their mean is that of the CoNLL 2011 and 2012 shared tasks (S. Pradhan and others).

use std::collections::HashMap;

use pathfinding::prelude::{Matrix, kuhn_munkres};

use crate::figures::Figures;

/// Chains of one document, each of at least two mentions. A mention is a number.
pub struct Chains {
    chains: Vec<Vec<usize>>,
    of: HashMap<usize, usize>,
}

impl Chains {
    /// From groups of mentions; those with fewer than two are left out. A mention stays in its first chain.
    pub fn new(groups: impl Iterator<Item = Vec<usize>>) -> Self {
        let mut sorted: Vec<Vec<usize>> = groups
            .map(|mut group| {
                group.sort_unstable();
                group.dedup();
                group
            })
            .collect();
        sorted.sort_unstable();
        let mut made = Chains { chains: Vec::new(), of: HashMap::new() };
        for group in sorted {
            let free: Vec<usize> = group.into_iter().filter(|m| !made.of.contains_key(m)).collect();
            if free.len() > 1 {
                made.of.extend(free.iter().map(|&m| (m, made.chains.len())));
                made.chains.push(free);
            }
        }
        made
    }

    /// Neighbours in a chain that are not in one chain of `other`.
    pub fn links_not_in(&self, other: &Chains) -> Vec<[usize; 2]> {
        let apart = |pair: &[usize]| match (other.of.get(&pair[0]), other.of.get(&pair[1])) {
            (Some(a), Some(b)) => a != b,
            _ => true,
        };
        self.chains.iter().flat_map(|c| c.windows(2)).filter(|p| apart(p)).map(|p| [p[0], p[1]]).collect()
    }

    /// MUC recall of these chains by `other`: links kept, and all links.
    fn links(&self, other: &Chains) -> (f64, f64) {
        let mut sums = (0.0, 0.0);
        for chain in &self.chains {
            let mut parts: Vec<usize> = chain.iter().filter_map(|m| other.of.get(m).copied()).collect();
            let alone = chain.len() - parts.len();
            parts.sort_unstable();
            parts.dedup();
            sums.0 += (chain.len() - parts.len() - alone) as f64;
            sums.1 += (chain.len() - 1) as f64;
        }
        sums
    }

    /// B³ recall of these chains by `other`: the sum over mentions, and their number.
    fn shares(&self, other: &Chains) -> (f64, f64) {
        let mut sums = (0.0, 0.0);
        for chain in &self.chains {
            let mut parts: HashMap<usize, usize> = HashMap::new();
            chain.iter().filter_map(|m| other.of.get(m)).for_each(|&c| *parts.entry(c).or_default() += 1);
            let shared: usize = parts.values().map(|n| n * n).sum();
            sums.0 += shared as f64 / chain.len() as f64;
            sums.1 += chain.len() as f64;
        }
        sums
    }
}

/// The likeness of chains under the best matching (CEAFe).
fn likeness(gold: &Chains, found: &Chains) -> f64 {
    let (few, many) = if gold.chains.len() <= found.chains.len() { (gold, found) } else { (found, gold) };
    if few.chains.is_empty() {
        return 0.0;
    }
    // Whole numbers are needed: a billionth is fine enough.
    const FINE: f64 = 1e9;
    let mut weights = Matrix::new(few.chains.len(), many.chains.len(), 0_i64);
    for (row, chain) in few.chains.iter().enumerate() {
        for &other in chain.iter().filter_map(|m| many.of.get(m)) {
            // Each mention in both adds 2 / (|K| + |R|).
            weights[(row, other)] += (FINE * 2.0 / (chain.len() + many.chains[other].len()) as f64) as i64;
        }
    }
    kuhn_munkres(&weights).0 as f64 / FINE
}

/// Sums of a metric over documents: what recall is a share of, and what precision is.
#[derive(Clone, Copy, Default)]
struct Sums {
    recall: (f64, f64),
    precision: (f64, f64),
}

impl Sums {
    fn add(&mut self, recall: (f64, f64), precision: (f64, f64)) {
        for (sum, more) in [(&mut self.recall, recall), (&mut self.precision, precision)] {
            *sum = (sum.0 + more.0, sum.1 + more.1);
        }
    }

    fn f1(self) -> f64 {
        let share = |(right, of): (f64, f64)| if of > 0.0 { right / of } else { 0.0 };
        let (r, p) = (share(self.recall), share(self.precision));
        if r + p > 0.0 { 2.0 * r * p / (r + p) } else { 0.0 }
    }
}

/// The three metrics over documents.
#[derive(Default)]
pub struct Tally {
    muc: Sums,
    b3: Sums,
    ceafe: Sums,
}

impl Tally {
    /// Adds a document.
    pub fn add(&mut self, gold: &Chains, found: &Chains) {
        self.muc.add(gold.links(found), found.links(gold));
        self.b3.add(gold.shares(found), found.shares(gold));
        let alike = likeness(gold, found);
        self.ceafe.add((alike, gold.chains.len() as f64), (alike, found.chains.len() as f64));
    }

    /// The F1 of each, and their mean.
    pub fn report(&self, name: &str, figures: &mut Figures) {
        let found = [("muc", self.muc.f1()), ("b3", self.b3.f1()), ("ceafe", self.ceafe.f1())];
        found.iter().for_each(|(metric, f1)| figures.push(format!("{name}.{metric}"), *f1));
        figures.push(format!("{name}.conll"), found.iter().map(|f| f.1).sum::<f64>() / 3.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chains(groups: &[&[usize]]) -> Chains {
        Chains::new(groups.iter().map(|g| g.to_vec()))
    }

    /// Gold {1 2 3} {4 5 6 7}; found {1 2} {3 4} {6 7 8}. Reckoned by hand:
    ///
    /// - MUC: 3 falls off the first chain, 4 and 5 off the second: recall (1 + 1) / (2 + 3); {3 4} is cut and 8 unknown: precision (1 + 0 + 1) / (1 + 1 + 2).
    /// - B³: recall ((4 + 1) / 3 + (1 + 4) / 4) / 7, precision (4 / 2 + (1 + 1) / 2 + 4 / 3) / 7.
    /// - CEAFe: {1 2 3} with {1 2} is 4/5, {4 5 6 7} with {6 7 8} is 4/7: recall (4/5 + 4/7) / 2, precision (4/5 + 4/7) / 3.
    #[test]
    fn metrics_are_as_reckoned_by_hand() {
        let mut tally = Tally::default();
        tally.add(&chains(&[&[1, 2, 3], &[4, 5, 6, 7]]), &chains(&[&[1, 2], &[3, 4], &[6, 7, 8]]));
        let f1 = |r: f64, p: f64| 2.0 * r * p / (r + p);
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-6, "{a} for {b}");
        near(tally.muc.f1(), f1(2.0 / 5.0, 2.0 / 4.0));
        near(tally.b3.f1(), f1((5.0 / 3.0 + 5.0 / 4.0) / 7.0, (2.0 + 1.0 + 4.0 / 3.0) / 7.0));
        let alike = 4.0 / 5.0 + 4.0 / 7.0;
        near(tally.ceafe.f1(), f1(alike / 2.0, alike / 3.0));
    }

    /// The example of S. Pradhan and others ("Scoring coreference partitions of predicted mentions", ACL 2014): gold {a b c} {d e f g}, found {a b} {c d}
    /// {f g h i}. They print MUC .40, .40; B³ .42, .50; CEAFe .65, .43.
    #[test]
    fn metrics_are_as_published() {
        let (gold, found) = (chains(&[&[1, 2, 3], &[4, 5, 6, 7]]), chains(&[&[1, 2], &[3, 4], &[6, 7, 8, 9]]));
        let mut tally = Tally::default();
        tally.add(&gold, &found);
        let shares = |sums: Sums| [sums.recall, sums.precision].map(|(right, of)| (100.0 * right / of).round() as u32);
        assert_eq!([tally.muc, tally.b3, tally.ceafe].map(shares), [[40, 40], [42, 50], [65, 43]]);
    }

    #[test]
    fn what_is_found_whole_scores_one() {
        let (mut tally, gold) = (Tally::default(), chains(&[&[1, 5], &[2, 3, 9]]));
        tally.add(&gold, &chains(&[&[9, 3, 2], &[5, 1], &[7]]));
        assert!([tally.muc, tally.b3, tally.ceafe].iter().all(|m| m.f1() > 0.999_999));
    }

    #[test]
    fn links_that_one_side_lacks_are_named() {
        let (one, other) = (chains(&[&[1, 2, 3]]), chains(&[&[1, 2], &[3, 4]]));
        assert_eq!(one.links_not_in(&other), [[2, 3]]);
    }
}
