//! From scores of arcs to a tree with one root.
//!
//! Each word takes its best head. That is a tree nine times in ten; where it is not, the best of all trees is found, and of several roots the
//! one that costs least stays.

use super::branching;

/// The head of each word, by `score(word, head)` where head 0 is the root and head n + 1 the word n; into `heads`, which is overwritten.
pub(super) fn decode(words: usize, score: impl Fn(usize, usize) -> f32, heads: &mut Vec<usize>) {
    heads.clear();
    heads.extend((0..words).map(|word| best(words, word, &score)));
    if !is_tree(heads) {
        one_root(words, &score, heads);
    }
}

fn best(words: usize, word: usize, score: &impl Fn(usize, usize) -> f32) -> usize {
    let mut best = (f32::NEG_INFINITY, 0);
    for head in (0..=words).filter(|&head| head != word + 1) {
        let here = score(word, head);
        if here > best.0 {
            best = (here, head);
        }
    }
    best.1
}

/// Whether one word hangs on the root, and every other on it in the end.
fn is_tree(heads: &[usize]) -> bool {
    heads.iter().filter(|&&h| h == 0).count() == 1 && !has_ring(heads)
}

/// Whether some words hang on each other alone.
fn has_ring(heads: &[usize]) -> bool {
    // When each word was first met, from 1; words met in an earlier walk are sound.
    let mut met = vec![0; heads.len()];
    for start in 0..heads.len() {
        let mut at = Some(start);
        while let Some(word) = at.filter(|&word| met[word] == 0) {
            met[word] = start + 1;
            at = heads[word].checked_sub(1);
        }
        if at.is_some_and(|word| met[word] == start + 1) {
            return true;
        }
    }
    false
}

/// The best tree with one root. The root is the word for which leaving all others off the root costs least: that is found among the words that
/// the best tree without that rule puts there.
fn one_root(words: usize, score: &impl Fn(usize, usize) -> f32, heads: &mut Vec<usize>) {
    let free = branching::heads(words, score);
    let roots: Vec<usize> = (0..words).filter(|&w| free[w] == 0).collect();
    if roots.len() == 1 {
        *heads = free;
        return;
    }
    let total = |heads: &[usize]| heads.iter().enumerate().map(|(w, &h)| f64::from(score(w, h))).sum::<f64>();
    let mut found: Option<(f64, Vec<usize>)> = None;
    for &root in roots.iter().take(MOST_ROOTS) {
        let only = |word: usize, head: usize| match (head, word == root) {
            (0, false) => f32::NEG_INFINITY,
            _ => score(word, head),
        };
        let tree = branching::heads(words, &only);
        let cost = total(&tree);
        if found.as_ref().is_none_or(|f| cost > f.0) {
            found = Some((cost, tree));
        }
    }
    *heads = found.map_or(free, |f| f.1);
}

/// Roots that are tried.
const MOST_ROOTS: usize = 6;

#[cfg(test)]
mod tests {
    use super::decode;

    fn heads(scores: &[&[f32]]) -> Vec<usize> {
        let mut heads = Vec::new();
        decode(scores.len(), |w, h| scores[w][h], &mut heads);
        heads
    }

    #[test]
    fn a_cycle_is_broken_where_it_costs_least() {
        // The two words want each other; the second loses less by going to the root.
        assert_eq!(heads(&[&[1.0, 0.0, 5.0], &[3.0, 5.0, 0.0]]), [2, 0]);
    }

    #[test]
    fn one_word_alone_hangs_on_the_root() {
        // All would go to the root; the first gives up least by going elsewhere.
        assert_eq!(heads(&[&[9.0, 0.0, 8.0, 1.0], &[9.0, 2.0, 0.0, 1.0], &[9.0, 1.0, 7.0, 0.0]]), [2, 0, 2]);
    }

    #[test]
    fn the_best_of_all_trees_is_found() {
        let mut state = 7u64;
        for words in 1..=4usize {
            for _ in 0..200 {
                let table: Vec<f32> = (0..words * (words + 1))
                    .map(|_| {
                        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                        (state >> 40) as f32 / 1e6
                    })
                    .collect();
                let score = |w: usize, h: usize| table[w * (words + 1) + h];
                let mut found = Vec::new();
                decode(words, score, &mut found);
                let total = |heads: &[usize]| heads.iter().enumerate().map(|(w, &h)| score(w, h)).sum::<f32>();
                assert!(super::is_tree(&found));
                let all = (0..(words + 1).pow(words as u32))
                    .map(|n| (0..words).map(|w| n / (words + 1).pow(w as u32) % (words + 1)).collect::<Vec<_>>());
                let best = all
                    .filter(|heads| heads.iter().enumerate().all(|(w, &h)| h != w + 1) && super::is_tree(heads))
                    .map(|heads| total(&heads))
                    .fold(f32::NEG_INFINITY, f32::max);
                assert!(total(&found) >= best - 1e-3, "{found:?}: {} where {best} can be had", total(&found));
            }
        }
    }
}
