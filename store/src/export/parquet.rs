//! Parquet, partitioned by day of publication as Hive does it: `FOLDER/published=2021-02-19/part-0.parquet`; articles without a day
//! are in `published=__HIVE_DEFAULT_PARTITION__`. A row a report; the columns are those of the record, evidence included.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::Arc;

use arrow_json::ReaderBuilder;
use arrow_json::reader::Decoder;
use arrow_schema::{DataType, Field, Fields, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use serde_json::{Value, json};

use super::rows::Row;
use super::{Failed, rows};
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
        let name = day.as_deref().unwrap_or("__HIVE_DEFAULT_PARTITION__");
        partition(store, &query, &folder.join(format!("published={name}")))?;
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
    let schema = Arc::new(schema());
    let wrong = |error: arrow_schema::ArrowError| Failed::Output(io::Error::other(error));
    let mut decoder = ReaderBuilder::new(schema.clone()).with_batch_size(BATCH).build_decoder().map_err(wrong)?;
    let mut writer: Option<ArrowWriter<File>> = None;
    let mut waiting = 0;
    rows::each(store, query, |row| {
        if writer.is_none() {
            fs::create_dir_all(folder)?;
            let properties = WriterProperties::builder()
                .set_compression(Compression::SNAPPY)
                .set_max_row_group_row_count(Some(GROUP))
                // Readers of before 2026 want it.
                .set_write_path_in_schema(true);
            let file = File::create(folder.join("part-0.parquet"))?;
            writer =
                Some(ArrowWriter::try_new(file, schema.clone(), Some(properties.build())).map_err(io::Error::from)?);
        }
        decoder.serialize(&[columns(row)]).map_err(wrong)?;
        waiting += 1;
        if waiting == BATCH {
            waiting = 0;
            flush(&mut decoder, writer.as_mut())?;
        }
        Ok(())
    })?;
    flush(&mut decoder, writer.as_mut())?;
    if let Some(writer) = writer {
        writer.close().map_err(io::Error::from)?;
    }
    Ok(())
}

fn flush(decoder: &mut Decoder, writer: Option<&mut ArrowWriter<File>>) -> Result<(), Failed> {
    let batch = decoder.flush().map_err(io::Error::other)?;
    if let (Some(batch), Some(writer)) = (batch, writer) {
        writer.write(&batch).map_err(io::Error::from)?;
    }
    Ok(())
}

/// A row: the article's head, then the eight fields as published.
fn columns(row: &Row<'_>) -> Value {
    let (found, article) = (&row.found, &row.record["article"]);
    let mut columns = json!({
        "id": found.id, "article": article["id"], "title": found.title, "publisher": found.publisher, "url": found.url,
        "original": article["provenance"]["original"], "sentence": found.sentence, "event_id": found.event, "voices": found.voices,
        "story": found.story, "text_family": found.family,
    });
    for field in record::FIELDS {
        columns[field.name] = row.report[field.name].clone();
    }
    columns
}

/// The schema: the eight fields by their one definition, with the question that each answers.
pub fn schema() -> Schema {
    let mut fields = vec![
        text("id"),
        text("article"),
        text("title"),
        text("publisher"),
        text("url"),
        text("original"),
        text("sentence"),
        whole("event_id"),
        whole("voices"),
        whole("story"),
        whole("text_family"),
    ];
    for field in record::FIELDS {
        let told = [("question", field.question), ("holds", field.holds), ("standard", field.standard)];
        let told: HashMap<String, String> = told.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
        fields.push(Field::new(field.name, kind(field.name), true).with_metadata(told));
    }
    Schema::new(fields)
}

/// What each of the eight fields is made of, as in the record.
fn kind(field: &str) -> DataType {
    let party =
        || vec![text("entity"), text("name"), text("kind"), text("code"), text("role"), evidence(), text("inferred")];
    match field {
        "actor" | "recipient" => list(party()),
        "event" => of(vec![text("type"), text("mode"), text("cameo"), text("lemma"), yes("negated"), evidence()]),
        "quantity" => list(vec![
            real("value"),
            real("low"),
            real("high"),
            yes("approximate"),
            text("unit"),
            text("of"),
            Field::new("change", of(["from", "to", "by", "ratio"].map(real).to_vec()), true),
            text("casualty"),
            evidence(),
        ]),
        "location" => list(vec![
            text("name"),
            whole("geonames"),
            real("lat"),
            real("lon"),
            text("country"),
            text("admin1"),
            text("precision"),
            evidence(),
            text("inferred"),
        ]),
        "time" => {
            list(vec![text("of"), text("kind"), text("edtf"), text("start"), text("end"), evidence(), text("inferred")])
        }
        "attribution" => list(vec![
            text("source"),
            text("role"),
            yes("named"),
            text("mode"),
            text("cue"),
            evidence(),
            text("inferred"),
        ]),
        _ => of(vec![
            text("status"),
            text("polarity"),
            Field::new("hedges", DataType::List(Arc::new(text("item"))), true),
            real("confidence"),
            evidence(),
            text("inferred"),
        ]),
    }
}

/// The words that a value came from, in code points of the article's text.
fn evidence() -> Field {
    Field::new("evidence", list(vec![whole("block"), whole("start"), whole("end"), text("text")]), true)
}

fn of(fields: Vec<Field>) -> DataType {
    DataType::Struct(Fields::from(fields))
}

fn list(fields: Vec<Field>) -> DataType {
    DataType::List(Arc::new(Field::new("item", of(fields), true)))
}

fn text(name: &str) -> Field {
    Field::new(name, DataType::Utf8, true)
}

fn whole(name: &str) -> Field {
    Field::new(name, DataType::Int64, true)
}

fn real(name: &str) -> Field {
    Field::new(name, DataType::Float64, true)
}

fn yes(name: &str) -> Field {
    Field::new(name, DataType::Boolean, true)
}
