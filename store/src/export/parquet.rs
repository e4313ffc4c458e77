//! Parquet, partitioned by day of publication as Hive does it: `FOLDER/published=2021-02-19/part-0.parquet`; articles without a day
//! are in `published=__HIVE_DEFAULT_PARTITION__`. A row a report; the columns are those of [`columns::schema`], evidence included.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use columns::{ArrowError, Of, Place, Rows};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use record::Record;
use serde::Deserialize as _;

use super::Failed;
use super::rows::{self, Row};
use crate::lake::folder_of;
use crate::{Query, Store};

/// How many rows are turned into columns at a time, and how many stand in one group of a file: what is held in memory.
const BATCH: usize = 1000;
const GROUP: usize = 20_000;

/// Writes the reports that a query asks for below a folder, which must not have partitions yet.
///
/// # Errors
/// When the store cannot be read, the folder has partitions already, or a file not be written.
pub fn write(store: &Store, query: &Query, folder: &Path) -> Result<(), Failed> {
    fs::create_dir_all(folder)?;
    let taken = |entry: io::Result<fs::DirEntry>| {
        entry.is_ok_and(|e| e.file_name().to_string_lossy().starts_with("published="))
    };
    if fs::read_dir(folder)?.any(taken) {
        let message = format!("{} has partitions already", folder.display());
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message).into());
    }
    for day in days(store)? {
        let query = Query { published: Some(day.clone()), ..query.clone() };
        partition(store, &query, &folder.join(folder_of(day.as_deref())))?;
    }
    Ok(())
}

/// The days of publication in a store, and whether there are articles without one.
fn days(store: &Store) -> Result<Vec<Option<String>>, Failed> {
    let mut find = store.db.prepare("SELECT DISTINCT published FROM article ORDER BY published")?;
    let days = find.query_map([], |row| row.get(0))?;
    Ok(days.collect::<Result<_, _>>()?)
}

/// The file of one day; none where no report is asked for.
fn partition(store: &Store, query: &Query, folder: &Path) -> Result<(), Failed> {
    let mut waiting = Rows::new(Of::Store)?;
    let mut writer: Option<ArrowWriter<File>> = None;
    rows::articles(store, query, |rows| {
        let writer = match &mut writer {
            Some(writer) => writer,
            none => none.insert(new_file(folder, &waiting)?),
        };
        add(&mut waiting, rows)?;
        if waiting.waiting() >= BATCH || waiting.is_full() {
            writer.write(&waiting.take()?).map_err(io::Error::from)?;
        }
        Ok(())
    })?;
    if let Some(mut writer) = writer {
        writer.write(&waiting.take()?).map_err(io::Error::from)?;
        writer.close().map_err(io::Error::from)?;
    }
    Ok(())
}

fn new_file(folder: &Path, rows: &Rows) -> Result<ArrowWriter<File>, Failed> {
    fs::create_dir_all(folder)?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_max_row_group_row_count(Some(GROUP))
        // Readers of before 2026 want it.
        .set_write_path_in_schema(true);
    let file = File::create(folder.join("part-0.parquet"))?;
    Ok(ArrowWriter::try_new(file, rows.schema(), Some(properties.build())).map_err(io::Error::from)?)
}

/// The reports of one article.
fn add(waiting: &mut Rows, rows: &[Row<'_>]) -> Result<(), Failed> {
    let record = Record::deserialize(rows[0].record)?;
    for row in rows {
        let found = &row.found;
        let place =
            Place { event_id: found.event, voices: found.voices, story: found.story, text_family: found.family };
        if let Some(index) = record.reports.iter().position(|report| report.id == found.id) {
            waiting.push(&record, index, Some(place))?;
        }
    }
    Ok(())
}

impl From<ArrowError> for Failed {
    fn from(error: ArrowError) -> Self {
        Self::Output(io::Error::other(error))
    }
}
