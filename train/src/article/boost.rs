//! Gradient boosting of decision trees on histograms, for a yes-or-no label (J. Friedman, "Greedy function
//! approximation", 2001; the histograms as in G. Ke and others, "LightGBM", 2017; each tree looks at a share of the features, as in
//! L. Breiman, "Random forests", 2001).

use article::training::{Node, Trees};

/// How trees are grown.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// How many.
    pub trees: usize,
    /// Leaves of each, at most.
    pub leaves: usize,
    /// How much of its step each takes.
    pub rate: f32,
    /// The least sum of second derivatives in a leaf.
    pub least: f32,
    /// The weight of the penalty on large leaves.
    pub ridge: f32,
    /// The share of the features that each tree may ask: what one of them misses another finds.
    pub share: f32,
}

const BINS: usize = 64;

/// Rows of features, each in one of [`BINS`] bins.
pub struct Table {
    features: usize,
    /// Row after row.
    bins: Vec<u8>,
    /// For each feature, the upper edge of each bin but the last.
    edges: Vec<Vec<f32>>,
}

impl Table {
    /// Cuts each feature at its quantiles.
    pub fn new<const N: usize>(rows: &[[f32; N]]) -> Self {
        let edges: Vec<Vec<f32>> = (0..N).map(|f| edges(rows, f)).collect();
        let mut bins = Vec::with_capacity(rows.len() * N);
        for row in rows {
            bins.extend((0..N).map(|f| edges[f].partition_point(|e| *e < row[f]) as u8));
        }
        Self { features: N, bins, edges }
    }

    fn row(&self, i: usize) -> &[u8] {
        &self.bins[i * self.features..(i + 1) * self.features]
    }
}

fn edges<const N: usize>(rows: &[[f32; N]], feature: usize) -> Vec<f32> {
    let step = (rows.len() / 20_000).max(1);
    let mut values: Vec<f32> = rows.iter().step_by(step).map(|r| r[feature]).collect();
    values.sort_by(f32::total_cmp);
    let mut edges: Vec<f32> = (1..BINS).map(|b| values[(b * values.len() / BINS).min(values.len() - 1)]).collect();
    // Rare values at either end have bins of their own.
    edges.push(values[0]);
    edges.sort_by(f32::total_cmp);
    edges.dedup();
    edges.truncate(BINS - 1);
    edges
}

/// Sums of a bin: first and second derivatives of the loss.
type Bin = (f32, f32);

struct Leaf {
    rows: Vec<u32>,
    histogram: Vec<Bin>,
    best: Option<Split>,
    /// Where it stands in the tree that is being grown.
    place: usize,
}

#[derive(Clone, Copy)]
struct Split {
    gain: f32,
    feature: usize,
    bin: usize,
}

enum Grown {
    Leaf(f32),
    Split { split: Split, left: usize, right: usize },
}

/// Grows trees for `labels`. Rows of weight zero are left out.
pub fn train(table: &Table, labels: &[bool], weights: &[f32], plan: Plan) -> Trees {
    let count = labels.len();
    let mut sums = vec![0.0f32; count];
    let mut slopes = vec![(0.0f32, 0.0f32); count];
    let rows: Vec<u32> = (0..count as u32).filter(|i| weights[*i as usize] > 0.0).collect();
    let mut trees = Vec::new();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for _ in 0..plan.trees {
        for i in 0..count {
            let p = 1.0 / (1.0 + (-sums[i]).exp());
            let y = f32::from(u8::from(labels[i]));
            slopes[i] = ((p - y) * weights[i], (p * (1.0 - p)).max(1e-6) * weights[i]);
        }
        let asked = dice.some_of(table.features, plan.share);
        let grown = grow(table, &slopes, rows.clone(), (&asked, plan));
        for (i, sum) in sums.iter_mut().enumerate() {
            *sum += follow(table, &grown, i);
        }
        let mut nodes = Vec::new();
        flatten(table, &grown, 0, &mut nodes);
        trees.push(nodes);
    }
    Trees::new(&trees)
}

/// A fixed sequence of numbers (xorshift, G. Marsaglia, 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }

    /// So many of the first `count` numbers, in rising order.
    fn some_of(&mut self, count: usize, share: f32) -> Vec<usize> {
        let mut all: Vec<usize> = (0..count).collect();
        let wanted = ((count as f32 * share) as usize).clamp(1, count);
        for i in 0..wanted {
            all.swap(i, i + self.below(count - i));
        }
        all.truncate(wanted);
        all.sort_unstable();
        all
    }
}

fn grow(table: &Table, slopes: &[Bin], rows: Vec<u32>, (asked, plan): (&[usize], Plan)) -> Vec<Grown> {
    let histogram = histogram(table, slopes, &rows, asked);
    let best = self::best(table, &histogram, asked, plan);
    let mut grown = vec![Grown::Leaf(weight(&histogram, plan))];
    let mut leaves = vec![Leaf { rows, histogram, best, place: 0 }];
    while leaves.len() < plan.leaves {
        let gain = |leaf: &Leaf| leaf.best.map_or(0.0, |s| s.gain);
        let Some(chosen) = (0..leaves.len()).max_by(|a, b| gain(&leaves[*a]).total_cmp(&gain(&leaves[*b]))) else {
            break;
        };
        let Some(split) = leaves[chosen].best else { break };
        let leaf = leaves.swap_remove(chosen);
        let (left, right): (Vec<u32>, Vec<u32>) =
            leaf.rows.iter().partition(|r| usize::from(table.row(**r as usize)[split.feature]) <= split.bin);
        let small_is_left = left.len() <= right.len();
        let small = self::histogram(table, slopes, if small_is_left { &left } else { &right }, asked);
        let large: Vec<Bin> =
            leaf.histogram.iter().zip(&small).map(|(all, part)| (all.0 - part.0, all.1 - part.1)).collect();
        let (left_sums, right_sums) = if small_is_left { (small, large) } else { (large, small) };
        let places = (grown.len(), grown.len() + 1);
        grown.push(Grown::Leaf(weight(&left_sums, plan)));
        grown.push(Grown::Leaf(weight(&right_sums, plan)));
        grown[leaf.place] = Grown::Split { split, left: places.0, right: places.1 };
        for (rows, histogram, place) in [(left, left_sums, places.0), (right, right_sums, places.1)] {
            let best = self::best(table, &histogram, asked, plan);
            leaves.push(Leaf { rows, histogram, best, place });
        }
    }
    grown
}

/// The sums of each bin of each feature that is asked. Each of two threads takes half of the features: a bin's sum has the same order of
/// rows on any machine.
fn histogram(table: &Table, slopes: &[Bin], rows: &[u32], asked: &[usize]) -> Vec<Bin> {
    let mut bins = vec![(0.0, 0.0); asked.len() * BINS];
    let fill = |bins: &mut [Bin], asked: &[usize]| {
        for row in rows {
            let (first, second) = slopes[*row as usize];
            let values = table.row(*row as usize);
            for (feature, bins) in asked.iter().zip(bins.chunks_exact_mut(BINS)) {
                let sum = &mut bins[usize::from(values[*feature])];
                sum.0 += first;
                sum.1 += second;
            }
        }
    };
    let (these, those) = asked.split_at(asked.len() / 2);
    let (left, right) = bins.split_at_mut(these.len() * BINS);
    if rows.len() < 1000 {
        fill(left, these);
        fill(right, those);
    } else {
        std::thread::scope(|scope| {
            scope.spawn(|| fill(left, these));
            fill(right, those);
        });
    }
    bins
}

fn weight(histogram: &[Bin], plan: Plan) -> f32 {
    let (first, second) = histogram[..BINS].iter().fold((0.0, 0.0), |s, b| (s.0 + b.0, s.1 + b.1));
    -first / (second + plan.ridge) * plan.rate
}

fn best(table: &Table, histogram: &[Bin], asked: &[usize], plan: Plan) -> Option<Split> {
    let score = |first: f32, second: f32| first * first / (second + plan.ridge);
    let mut best: Option<Split> = None;
    for (feature, bins) in asked.iter().copied().zip(histogram.chunks_exact(BINS)) {
        let (first, second) = bins.iter().fold((0.0, 0.0), |s, b| (s.0 + b.0, s.1 + b.1));
        let (mut left, mut mass) = (0.0, 0.0);
        for (bin, &(more, heavier)) in bins.iter().enumerate().take(table.edges[feature].len()) {
            left += more;
            mass += heavier;
            if mass < plan.least || second - mass < plan.least {
                continue;
            }
            let gain = score(left, mass) + score(first - left, second - mass) - score(first, second);
            if gain > best.map_or(1e-3, |b| b.gain) {
                best = Some(Split { gain, feature, bin });
            }
        }
    }
    best
}

fn follow(table: &Table, grown: &[Grown], row: usize) -> f32 {
    let mut at = 0;
    loop {
        match grown[at] {
            Grown::Leaf(weight) => return weight,
            Grown::Split { split, left, right } => {
                at = if usize::from(table.row(row)[split.feature]) <= split.bin { left } else { right };
            }
        }
    }
}

/// The nodes in the order of the file. Trees are as deep as they have leaves at most.
fn flatten(table: &Table, grown: &[Grown], at: usize, nodes: &mut Vec<Node>) {
    match grown[at] {
        Grown::Leaf(value) => nodes.push(Node { feature: u8::MAX, right: 0, value }),
        Grown::Split { split, left, right } => {
            let here = nodes.len();
            nodes.push(Node { feature: split.feature as u8, right: 0, value: table.edges[split.feature][split.bin] });
            flatten(table, grown, left, nodes);
            nodes[here].right = (nodes.len() - here) as u8;
            flatten(table, grown, right, nodes);
        }
    }
}
