use article::{Article, Told};
use language::{Analysis, Reader};
use sha2::{Digest, Sha256};

use crate::passages::passages;
use crate::{Ask, Error, Problem, Reading, Stage};

/// Reads pages. It holds the language model and nothing else, so one engine serves any number of threads.
#[derive(Debug)]
pub struct Engine {
    reader: Reader,
}

impl Engine {
    /// An engine with the model that ships.
    pub fn new() -> Self {
        Self { reader: Reader::small() }
    }

    /// An engine with another model, in the format that the `language` crate documents.
    ///
    /// # Errors
    /// [`Error::is_model`] when the bytes are no such model.
    pub fn with_model(model: Vec<u8>) -> Result<Self, Error> {
        Reader::from_bytes(model).map(|reader| Self { reader }).map_err(Error::model)
    }

    /// Reads a page. Total: any bytes give a reading, the same bytes the same one, and what went wrong is among its
    /// [problems](Reading::problems).
    pub fn read(&self, bytes: &[u8], ask: &Ask) -> Reading {
        let (head, article, mut problems) = open(bytes, ask);
        let id = article_id(&article);
        if !is_english(&article) {
            return Reading { page: head, id, article, problems, ..Reading::default() };
        }
        let (passages, read) = passages(&article);
        if read < article.text.len() {
            let message =
                format!("the article has {} bytes; the first {read} were read for reports", article.text.len());
            problems.push(Problem { stage: Stage::Language, kind: "too-long", message });
        }
        let analysis = self.reader.read(&article.text, &passages);
        let published = article.published.as_ref().map(|d| d.value);
        let facts = facts::read(&facts::Input { article: &article, analysis: &analysis, published });
        let of_facts = |p: &article::Problem| Problem { stage: Stage::Facts, kind: p.kind, message: p.message.clone() };
        problems.extend(facts.problems.iter().map(of_facts));
        let sentences = analysis.sentences.iter().map(|s| s.span).collect();
        let entities = analysis.entities;
        Reading { page: head, id, article, sentences, entities, facts, problems }
    }

    /// Reads a page's language alone and hands it to `see`: sentences, tokens, parse, entities.
    pub fn parse<T>(&self, bytes: &[u8], ask: &Ask, see: impl FnOnce(&Analysis<'_>) -> T) -> T {
        let (_, article, _) = open(bytes, ask);
        see(&self.reader.read(&article.text, &passages(&article).0))
    }
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

/// From bytes to the article.
fn open(bytes: &[u8], ask: &Ask) -> (record::Page, Article, Vec<Problem>) {
    let hints = page::Hints { media: ask.read_as, content_type: ask.content_type.clone(), url: ask.url.clone() };
    let page = page::read(bytes, &hints);
    let article = article::read(&page, &Told { url: ask.url.clone(), date: ask.date });
    let head = record::Page {
        source: ask.source.clone(),
        url: ask.url.clone(),
        media: page.media().name().to_owned(),
        encoding: page.encoding().to_owned(),
        bytes: bytes.len() as u64,
        sha256: hex(&Sha256::digest(bytes)),
    };
    // The article passes on what was wrong with the page.
    let stage = |kind| if page.problems().iter().any(|p| p.kind == kind) { Stage::Page } else { Stage::Article };
    let problems = article.problems.iter();
    let problems =
        problems.map(|p| Problem { stage: stage(p.kind), kind: p.kind, message: p.message.clone() }).collect();
    (head, article, problems)
}

/// The same for the same address and text: what a store knows an article by.
fn article_id(article: &Article) -> String {
    let mut hash = Sha256::new();
    hash.update(article.url.as_deref().unwrap_or_default());
    hash.update([0]);
    hash.update(&article.text);
    hex(&hash.finalize()[..8])
}

/// The rules read English; an article in another language gives no reports, and its problems say so.
fn is_english(article: &Article) -> bool {
    article.language.as_deref().is_none_or(|language| language == "en")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
