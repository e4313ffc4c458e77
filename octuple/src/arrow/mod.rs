//! Pages in, reports out, by Arrow: what engines past one machine call.
//!
//! A batch has a row a page: `html` (text or bytes) and, where they are known, `url`, `date` and `content_type`. What comes of it has
//! a row a report, in the order of the pages, by [`columns::schema`]. A page without reports gives no row.

mod pages;

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use columns::arrow_schema::SchemaRef;
use columns::{ArrowError, Of, RecordBatch, Rows};

use crate::{Ask, Engine};
use page::As;
use pages::Pages;

/// How many pages a thread takes at a time.
const AT_A_TIME: usize = 16;

/// Why a batch could not be read: it has not the columns that are asked for, or a date that is none. Pages themselves never fail.
#[derive(Debug)]
pub struct BadBatch {
    what: String,
}

impl BadBatch {
    fn new(what: impl Into<String>) -> Self {
        Self { what: what.into() }
    }
}

impl fmt::Display for BadBatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for BadBatch {}

impl From<ArrowError> for BadBatch {
    fn from(error: ArrowError) -> Self {
        Self::new(error.to_string())
    }
}

/// The reports of a batch of pages.
#[derive(Clone, Debug)]
pub struct Reports {
    /// A row a report, in the order of the pages; several batches only where one could not hold all the text.
    pub batches: Vec<RecordBatch>,
    /// For each page, how many reports it has.
    pub counts: Vec<u32>,
}

/// The schema of the reports.
pub fn schema() -> SchemaRef {
    columns::schema(Of::Pages).into()
}

/// Reads a batch of pages on so many threads. The same batch gives the same reports, however many there are.
///
/// # Errors
/// When the batch has no column `html`, a column is of a type that cannot be read, or a date is none.
pub fn read(engine: &Engine, batch: &RecordBatch, read_as: As, threads: usize) -> Result<Reports, BadBatch> {
    let pages = Pages::of(batch)?;
    let chunks = pages.len().div_ceil(AT_A_TIME);
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(chunks));
    thread::scope(|scope| {
        for _ in 0..threads.clamp(1, chunks.max(1)) {
            scope.spawn(|| {
                loop {
                    let chunk = next.fetch_add(1, Ordering::Relaxed);
                    if chunk >= chunks {
                        return;
                    }
                    let read = chunk_of(engine, &pages, chunk, read_as);
                    done.lock().unwrap_or_else(PoisonError::into_inner).push((chunk, read));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(chunk, _)| *chunk);
    let done = done.into_iter().map(|(_, read)| read).collect::<Result<Vec<_>, _>>()?;
    let (mut batches, mut counts) = (Vec::new(), Vec::new());
    for read in done {
        batches.extend(read.batches);
        counts.extend(read.counts);
    }
    Ok(Reports { batches: joined(batches)?, counts })
}

/// Some pages, one after another.
fn chunk_of(engine: &Engine, pages: &Pages, chunk: usize, read_as: As) -> Result<Reports, BadBatch> {
    let mut rows = Rows::new(Of::Pages)?;
    let (mut batches, mut counts) = (Vec::new(), Vec::new());
    for page in chunk * AT_A_TIME..pages.len().min((chunk + 1) * AT_A_TIME) {
        let mut reports = 0;
        if let Some((bytes, told)) = pages.page(page)? {
            let ask = Ask { read_as, ..told };
            let record = engine.read(bytes, &ask).record(false);
            for index in 0..record.reports.len() {
                rows.push(&record, index, None)?;
                reports += 1;
                if rows.is_full() {
                    batches.push(rows.take()?);
                }
            }
        }
        counts.push(reports);
    }
    batches.push(rows.take()?);
    Ok(Reports { batches, counts })
}

/// The batches as one, or as few as can hold their text. There is always one.
///
/// # Errors
/// When they have not the columns of reports.
pub fn joined(batches: Vec<RecordBatch>) -> Result<Vec<RecordBatch>, ArrowError> {
    const MOST: usize = 1 << 30;
    let (mut out, mut group, mut bytes) = (Vec::new(), Vec::new(), 0);
    for batch in batches {
        let size = batch.get_array_memory_size();
        if bytes + size > MOST && !group.is_empty() {
            out.push(arrow_select::concat::concat_batches(&schema(), &group)?);
            (group, bytes) = (Vec::new(), 0);
        }
        bytes += size;
        group.push(batch);
    }
    if !group.is_empty() || out.is_empty() {
        out.push(arrow_select::concat::concat_batches(&schema(), &group)?);
    }
    Ok(out)
}
