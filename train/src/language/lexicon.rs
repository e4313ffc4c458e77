//! The tags that well-known words have.

use std::collections::BTreeMap;

use language::training::{Lexicon, ONLY, write_table};

use super::corpus::Corpus;

/// The lexicon's table: words seen at least three times, with the share of each tag.
pub fn write(corpus: &Corpus) -> Vec<u8> {
    write_where(corpus, |_| true)
}

/// The same from some of the sentences.
pub fn write_where(corpus: &Corpus, used: impl Fn(usize) -> bool) -> Vec<u8> {
    let mut counts: BTreeMap<u32, BTreeMap<u32, u32>> = BTreeMap::new();
    for (_, sentence) in corpus.sentences.iter().enumerate().filter(|(n, s)| used(*n) && !s.copy) {
        for (word, &tag) in sentence.words.iter().zip(&sentence.tags) {
            *counts.entry(word.form).or_default().entry(tag).or_default() += 1;
        }
    }
    let rows: Vec<_> = counts.iter().filter_map(|(&form, tags)| row(tags).map(|r| (Lexicon::key(form), r))).collect();
    write_table(&rows, 256)
}

fn row(tags: &BTreeMap<u32, u32>) -> Option<Vec<(u8, i16)>> {
    let all: u32 = tags.values().sum();
    if all < 3 {
        return None;
    }
    if let Some((&tag, _)) = tags.iter().find(|(_, n)| all >= 60 && **n * 1000 >= all * 998) {
        return Some(vec![((tag - 1) as u8, ONLY)]);
    }
    let share = |n: u32| (n * 1000 / all) as i16;
    Some(tags.iter().filter(|(_, n)| share(**n) >= 20).map(|(&t, &n)| ((t - 1) as u8, share(n))).collect())
}
