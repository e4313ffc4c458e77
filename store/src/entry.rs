use std::io::Write as _;

use flate2::{Compression, write::DeflateEncoder};
use record::Record;
use story::{Claim, Words, day_number};

/// A record made ready to be written: all that takes time is done here, on whatever thread, and the writer only writes.
#[derive(Clone, Debug)]
pub struct Entry {
    pub(crate) record: Record,
    pub(crate) packed: Vec<u8>,
    pub(crate) words: Words,
    pub(crate) claims: Vec<Claim>,
    pub(crate) day: Option<i32>,
    pub(crate) fetched: Fetched,
}

/// What is known of how a page came in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fetched {
    /// When it was captured: RFC 3339.
    pub captured: Option<String>,
    /// The server's `ETag`.
    pub etag: Option<String>,
    /// The server's `Last-Modified`.
    pub last_modified: Option<String>,
}

impl Entry {
    /// A record's entry.
    pub fn of(record: Record) -> Self {
        let published = record.article.published.as_deref().and_then(|day| day.parse().ok());
        let words = Words::of(record.article.title.as_deref().unwrap_or_default(), &record.article.text);
        let claims = record.reports.iter().map(|report| Claim::of(report, published)).collect();
        Self {
            packed: packed(&record),
            words,
            claims,
            day: published.map(day_number),
            record,
            fetched: Fetched::default(),
        }
    }

    /// The same, with how it came in.
    pub fn fetched(mut self, fetched: Fetched) -> Self {
        self.fetched = fetched;
        self
    }

    /// How many reports it has.
    pub fn reports(&self) -> usize {
        self.record.reports.len()
    }

    /// How many problems it has.
    pub fn problems(&self) -> usize {
        self.record.problems.len()
    }
}

fn packed(record: &Record) -> Vec<u8> {
    let json = serde_json::to_vec(record).expect("a record has string keys and finite numbers");
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(json.len() / 4), Compression::fast());
    encoder.write_all(&json).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}
