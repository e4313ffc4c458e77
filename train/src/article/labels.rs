//! Which blocks of a page are its article's own, from the article's gold text: the blocks are laid on the text in order.

use std::collections::HashMap;

/// What is known of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Its words are in the text, in their place.
    Own,
    /// They are not.
    Other,
    /// They are in part, or out of their place: nothing is learned from it.
    Unsure,
}

/// Where a block may lie on the gold text.
struct Place {
    block: usize,
    start: usize,
    end: usize,
    words: usize,
}

/// Labels blocks by `gold`.
pub fn labels(blocks: &[&str], gold: &str) -> Vec<Label> {
    let gold = words(gold);
    let mut at: HashMap<&str, Vec<usize>> = HashMap::new();
    for (i, word) in gold.iter().enumerate() {
        at.entry(word).or_default().push(i);
    }
    let blocks: Vec<Vec<String>> = blocks.iter().map(|b| words(b)).collect();
    let mut places = Vec::new();
    for (i, block) in blocks.iter().enumerate() {
        places.extend(lay(i, block, &gold, &at));
    }
    let chosen = chain(&places, gold.len());
    let mut covered = vec![false; gold.len()];
    let mut labels = vec![Label::Other; blocks.len()];
    for place in &chosen {
        covered[places[*place].start..places[*place].end].fill(true);
        labels[places[*place].block] = Label::Own;
    }
    // A block that lies where no other does is the article's, whatever its order; one that lies on others is a copy.
    for place in &places {
        if labels[place.block] == Label::Other && place.words >= 6 {
            let free = covered[place.start..place.end].iter().filter(|c| !**c).count();
            labels[place.block] = if free * 2 > place.words { Label::Own } else { Label::Unsure };
        }
    }
    for (i, block) in blocks.iter().enumerate() {
        if labels[i] == Label::Other && block.len() >= 8 && share(block, &gold, &at) > 0.5 {
            labels[i] = Label::Unsure;
        }
    }
    labels
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// Where the words of a block lie on the gold text, nearly all of them in a row.
fn lay(block: usize, words: &[String], gold: &[String], at: &HashMap<&str, Vec<usize>>) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    // Its first words may be missing in the gold text: a dateline, a number.
    for skip in 0..words.len().min(4) {
        for start in at.get(words[skip].as_str()).into_iter().flatten().take(400) {
            let (matched, end) = run(&words[skip..], &gold[*start..]);
            let known = places.iter().any(|p| p.end == start + end);
            if !known && matched * 20 >= words.len() * 17 && (matched > 2 || words.len() <= 2) {
                places.push(Place { block, start: *start, end: start + end, words: matched });
            }
        }
        if !places.is_empty() {
            break;
        }
    }
    places.truncate(12);
    places
}

/// How many of the words follow one another in the gold text, small gaps on either side allowed, and where they end.
fn run(words: &[String], gold: &[String]) -> (usize, usize) {
    let (mut i, mut j, mut matched, mut end) = (0, 0, 0, 0);
    while i < words.len() && j < gold.len() {
        if words[i] == gold[j] {
            matched += 1;
            (i, j) = (i + 1, j + 1);
            end = j;
            continue;
        }
        let gap = (1..4).flat_map(|n| (0..=n).map(move |a| (a, n - a))).find(|(a, b)| {
            let next = |k: usize| words.get(i + a + k).is_some() && words.get(i + a + k) == gold.get(j + b + k);
            next(0) && (next(1) || i + a + 1 == words.len())
        });
        match gap {
            Some((a, b)) => (i, j) = (i + a, j + b),
            None => break,
        }
    }
    (matched, end)
}

/// The heaviest chain of places whose blocks and gold words both rise: dynamic programming over a Fenwick tree of maxima.
fn chain(places: &[Place], gold: usize) -> Vec<usize> {
    let mut best: Vec<(usize, usize)> = vec![(0, usize::MAX); gold + 2];
    let mut weight = vec![0usize; places.len()];
    let mut before = vec![usize::MAX; places.len()];
    let mut i = 0;
    while i < places.len() {
        let block = places[i].block;
        let same = i..i + places[i..].iter().take_while(|p| p.block == block).count();
        for k in same.clone() {
            let (mut sum, mut at) = ((0, usize::MAX), places[k].start);
            while at > 0 {
                sum = sum.max(best[at]);
                at &= at - 1;
            }
            (weight[k], before[k]) = (sum.0 + places[k].words, sum.1);
        }
        for k in same.clone() {
            let mut at = places[k].end;
            while at < best.len() {
                if best[at].0 < weight[k] {
                    best[at] = (weight[k], k);
                }
                at += at & at.wrapping_neg();
            }
        }
        i = same.end;
    }
    let mut chosen = Vec::new();
    let mut at = (0..places.len()).max_by_key(|k| weight[*k]).unwrap_or(usize::MAX);
    while at < places.len() {
        chosen.push(at);
        at = before[at];
    }
    chosen
}

/// The share of a block's runs of three words that the gold text has.
fn share(block: &[String], gold: &[String], at: &HashMap<&str, Vec<usize>>) -> f32 {
    let held = |w: &[String]| at.get(w[0].as_str()).into_iter().flatten().take(200).any(|i| gold[*i..].starts_with(w));
    block.windows(3).filter(|w| held(w)).count() as f32 / (block.len() - 2) as f32
}

#[cfg(test)]
mod tests {
    use super::{Label, labels};

    #[test]
    fn blocks_are_laid_in_order() {
        let blocks = [
            "World",
            "The ferries stopped at noon.",
            "World",
            "Read more",
            "Nobody could say when they would sail again.",
            "The ferries stopped at noon.",
        ];
        let gold = "The ferries stopped at noon.\n\nWorld\n\nNobody could say when they would sail again.";
        use Label::{Other, Own, Unsure};
        assert_eq!(labels(&blocks, gold), [Other, Own, Own, Other, Own, Other]);
        let _ = Unsure;
    }
}
