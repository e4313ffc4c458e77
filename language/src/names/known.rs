//! What the gazetteer knows of a sentence's words.

use std::ops::Range;

use span::Span;

use crate::gazetteer::{Known, is_given_name, longest_name};
use crate::word::Word;

/// Words that stand inside names without a capital.
const INSIDE: &[&str] =
    &["of", "the", "and", "de", "la", "al", "-", "'s", "’s", "for", "and", "du", "es", "el", "&", ".", "'", "’"];
/// How many words a known name is looked for in.
const REACH: usize = 8;

/// For each word a number that says which sort of known name it is in, and where in it; 0 for none.
pub fn known_classes(text: &str, tokens: &[Span], words: &[Word], known: &mut Vec<u32>) {
    known.clear();
    known.resize(tokens.len(), 0);
    let mut ranges: [Range<usize>; REACH] = std::array::from_fn(|_| 0..0);
    let mut at = 0;
    while at < tokens.len() {
        let mut count = 0;
        let article = tokens[at].of(text).eq_ignore_ascii_case("the");
        for (next, token) in tokens[at..].iter().enumerate().take(if article { 0 } else { REACH }) {
            let capital = words[at + next].capital;
            if !(capital || (next > 0 && INSIDE.contains(&token.of(text)))) {
                break;
            }
            ranges[next] = token.range();
            // A name ends with a capitalised word: not "Iraq" and its full stop.
            count = if capital { next + 1 } else { count };
        }
        at += match (count > 0).then(|| longest_name(text, &ranges[..count])).flatten() {
            Some((length, name)) => {
                let length = length.min(count);
                mark(&mut known[at..at + length], sort(&name));
                length
            }
            None => {
                if count > 0 && is_given_name(tokens[at].of(text)) {
                    known[at] = 30;
                }
                1
            }
        };
    }
}

fn sort(known: &Known) -> u32 {
    match known {
        Known::Country(_) => 1,
        Known::Demonym(_) => 2,
        Known::Organization(_) => 3,
        Known::SeatOfPower(_) => 4,
        Known::Place => 5,
    }
}

/// Numbers a name's words: alone, first, inside, last.
fn mark(known: &mut [u32], sort: u32) {
    let last = known.len() - 1;
    for (at, class) in known.iter_mut().enumerate() {
        let place = match (at, last) {
            (_, 0) => 0,
            (0, _) => 1,
            (at, last) if at == last => 3,
            _ => 2,
        };
        *class = sort * 4 + place;
    }
}
