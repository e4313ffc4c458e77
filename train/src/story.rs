//! Counts in how many sentences of news each word stands: how telling a word is of what an article is about.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ::story::words;
use gold::names;

/// Words in fewer sentences are told from unknown ones by nothing that holds elsewhere.
const FEWEST: u32 = 5;

/// Counts the words of the Groningen Meaning Bank's part (news whose texts are in the public domain), and writes them to
/// `out/words.tsv`: the number of sentences, then a word and its count a line, most common first.
pub fn train(data: &Path, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let sentences = names::gmb(&data.join("entity/gmb/ner_dataset_part.csv.gz"))?;
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for sentence in &sentences {
        let forms: BTreeSet<String> = words::of(&sentence.words.join(" ")).map(|word| word.form).collect();
        forms.into_iter().for_each(|form| *counts.entry(form).or_default() += 1);
    }
    let mut rows: Vec<(String, u32)> = counts.into_iter().filter(|(_, count)| *count >= FEWEST).collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let mut table = format!("{}\n", sentences.len());
    for (form, count) in &rows {
        writeln!(table, "{form}\t{count}")?;
    }
    fs::create_dir_all(out)?;
    fs::write(out.join("words.tsv"), table)?;
    println!("{} words of {} sentences", rows.len(), sentences.len());
    Ok(())
}
