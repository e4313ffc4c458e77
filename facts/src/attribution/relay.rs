//! Who passes on whose word: attributions inside the content of others.
//!
//! "According to the *Gazette*, *two officials* said the fleet had sailed": the officials' word, relayed by the Gazette.

use super::draft::Draft;

/// For each draft the innermost other one whose content holds its cue, or the relay that its rule named.
///
/// One pass over the drafts' content in the order of the text, with a stack of what is open.
pub(super) fn relays(drafts: &[Draft]) -> Vec<Option<usize>> {
    let mut stretches: Vec<(u32, u32, usize)> = Vec::new();
    for (n, draft) in drafts.iter().enumerate() {
        stretches.extend(draft.content.iter().map(|&(first, last)| (first, last, n)));
    }
    stretches.sort_by_key(|&(first, last, n)| (first, std::cmp::Reverse(last), n));
    let mut cues: Vec<(u32, usize)> = drafts.iter().enumerate().map(|(n, d)| (d.anchor, n)).collect();
    cues.sort_unstable();
    let mut relays: Vec<Option<usize>> = drafts.iter().map(|d| d.relay).collect();
    let mut open: Vec<(u32, usize)> = Vec::new();
    let mut next = 0;
    for (anchor, n) in cues {
        while let Some(&(first, last, outer)) = stretches.get(next).filter(|s| s.0 <= anchor) {
            debug_assert!(first <= last);
            // What has ended before this stretch begins will never hold a cue again.
            while open.last().is_some_and(|&(end, _)| end < first) {
                open.pop();
            }
            open.push((last, outer));
            next += 1;
        }
        while open.last().is_some_and(|&(end, _)| end < anchor) {
            open.pop();
        }
        let holds = |&&(end, outer): &&(u32, usize)| end >= anchor && outer != n && drafts[outer].stance.passes_on();
        let outer = open.iter().rev().take(DEEPEST).find(holds).filter(|_| !drafts[n].cue.is_empty());
        relays[n] = relays[n].or(outer.map(|&(_, outer)| outer)).filter(|&o| o != n);
    }
    break_circles(&mut relays);
    relays
}

/// The deepest nesting that is followed.
const DEEPEST: usize = 16;

/// Two drafts that hold each other (a broken parse) relay nobody.
fn break_circles(relays: &mut [Option<usize>]) {
    for n in 0..relays.len() {
        let mut seen = n;
        for _ in 0..DEEPEST {
            match relays[seen] {
                Some(outer) if outer == n => {
                    relays[n] = None;
                    break;
                }
                Some(outer) => seen = outer,
                None => break,
            }
        }
    }
}
