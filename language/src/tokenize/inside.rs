//! Marks inside a word that is written without space: "AT&T", "desk@STRELSAU", "sh*t".

use super::chars::is_word;

/// Words written with a stroke.
const SLASHED: &[(&str, &str)] = &[("s", "he"), ("w", "o"), ("w", "out")];

/// Whether `mark` between `head` and `after` is inside one word.
pub(super) fn joins(head: &str, mark: char, after: &str) -> bool {
    if head.len() > 24 || !after.starts_with(is_word) {
        return false;
    }
    if mark == '/' {
        return SLASHED.iter().any(|(a, b)| head.eq_ignore_ascii_case(a) && next_word(after).eq_ignore_ascii_case(b));
    }
    let letters = |s: &str| s.bytes().all(|b| b.is_ascii_alphabetic());
    let next = next_word(after);
    let small_follows = after.starts_with(|c: char| c.is_ascii_lowercase());
    match mark {
        // "AT&T", "R&D", "p&l"; not "salt&pepper".
        '&' => {
            let upper = |s: &str| s.len() <= 4 && s.bytes().all(|b| b.is_ascii_uppercase());
            (upper(head) && upper(next)) || (head.len() == 1 && next.len() == 1 && letters(head) && letters(next))
        }
        '@' => true,
        // A letter hidden or made into a sign.
        '*' | '$' => small_follows && letters(head) && head.len() <= 8,
        _ => false,
    }
}

fn next_word(after: &str) -> &str {
    &after[..after.find(|c| !is_word(c)).unwrap_or(after.len())]
}
