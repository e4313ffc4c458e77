//! The lemmatiser's scripts and what chooses them.

use std::collections::BTreeMap;

use language::training::{LONGEST_ENDING, Script, TagId, ending_key, form_key, lemma_form, write_table};

use super::corpus::Corpus;

/// Lemmas of one key, with how often each script made them.
type Counts = BTreeMap<u64, BTreeMap<Script, u32>>;

/// The scripts' lines and the table.
pub fn write(corpus: &Corpus) -> (Vec<String>, Vec<u8>) {
    let mut pairs: BTreeMap<(String, TagId), BTreeMap<Script, u32>> = BTreeMap::new();
    let mut scratch = String::new();
    for sentence in corpus.sentences.iter().filter(|s| !s.copy) {
        for ((form, lemma), &tag) in sentence.forms.iter().zip(&sentence.lemmas).zip(&sentence.tags) {
            let proper = corpus.tags[tag as usize - 1].starts_with("PROPN");
            lemma_form(form, proper, &mut scratch);
            let form = scratch.clone();
            let lemma = if proper { lemma.clone() } else { lemma.to_lowercase() };
            let script = Script::between(&form, &lemma);
            *pairs.entry((form, tag)).or_default().entry(script).or_default() += 1;
        }
    }
    let mut scripts: BTreeMap<Script, usize> = BTreeMap::new();
    let mut rows = Vec::new();
    let mut endings: Counts = BTreeMap::new();
    let wholes: Vec<((String, TagId), Script)> = pairs.iter().map(|(k, c)| (k.clone(), most(c))).collect();
    for ((form, tag), script) in &wholes {
        if corpus.tags[*tag as usize - 1].starts_with("PROPN") {
            continue;
        }
        let start = form.char_indices().rev().nth(LONGEST_ENDING - 1).map_or(0, |(at, _)| at);
        for (at, _) in form[start..].char_indices() {
            *endings.entry(ending_key(&form[start + at..], *tag)).or_default().entry(script.clone()).or_default() += 1;
        }
    }
    let mut number = |script: Script| {
        let next = scripts.len();
        *scripts.entry(script).or_insert(next) as u16
    };
    for ((form, tag), script) in wholes {
        let proper = corpus.tags[tag as usize - 1].starts_with("PROPN");
        let says = !proper || script.cut > 0 || !script.put.is_empty();
        if says && form.len() <= 64 {
            rows.push((form_key(&form, tag), number(script)));
        }
    }
    for (key, counts) in &endings {
        rows.push((*key, number(most(counts))));
    }
    let mut lines = vec![String::new(); scripts.len()];
    for (script, at) in scripts {
        lines[at] = script.line();
    }
    (lines, write_table(&rows))
}

fn most(counts: &BTreeMap<Script, u32>) -> Script {
    counts.iter().max_by_key(|(_, n)| **n).map(|(s, _)| s.clone()).expect("never empty")
}
