//! From scores of arcs to a tree with one root.
//!
//! Each word takes its best head. That is a tree nine times in ten; where it is not, the best tree is found by contracting cycles
//! (Y. Chu and T. Liu 1965, J. Edmonds 1967), and of several roots the one that costs least stays.

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
    heads.iter().filter(|&&h| h == 0).count() == 1 && cycle(heads).is_none()
}

/// The words of a cycle, if there is one.
fn cycle(heads: &[usize]) -> Option<Vec<usize>> {
    // When each word was first met, from 1; words met in an earlier walk are sound.
    let mut met = vec![0; heads.len()];
    for start in 0..heads.len() {
        let mut at = start;
        while met[at] == 0 {
            met[at] = start + 1;
            match heads[at].checked_sub(1) {
                Some(head) => at = head,
                None => break,
            }
        }
        if met[at] == start + 1 && heads[at] != 0 {
            let mut found = vec![at];
            let mut next = heads[at] - 1;
            while next != at {
                found.push(next);
                next = heads[next].checked_sub(1)?;
            }
            return Some(found);
        }
    }
    None
}

/// The best tree with one root. The root is the word for which leaving all others off the root costs least: that is found among the words that
/// the best tree without that rule puts there.
fn one_root(words: usize, score: &impl Fn(usize, usize) -> f32, heads: &mut Vec<usize>) {
    let free = arborescence(words, score);
    let roots: Vec<usize> = (0..words).filter(|&w| free[w] == 0).collect();
    if roots.len() == 1 {
        *heads = free;
        return;
    }
    let total = |heads: &[usize]| heads.iter().enumerate().map(|(w, &h)| f64::from(score(w, h))).sum::<f64>();
    let mut found: Option<(f64, Vec<usize>)> = None;
    for &root in roots.iter().take(MOST_ROOTS) {
        let only = |word: usize, head: usize| match (head, word == root) {
            (0, true) => score(word, head) + BAR,
            (0, false) => score(word, head) - BAR,
            _ => score(word, head),
        };
        let tree = arborescence(words, &only);
        let cost = total(&tree);
        if found.as_ref().is_none_or(|f| cost > f.0) {
            found = Some((cost, tree));
        }
    }
    *heads = found.map_or(free, |f| f.1);
}

/// Roots that are tried.
const MOST_ROOTS: usize = 6;
/// More than any sentence's scores make up together.
const BAR: f32 = 1e6;

/// The best tree over the root and the words, any number of them on the root.
fn arborescence(words: usize, score: &impl Fn(usize, usize) -> f32) -> Vec<usize> {
    // Nodes: 0 the root, then the words; each cycle that is contracted becomes one more.
    let count = words + 1;
    let mut weights = vec![f32::NEG_INFINITY; count * count];
    for word in 0..words {
        for head in (0..count).filter(|&h| h != word + 1) {
            weights[(word + 1) * count + head] = score(word, head);
        }
    }
    let heads = contract(&weights, count);
    heads[1..].to_vec()
}

/// Heads of nodes by a table of weights, `weights[node * count + head]`; node 0 has none.
fn contract(weights: &[f32], count: usize) -> Vec<usize> {
    let weight = |node: usize, head: usize| weights[node * count + head];
    let mut heads = vec![0; count];
    for (node, head) in heads.iter_mut().enumerate().skip(1) {
        *head = (0..count).filter(|&h| h != node).fold(0, |b, h| if weight(node, h) > weight(node, b) { h } else { b });
    }
    let Some(ring) = cycle(&heads[1..]) else { return heads };
    let ring: Vec<usize> = ring.into_iter().map(|n| n + 1).collect();
    let inside = |node: usize| ring.contains(&node);
    let outer: Vec<usize> = (0..count).filter(|&n| !inside(n)).collect();
    // The ring is one node now, the last. For each node outside: by which of the ring it would leave, or enter.
    let (new, last) = (outer.len() + 1, outer.len());
    let whole: f32 = ring.iter().map(|&n| weight(n, heads[n])).sum();
    let mut smaller = vec![f32::NEG_INFINITY; new * new];
    let (mut leaves, mut enters) = (vec![0; outer.len()], vec![0; outer.len()]);
    for (a, &node) in outer.iter().enumerate() {
        for (b, &head) in outer.iter().enumerate() {
            smaller[a * new + b] = weight(node, head);
        }
        let out =
            ring.iter().copied().fold(ring[0], |best, h| if weight(node, h) > weight(node, best) { h } else { best });
        (leaves[a], smaller[a * new + last]) = (out, weight(node, out));
        let gain = |n: usize| weight(n, node) - weight(n, heads[n]);
        let by = ring.iter().copied().fold(ring[0], |best, n| if gain(n) > gain(best) { n } else { best });
        (enters[a], smaller[last * new + a]) = (by, whole + gain(by));
    }
    let found = contract(&smaller, new);
    for (a, &node) in outer.iter().enumerate().skip(1) {
        heads[node] = if found[a] == last { leaves[a] } else { outer[found[a]] };
    }
    let from = found[last];
    heads[enters[from]] = outer[from];
    heads
}

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
