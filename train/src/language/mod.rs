//! The language model: tagger, parser, lemmas, names.

mod corpus;
mod grammar;
mod inflect;
mod lemmas;
mod lexicon;
mod names;
mod oracle;
mod parser;
mod tagger;

use std::path::Path;

use language::training::{read_model, write_model};

/// Trains everything from the sets under `data`, and writes `small.octlang` into `out`. With `only`, trains that part
/// alone ("names", "lemmas") beside the others of the model that is there.
pub fn train(data: &Path, out: &Path, only: Option<&str>) -> Result<(), Box<dyn std::error::Error>> {
    let started = std::time::Instant::now();
    let said = |what: &str| eprintln!("{:6.1} s  {what}", started.elapsed().as_secs_f64());
    let path = out.join("small.octlang");
    let mut parts = match only {
        Some(_) => Parts(read_model(&std::fs::read(&path)?)),
        None => Parts(Vec::new()),
    };
    if only != Some("names") {
        let corpus = corpus::read(data)?;
        said(&format!("{} sentences, {} tags", corpus.sentences.len(), corpus.tags.len()));
        let (scripts, lemmas) = lemmas::write(data)?;
        parts.set("scripts", lines(&scripts));
        parts.set("lemmas", lemmas);
        if only.is_none() {
            syntax(&corpus, &mut parts);
            said("tagger and parser");
        }
    }
    if only != Some("lemmas") {
        let classes = parts.get("tags").split(|&b| b == b'\n').count();
        let (labels, namer) =
            names::train(data, &tagger::Finished::new(parts.get("lexicon"), parts.get("tagger"), classes))?;
        parts.set("names", lines(&labels));
        parts.set("namer", namer);
        said("names");
    }
    parts.0.sort();
    for (name, bytes) in &parts.0 {
        eprintln!("          {name}: {} bytes", bytes.len());
    }
    std::fs::write(&path, write_model(&parts.0))?;
    said(&format!("wrote {}", path.display()));
    Ok(())
}

/// Tagger and parser.
fn syntax(corpus: &corpus::Corpus, parts: &mut Parts) {
    let lexicon = lexicon::write(corpus);
    let tagger = tagger::train(corpus, &lexicon, tagger::EPOCHS, |_| true);
    parts.set("tags", lines(&corpus.tags));
    parts.set("tagger", tagger::table(&tagger, corpus.tags.len()));
    parts.set("lexicon", lexicon);
    let predicted = tagger::jackknife(corpus);
    let (actions, parser) = parser::train(corpus, &predicted);
    parts.set("actions", lines(&actions));
    parts.set("parser", parser);
}

fn lines(lines: &[String]) -> Vec<u8> {
    lines.join("\n").into_bytes()
}

/// The sections of the model.
struct Parts(Vec<(String, Vec<u8>)>);

impl Parts {
    fn set(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.retain(|p| p.0 != name);
        self.0.push((name.to_owned(), bytes));
    }

    fn get(&self, name: &str) -> &[u8] {
        self.0.iter().find(|p| p.0 == name).map_or(&[], |p| &p.1)
    }
}
