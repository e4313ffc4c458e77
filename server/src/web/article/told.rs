//! A record as it is published, as far as it is shown.

use serde::Deserialize;

/// One page's reading.
#[derive(Debug, Deserialize)]
pub struct Record {
    pub article: Article,
    pub reports: Vec<Report>,
    pub problems: Vec<Problem>,
}

#[derive(Debug, Deserialize)]
pub struct Article {
    pub title: Option<String>,
    pub authors: Vec<Author>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub publisher: Option<String>,
    pub provenance: Option<Provenance>,
    pub url: Option<String>,
    pub text: String,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Deserialize)]
pub struct Author {
    pub name: String,
}

#[derive(Debug, Deserialize)]
pub struct Provenance {
    pub original: String,
    pub relation: String,
}

/// A block of the page; one that is no part of the text has no offsets, and its own words instead.
#[derive(Debug, Deserialize)]
pub struct Block {
    pub role: String,
    pub start: Option<usize>,
    pub end: Option<usize>,
    pub text: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Problem {
    pub kind: String,
    pub message: String,
}

#[derive(Debug, Deserialize)]
pub struct Report {
    pub id: String,
    pub sentence: Range,
    pub actor: Vec<Party>,
    pub event: Occurrence,
    pub recipient: Vec<Party>,
    pub quantity: Vec<Quantity>,
    pub location: Vec<Place>,
    pub time: Vec<Time>,
    pub attribution: Vec<Attribution>,
    pub factuality: Factuality,
}

/// Code points of the article's text, half-open.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Range {
    pub start: usize,
    pub end: usize,
}

/// Words that say something: of the text, or of a block that is no part of it.
#[derive(Debug, Deserialize)]
pub struct Evidence {
    pub block: Option<usize>,
    pub start: Option<usize>,
    pub end: Option<usize>,
}

impl Evidence {
    /// Where in the text, if there.
    pub fn in_text(&self) -> Option<Range> {
        if self.block.is_some() {
            return None;
        }
        Some(Range { start: self.start?, end: self.end? })
    }
}

#[derive(Debug, Deserialize)]
pub struct Party {
    pub name: String,
    pub kind: String,
    pub code: Option<String>,
    pub role: Option<String>,
    pub evidence: Vec<Evidence>,
    pub inferred: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Occurrence {
    #[serde(rename = "type")]
    pub kind: String,
    pub mode: Option<String>,
    pub lemma: String,
    pub negated: bool,
    pub evidence: Vec<Evidence>,
}

#[derive(Debug, Deserialize)]
pub struct Quantity {
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub approximate: bool,
    pub unit: Option<String>,
    pub of: Option<String>,
    pub change: Option<Change>,
    pub casualty: Option<String>,
    pub evidence: Vec<Evidence>,
}

#[derive(Debug, Deserialize)]
pub struct Change {
    pub from: Option<f64>,
    pub to: Option<f64>,
    pub by: Option<f64>,
    pub ratio: Option<f64>,
}

#[derive(Debug, Deserialize)]
pub struct Place {
    pub name: String,
    pub country: Option<String>,
    pub precision: String,
    pub evidence: Vec<Evidence>,
    pub inferred: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Time {
    pub of: String,
    pub kind: String,
    pub edtf: Option<String>,
    pub evidence: Vec<Evidence>,
    pub inferred: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Attribution {
    pub source: String,
    pub role: Option<String>,
    pub mode: String,
    pub cue: Option<String>,
    pub evidence: Vec<Evidence>,
    pub inferred: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Factuality {
    pub status: String,
    pub polarity: String,
    pub hedges: Vec<String>,
    pub confidence: f64,
    pub evidence: Vec<Evidence>,
    pub inferred: Option<String>,
}
