//! Words: letters, with the apostrophes, stops and hyphens that belong inside them.

use super::abbreviation::abbreviation;
use super::chars::{is_apostrophe, is_combining, is_emoji, is_word};
use super::{hyphen, inside};

/// The word that `rest` starts with, contractions and possessives still on it ("didn't", "Lee's").
pub(super) fn len(rest: &str, before: Option<char>) -> Option<usize> {
    let first = rest.chars().next()?;
    if is_apostrophe(first) {
        return clitic_len(rest, before);
    }
    if !is_word(first) || is_emoji(first) {
        return None;
    }
    if rest.starts_with("US$") {
        return Some(3);
    }
    let mut end = letters(rest);
    loop {
        let tail = &rest[end..];
        let Some(mark) = tail.chars().next() else { break };
        let after = &tail[mark.len_utf8()..];
        let next = after.chars().next();
        if mark == '.' {
            match stop(rest, end, after) {
                Stop::Inside => end += 1 + letters(after),
                Stop::Last => return Some(end + 1),
                Stop::Outside => break,
            }
        } else if is_apostrophe(mark) && next.is_some_and(char::is_alphabetic) {
            end += mark.len_utf8() + letters(after);
        } else if mark == '-' && hyphen::keeps(&rest[..end], before, after) {
            end += 1 + letters(after);
        } else if inside::joins(&rest[..end], mark, after) {
            end += mark.len_utf8() + letters(after);
        } else {
            break;
        }
    }
    Some(end)
}

/// Bytes of letters, digits and combining marks at the start.
fn letters(text: &str) -> usize {
    text.find(|c| !is_word(c) && !is_combining(c)).unwrap_or(text.len())
}

enum Stop {
    Inside,
    Last,
    Outside,
}

/// Whether the stop at `rest[end]` is inside a word ("U.S"), its last character ("U.S."), or ends the sentence.
fn stop(rest: &str, end: usize, after: &str) -> Stop {
    let head = &rest[..end];
    let dotted = head.rsplit('.').next().unwrap_or(head);
    let lone = dotted.chars().count() == 1 && dotted.chars().all(char::is_alphabetic);
    let run = letters(after);
    let next = &after[..run];
    if run > 0 && (lone || head.contains('.')) && next.chars().all(char::is_alphabetic) {
        // "U.S", "Ph.D" later; "a.m", but not "it.The"
        let follows = after[run..].starts_with('.') || next.chars().count() <= 2;
        if follows && lone {
            return Stop::Inside;
        }
    }
    if run > 0 && head == "Ph" && next == "D" {
        return Stop::Inside;
    }
    // "Rs2.5", "v2.0": a decimal with letters before it.
    if head.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit()) {
        return Stop::Inside;
    }
    if after.starts_with("..") {
        // "etc..." keeps its dots apart; of "U.S.." the first is its own.
        return Stop::Outside;
    }
    let dotted_word = &rest[..end + 1];
    if run == 0 && abbreviation(dotted_word).is_some() { Stop::Last } else { Stop::Outside }
}

/// A clitic that stands alone: "'s", "n't", "'em", "'90s", "'72".
fn clitic_len(rest: &str, before: Option<char>) -> Option<usize> {
    let mark = rest.chars().next()?.len_utf8();
    let body = &rest[mark..];
    let len = letters(body);
    let word = body[..len].to_ascii_lowercase();
    let clitic = match before {
        Some(c) if is_word(c) || c == '.' || is_apostrophe(c) => {
            matches!(word.as_str(), "s" | "ll" | "re" | "ve" | "m" | "d")
        }
        None => matches!(word.as_str(), "s" | "ll" | "re" | "ve" | "m" | "d" | "em" | "cause" | "til" | "bout"),
        Some(_) => false,
    };
    let digits = word.strip_suffix('s').unwrap_or(&word);
    let year = before.is_none() && digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
    (clitic || year).then_some(mark + len)
}
