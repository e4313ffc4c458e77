//! Contractions: "didn't" is "did" and "n't", "Lee's" is "Lee" and "'s", "gonna" is "gon" and "na".

use span::Span;

use super::chars::is_apostrophe;

/// Words cut without an apostrophe: the word in lower case, and the bytes of its first part.
const CUTS: &[(&str, usize)] = &[
    ("cannot", 3),
    ("gonna", 3),
    ("wanna", 3),
    ("gotta", 3),
    ("dunno", 2),
    ("lemme", 3),
    ("gimme", 3),
    ("outta", 3),
    ("dont", 2),
    ("didnt", 3),
    ("doesnt", 4),
    ("cant", 2),
    ("wont", 2),
    ("wouldnt", 5),
    ("couldnt", 5),
    ("shouldnt", 6),
    ("isnt", 2),
    ("wasnt", 3),
    ("arent", 3),
    ("im", 1),
    ("ive", 1),
    ("thats", 4),
    ("youre", 3),
    ("theyre", 4),
];

/// The word's parts, appended to `tokens`; `base` is where it starts in the text.
pub(super) fn split(word: &str, base: usize, tokens: &mut Vec<Span>) {
    let mut push = |start: usize, end: usize| tokens.push(Span::at(base + start, base + end));
    match cut(word) {
        Some(at) => {
            push(0, at);
            push(at, word.len());
        }
        None => push(0, word.len()),
    }
}

/// Where the word is cut in two.
fn cut(word: &str) -> Option<usize> {
    if word.len() < 2 || word.len() > 64 {
        return None;
    }
    if let Some((at, mark)) = word.char_indices().rev().find(|&(_, c)| is_apostrophe(c)) {
        return at_apostrophe(word, at, mark);
    }
    if word.len() > 8 || word == "IM" {
        return None;
    }
    CUTS.iter().find(|(form, _)| form.eq_ignore_ascii_case(word)).map(|&(_, at)| at)
}

fn at_apostrophe(word: &str, at: usize, mark: char) -> Option<usize> {
    let (head, tail) = (&word[..at], &word[at + mark.len_utf8()..]);
    let is = |s: &str| tail.eq_ignore_ascii_case(s);
    if head.is_empty() {
        return None;
    }
    if is("t") && head.ends_with(['n', 'N']) {
        return (head.len() > 1).then_some(at - 1);
    }
    if head.eq_ignore_ascii_case("y") && is("all") {
        return Some(at + mark.len_utf8());
    }
    ["s", "ll", "re", "ve", "m", "d"].iter().any(|clitic| is(clitic)).then_some(at)
}
