use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_json::ReaderBuilder;
use arrow_json::reader::Decoder;
use arrow_schema::{ArrowError, SchemaRef};
use record::{Record, Report};
use serde::Serialize;

use crate::schema::{Of, schema};

/// The most text that one batch holds, in bytes: its offsets have 32 bits.
const MOST: usize = 1 << 30;

/// Where a store put a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Its event.
    pub event_id: i64,
    /// How many independent voices tell of that event.
    pub voices: u32,
    /// Its article's story.
    pub story: i64,
    /// Its article's text family.
    pub text_family: i64,
}

/// Gathers reports until they are taken as a batch.
#[derive(Debug)]
pub struct Rows {
    of: Of,
    schema: SchemaRef,
    decoder: Decoder,
    waiting: usize,
    bytes: usize,
}

/// A row as it goes to the columns; the schema puts it in order.
#[derive(Serialize)]
struct Row<'a> {
    article: &'a str,
    number: usize,
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'a str>,
    publisher: Option<&'a str>,
    url: Option<&'a str>,
    original: Option<&'a str>,
    text: &'a str,
    #[serde(flatten)]
    report: &'a Report,
    #[serde(flatten)]
    place: Option<Place>,
}

impl Rows {
    /// Gathers rows of pages or of a store.
    ///
    /// # Errors
    /// Never, as long as the schema can be decoded.
    pub fn new(of: Of) -> Result<Self, ArrowError> {
        let schema = Arc::new(schema(of));
        // Whatever a record has and the schema has not is an error: nothing is left out in silence.
        let decoder = ReaderBuilder::new(schema.clone()).with_strict_mode(true).build_decoder()?;
        Ok(Self { of, schema, decoder, waiting: 0, bytes: 0 })
    }

    /// The schema of its batches.
    pub fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }

    /// Adds the report of a record that has so many before it, with its place in the store it comes from. Nothing is added where the
    /// record has no such report.
    ///
    /// # Errors
    /// When a record has what the schema has not.
    pub fn push(&mut self, record: &Record, index: usize, place: Option<Place>) -> Result<(), ArrowError> {
        let Some(report) = record.reports.get(index) else { return Ok(()) };
        let article = &record.article;
        let row = Row {
            article: &article.id,
            number: index + 1,
            title: article.title.as_deref(),
            published: if self.of == Of::Pages { article.published.as_deref() } else { None },
            publisher: article.publisher.as_deref(),
            url: article.url.as_deref(),
            original: article.provenance.as_ref().map(|provenance| provenance.original.as_str()),
            text: &article.text,
            report,
            place,
        };
        self.decoder.serialize(&[row])?;
        self.waiting += 1;
        self.bytes += article.text.len();
        Ok(())
    }

    /// How many rows wait to be taken.
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    /// Whether a batch holds as much text as it can: it must be taken before more is added.
    pub fn is_full(&self) -> bool {
        self.bytes >= MOST
    }

    /// The rows since the last batch, as a batch; it may be empty.
    ///
    /// # Errors
    /// When a record has a value that is not of the schema's type.
    pub fn take(&mut self) -> Result<RecordBatch, ArrowError> {
        (self.waiting, self.bytes) = (0, 0);
        Ok(self.decoder.flush()?.unwrap_or_else(|| RecordBatch::new_empty(self.schema.clone())))
    }
}
