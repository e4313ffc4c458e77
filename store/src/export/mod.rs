//! What a store holds, in the formats of others. What each of them cannot hold is said in `EXPORTS.md`.
//!
//! Every export is a stream: reports go out in the order in which they came, and memory does not grow with their number.

mod annotations;
mod csv;
mod gdelt;
mod geojson;
#[cfg(feature = "parquet")]
mod parquet;
mod plover;
mod prov;
mod rows;
mod svg;

use std::io::{self, Write};
use std::path::PathBuf;

use crate::{Error, Query, Store};
use rows::Row;

pub use csv::postures as postures_as_csv;
#[cfg(feature = "parquet")]
pub use parquet::write as parquet;
pub use svg::postures as postures_as_svg;

/// A format of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Whole records, an article a line, as `octuple read` prints them: articles that have a report that is asked for.
    Ndjson,
    /// A row a report: the eight fields and the article; safe to open in a spreadsheet.
    Csv,
    /// Located reports as features (RFC 7946).
    GeoJson,
    /// The 61 columns of GDELT 2.0's event table, an event a row, tab-separated.
    Gdelt,
    /// Events in the words of PLOVER and POLECAT, a JSON object a line.
    Plover,
    /// The evidence as W3C Web Annotations (JSON-LD), one a line.
    Annotations,
    /// Where each report comes from, in the W3C's PROV-O (JSON-LD), an article a line.
    Prov,
}

/// Why an export failed.
#[derive(Debug)]
pub enum Failed {
    /// The store could not be read.
    Store(Error),
    /// The output could not be written.
    Output(io::Error),
    /// A file that was to be read could not be.
    Input(PathBuf, io::Error),
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<rusqlite::Error> for Failed {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<serde_json::Error> for Failed {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Store(error) => write!(f, "{error}"),
            Self::Output(error) => write!(f, "cannot write the export: {error}"),
            Self::Input(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for Failed {}

/// Writes the reports that a query asks for; its limit is left aside.
///
/// # Errors
/// When the store cannot be read, or the output not be written.
pub fn export(store: &Store, query: &Query, format: Format, out: &mut dyn Write) -> Result<(), Failed> {
    match format {
        Format::Ndjson => records(store, query, out),
        Format::Csv => csv::reports(store, query, out),
        Format::GeoJson => geojson::write(store, query, out),
        Format::Gdelt => gdelt::write(store, query, out),
        Format::Plover => rows::each(store, query, |row| line(out, &plover::event(row))),
        Format::Annotations => {
            rows::each(store, query, |row| annotations::of(row).iter().try_for_each(|one| line(out, one)))
        }
        Format::Prov => prov::write(store, query, out),
    }
}

fn records(store: &Store, query: &Query, out: &mut dyn Write) -> Result<(), Failed> {
    rows::articles(store, query, |rows: &[Row<'_>]| line(out, rows[0].record))
}

/// One JSON value a line.
fn line(out: &mut dyn Write, value: &serde_json::Value) -> Result<(), Failed> {
    serde_json::to_writer(&mut *out, value)?;
    Ok(out.write_all(b"\n")?)
}
