//! The language model: tagger, parser, lemmas, names.

mod corpus;
mod lemmas;
mod lexicon;
mod names;
mod oracle;
mod parser;
mod tagger;

use std::path::Path;

use language::training::{write_model, write_table};

/// Trains everything from the sets under `data`, and writes `small.octlang` into `out`.
pub fn train(data: &Path, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let started = std::time::Instant::now();
    let said = |what: &str| eprintln!("{:6.1} s  {what}", started.elapsed().as_secs_f64());
    let corpus = corpus::read(data)?;
    said(&format!("{} sentences, {} tags", corpus.sentences.len(), corpus.tags.len()));
    let lexicon = lexicon::write(&corpus);
    let tagger = tagger::train(&corpus, &lexicon, tagger::EPOCHS, |_| true);
    said("tagger");
    let predicted = tagger::jackknife(&corpus);
    said("tags for the parser");
    let (actions, parser) = parser::train(&corpus, &predicted);
    said("parser");
    let (scripts, lemmas) = lemmas::write(&corpus);
    let (labels, namer) = names::train(data, &corpus, &lexicon, &tagger)?;
    said("names");
    let tagger = write_table(&tagger.rows(0.2), corpus.tags.len());
    let lines = |lines: &[String]| lines.join("\n").into_bytes();
    let sections = [
        ("tags", lines(&corpus.tags)),
        ("actions", lines(&actions)),
        ("scripts", lines(&scripts)),
        ("names", lines(&labels)),
        ("lexicon", lexicon),
        ("tagger", tagger),
        ("parser", parser),
        ("lemmas", lemmas),
        ("namer", namer),
    ];
    for (name, bytes) in &sections {
        eprintln!("          {name}: {} bytes", bytes.len());
    }
    let path = out.join("small.octlang");
    std::fs::write(&path, write_model(&sections))?;
    said(&format!("wrote {}", path.display()));
    Ok(())
}
