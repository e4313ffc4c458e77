//! From a lake of Parquet files to a store: reports that were read on many machines, gathered on one.
//!
//! A lake is what [`export::parquet`](crate::export::parquet) writes and what jobs on other engines write by the same schema: a folder
//! for each day of publication, `published=2021-02-19`, with any number of files. Days are gathered in their order, and the
//! articles of a day in the order of their ids, so that the same reports make the same events, whichever machine wrote them into
//! whichever file.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use columns::Told;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use record::{Article, ArticleEvidence, Page, Provenance, Record, Report, SCHEMA};

use crate::export::Failed;
use crate::{Entry, Store};

/// Where articles without a day of publication are.
const NO_DAY: &str = "__HIVE_DEFAULT_PARTITION__";

/// How many articles are written at a time.
const BATCH: usize = 256;

/// The folder of a day of publication.
pub(crate) fn folder_of(day: Option<&str>) -> String {
    format!("published={}", day.unwrap_or(NO_DAY))
}

/// Gathers the reports of a lake into a store that is gone when it is dropped, to be asked as any other. Articles that have no
/// report are not in a lake.
///
/// # Errors
/// When the folder is no lake, or a file of it cannot be read.
pub fn gather(folder: &Path) -> Result<Store, Failed> {
    let days = days(folder)?;
    let mut store = Store::temporary()?;
    for (day, files) in days {
        let mut articles = Articles::new();
        for file in files {
            read(&file, day.as_deref(), &mut articles)?;
        }
        let mut entries = articles.into_values().map(entry).peekable();
        while entries.peek().is_some() {
            let batch: Vec<Entry> = entries.by_ref().take(BATCH).collect();
            store.write(&batch, &[])?;
        }
    }
    Ok(store)
}

/// The files of each day, in the order of the days; those without a day come first, as in a store.
fn days(folder: &Path) -> Result<BTreeMap<Option<String>, Vec<PathBuf>>, Failed> {
    let listed = |folder: &Path| -> Result<Vec<PathBuf>, Failed> {
        let entries = fs::read_dir(folder).map_err(|error| at(folder, error))?;
        let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        Ok(paths)
    };
    let mut days = BTreeMap::new();
    for part in listed(folder)? {
        let name = part.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(day) = name.strip_prefix("published=") else { continue };
        let files: Vec<PathBuf> = listed(&part)?.into_iter().filter(|file| is_data(file)).collect();
        days.insert((day != NO_DAY).then(|| day.to_owned()), files);
    }
    if days.is_empty() {
        let hint =
            "this is no lake: it has no folders such as published=2021-02-19, which `octuple export parquet` makes";
        return Err(at(folder, io::Error::other(hint)));
    }
    Ok(days)
}

/// Other engines put marks and checksums beside their files, all of which begin so.
fn is_data(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(".parquet") && !name.starts_with(['.', '_'])
}

/// The articles of a day by their ids, each with its reports by their numbers.
type Articles = BTreeMap<String, (Record, BTreeMap<u32, Report>)>;

/// An article with its reports in their order.
fn entry((record, reports): (Record, BTreeMap<u32, Report>)) -> Entry {
    Entry::of(Record { reports: reports.into_values().collect(), ..record })
}

/// Adds the reports of a file to their articles.
fn read(path: &Path, day: Option<&str>, articles: &mut Articles) -> Result<(), Failed> {
    let damaged = |error: &dyn std::fmt::Display| at(path, io::Error::other(error.to_string()));
    let file = File::open(path).map_err(|error| at(path, error))?;
    let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| damaged(&error))?;
    for batch in builder.build().map_err(|error| damaged(&error))? {
        let rows = batch.and_then(|batch| columns::told(&batch)).map_err(|error| damaged(&error))?;
        for row in rows {
            let of = articles.entry(row.article.clone()).or_insert_with(|| (record(&row, day), BTreeMap::new()));
            // A job that was run twice wrote its rows twice; they stand here once.
            of.1.insert(row.number, row.report);
        }
    }
    Ok(())
}

/// The record of a row's article, without its reports: what events need of it.
fn record(row: &Told, day: Option<&str>) -> Record {
    let provenance = row.original.clone().map(|original| Provenance {
        original,
        relation: "republished",
        permission: None,
        evidence: Vec::new(),
    });
    let article = Article {
        id: row.article.clone(),
        title: row.title.clone(),
        subtitle: None,
        authors: Vec::new(),
        published: day.map(str::to_owned).or_else(|| row.published.clone()),
        modified: None,
        publisher: row.publisher.clone(),
        provenance,
        language: None,
        url: row.url.clone(),
        section: None,
        image: None,
        text: row.text.clone(),
        blocks: Vec::new(),
        related: Vec::new(),
        evidence: ArticleEvidence::default(),
    };
    let hash = row.article.bytes().map(|byte| format!("{byte:02x}")).collect();
    // The page itself is not in a lake; its article stands for it.
    let page = Page { url: row.url.clone(), sha256: hash, ..Page::default() };
    Record {
        schema: SCHEMA,
        page,
        article,
        entities: Vec::new(),
        reports: Vec::new(),
        mentions: None,
        problems: Vec::new(),
    }
}

fn at(path: &Path, error: io::Error) -> Failed {
    Failed::Input(path.to_owned(), error)
}
