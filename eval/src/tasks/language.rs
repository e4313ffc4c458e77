//! The language engine, on the dev parts of two treebanks (their test parts where the folder has them).
//!
//! Metrics are the CoNLL 2018 shared task's (D. Zeman and others): F1 over words that stand at the same characters; `las` compares relations
//! without subtypes. `raw` reads the text of each document by paragraphs, `gold` is given the treebank's words and sentences, `tags` its tags too.

mod coreference;
mod lemmas;
pub mod names;

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use gold::treebank::{self, Document};
use language::{Analysis, Passage, PassageKind, Reader};
use span::Span;

use crate::figures::{Counts, Figures};

/// Scores both treebanks.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let mut figures = Figures::default();
    let reader = Reader::small();
    for (name, folder, file) in [("ewt", "UD_English-EWT", "en_ewt-ud"), ("gum", "UD_English-GUM", "en_gum-ud")] {
        let documents = treebank::read(&part(&data.join("language").join(folder), file))?;
        let mut raw = Tally::default();
        let (mut news, mut given) = (Tally::default(), Tally::default());
        for document in &documents {
            let read = read_raw(&reader, document);
            raw.add(document, &read);
            if document.genre == "news" {
                news.add(document, &read);
            }
            given.add(document, &read_given(&reader, document));
        }
        raw.report(&format!("language.{name}.raw"), true, &mut figures);
        if news.sentences.gold > 0 {
            figures.push(format!("language.{name}_news.raw.sentences"), news.sentences.f1());
        }
        given.report(&format!("language.{name}.gold"), false, &mut figures);
        figures.push(format!("language.{name}.tags.lemma"), lemmas::share_right(&reader, &documents));
    }
    names::score(data, &reader, &mut figures)?;
    coreference::score(data, &reader, &mut figures)?;
    Ok(figures)
}

/// The test part of a treebank, or its dev part.
fn part(folder: &Path, file: &str) -> PathBuf {
    let path = |part: &str| folder.join(format!("{file}-{part}.conllu.gz"));
    if path("test").exists() { path("test") } else { path("dev") }
}

fn read_raw<'d>(reader: &Reader, document: &'d Document) -> Analysis<'d> {
    reader.read(&document.text, &passages(document))
}

fn passages(document: &Document) -> Vec<Passage> {
    let passage = |p: &Range<usize>| Passage { span: Span::at(p.start, p.end), kind: PassageKind::Paragraph };
    document.paragraphs.iter().map(passage).collect()
}

fn read_given<'d>(reader: &Reader, document: &'d Document) -> Analysis<'d> {
    let mut tokens = Vec::new();
    let mut sentences = Vec::new();
    for sentence in &document.sentences {
        let start = tokens.len();
        tokens.extend(sentence.words.iter().map(|w| Span::at(w.span.start, w.span.end)));
        sentences.push(start..tokens.len());
    }
    reader.read_tokens(&document.text, &passages(document), &tokens, &sentences)
}

/// Counts over documents.
#[derive(Default)]
struct Tally {
    sentences: Counts,
    words: Counts,
    upos: usize,
    xpos: usize,
    lemma: usize,
    uas: usize,
    las: usize,
}

impl Tally {
    fn add(&mut self, document: &Document, analysis: &Analysis) {
        let ends: Vec<(u32, u32)> = analysis.sentences.iter().map(|s| (s.span.start(), s.span.end())).collect();
        self.sentences.found += ends.len();
        self.sentences.gold += document.sentences.len();
        self.words.found += analysis.tokens.len();
        let at: HashMap<(u32, u32), u32> =
            analysis.tokens.iter().enumerate().map(|(n, t)| ((t.span.start(), t.span.end()), n as u32)).collect();
        for sentence in &document.sentences {
            self.words.gold += sentence.words.len();
            let (Some(first), Some(last)) = (sentence.words.first(), sentence.words.last()) else { continue };
            let whole = (first.span.start as u32, last.span.end as u32);
            self.sentences.right += usize::from(ends.binary_search(&whole).is_ok());
            for (number, word) in sentence.words.iter().enumerate() {
                let key = |w: &treebank::Word| (w.span.start as u32, w.span.end as u32);
                let Some(&token) = at.get(&key(word)) else { continue };
                let head = word.head.map(|h| at.get(&key(&sentence.words[h])).copied());
                self.word(analysis, token, &sentence.words[number], head);
            }
        }
    }

    /// One aligned word; `head` is the token aligned with its gold head, if it has a head and that one is aligned.
    fn word(&mut self, analysis: &Analysis, id: u32, gold: &treebank::Word, head: Option<Option<u32>>) {
        let token = analysis.token(id);
        self.words.right += 1;
        self.upos += usize::from(token.upos.name() == gold.upos);
        self.xpos += usize::from(token.xpos == gold.xpos);
        self.lemma += usize::from(gold.lemma == "_" || analysis.lemma(id) == gold.lemma);
        let attached = match head {
            None => token.head.is_none(),
            Some(head) => head.is_some() && token.head == head,
        };
        let plain = |relation: &str| relation.split(':').next().unwrap_or("").to_owned();
        self.uas += usize::from(attached);
        self.las += usize::from(attached && plain(token.relation.name()) == plain(&gold.relation));
    }

    fn report(&self, name: &str, raw: bool, figures: &mut Figures) {
        if raw {
            figures.push(format!("{name}.sentences"), self.sentences.f1());
            figures.push(format!("{name}.tokens"), self.words.f1());
        }
        for (metric, right) in
            [("upos", self.upos), ("xpos", self.xpos), ("lemma", self.lemma), ("uas", self.uas), ("las", self.las)]
        {
            figures.push(format!("{name}.{metric}"), Counts { right, ..self.words }.f1());
        }
    }
}
