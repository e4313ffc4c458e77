//! Contractions: "didn't" is "did" and "n't", "Lee's" is "Lee" and "'s", "gonna" is "gon" and "na".

use span::Span;

use super::chars::is_apostrophe;

/// Words cut without an apostrophe: the word in lower case, and where it is cut, in bytes.
const CUTS: &[(&str, &[usize])] = &[
    ("cannot", &[3]),
    ("gonna", &[3]),
    ("wanna", &[3]),
    ("gotta", &[3]),
    ("dunno", &[2, 3]),
    ("lemme", &[3]),
    ("gimme", &[3]),
    ("outta", &[3]),
    ("dont", &[2]),
    ("didnt", &[3]),
    ("doesnt", &[4]),
    ("cant", &[2]),
    ("wont", &[2]),
    ("wouldnt", &[5]),
    ("couldnt", &[5]),
    ("shouldnt", &[6]),
    ("isnt", &[2]),
    ("wasnt", &[3]),
    ("arent", &[3]),
    ("arnt", &[2]),
    ("werent", &[4]),
    ("hasnt", &[3]),
    ("havent", &[4]),
    ("hadnt", &[3]),
    ("aint", &[2]),
    ("im", &[1]),
    ("ive", &[1]),
    ("hes", &[2]),
    ("thats", &[4]),
    ("whats", &[4]),
    ("theres", &[5]),
    ("heres", &[4]),
    ("youre", &[3]),
    ("youll", &[3]),
    ("youve", &[3]),
    ("theyre", &[4]),
    ("theyll", &[4]),
    ("theyve", &[4]),
    ("itll", &[2]),
];

/// The word's parts, appended to `tokens`; `base` is where it starts in the text.
pub(super) fn split(word: &str, base: usize, tokens: &mut Vec<Span>) {
    let mut start = 0;
    let mut push = |end: usize| {
        tokens.push(Span::at(base + start, base + end));
        start = end;
    };
    if let Some((at, mark)) = last_apostrophe(word) {
        if let Some(at) = at_apostrophe(word, at, mark) {
            push(at);
        }
    } else {
        bare(word).iter().for_each(|&at| push(at));
    }
    push(word.len());
}

fn last_apostrophe(word: &str) -> Option<(usize, char)> {
    // Longer words are no contractions, and are not searched.
    let short = word.len() <= 64;
    word.char_indices().rev().take(if short { 64 } else { 0 }).find(|&(_, c)| is_apostrophe(c))
}

/// Where a word without apostrophe is cut.
fn bare(word: &str) -> &'static [usize] {
    if !(2..=8).contains(&word.len()) || word == "IM" {
        return &[];
    }
    CUTS.iter().find(|(form, _)| form.eq_ignore_ascii_case(word)).map_or(&[], |&(_, cuts)| cuts)
}

fn at_apostrophe(word: &str, at: usize, mark: char) -> Option<usize> {
    let (head, tail) = (&word[..at], &word[at + mark.len_utf8()..]);
    let is = |s: &str| tail.eq_ignore_ascii_case(s);
    // "the 1980's" are no contraction.
    if head.is_empty() || head.bytes().all(|b| b.is_ascii_digit()) {
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
