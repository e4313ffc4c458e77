//! The reports that are asked for, one after another, each with its record.

use rusqlite::types::Value as Sql;
use serde_json::Value;

use super::Failed;
use crate::find::Filter;
use crate::{Error, Found, Query, Store};

/// How many reports are looked up at a time.
const CHUNK: usize = 500;

/// A report that goes out.
pub struct Row<'a> {
    /// As it is found.
    pub found: Found,
    /// As published, from its record.
    pub report: &'a Value,
    /// The record of its article.
    pub record: &'a Value,
}

/// Hands every report on, in the order in which they came.
pub fn each(store: &Store, query: &Query, mut see: impl FnMut(&Row<'_>) -> Result<(), Failed>) -> Result<(), Failed> {
    articles(store, query, |rows| rows.iter().try_for_each(&mut see))
}

/// Hands the reports on, those of an article together. An article's reports came together, so they stand side by side.
pub fn articles(
    store: &Store,
    query: &Query,
    mut see: impl FnMut(&[Row<'_>]) -> Result<(), Failed>,
) -> Result<(), Failed> {
    let mut last = 0;
    let mut waiting: Option<(i64, Vec<i64>)> = None;
    loop {
        let chunk = chunk(store, query, last)?;
        let Some(&(newest, _)) = chunk.last() else { break };
        last = newest;
        for (report, article) in chunk {
            match &mut waiting {
                Some((of, reports)) if *of == article => reports.push(report),
                _ => {
                    if let Some((article, reports)) = waiting.replace((article, vec![report])) {
                        article_rows(store, article, &reports, &mut see)?;
                    }
                }
            }
        }
    }
    waiting.map_or(Ok(()), |(article, reports)| article_rows(store, article, &reports, &mut see))
}

/// The next rows of reports and of their articles.
fn chunk(store: &Store, query: &Query, after: i64) -> Result<Vec<(i64, i64)>, Error> {
    let Filter { from, row, conditions, mut values } = Filter::of(query);
    let and = if conditions.is_empty() { " WHERE" } else { " AND" };
    values.push(Sql::Integer(after));
    let sql =
        format!("SELECT report.id, report.article FROM {from}{conditions}{and} {row} > ? ORDER BY {row} LIMIT {CHUNK}");
    let mut find = store.db.prepare_cached(&sql)?;
    let rows = find.query_map(rusqlite::params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn article_rows(
    store: &Store,
    article: i64,
    reports: &[i64],
    see: &mut impl FnMut(&[Row<'_>]) -> Result<(), Failed>,
) -> Result<(), Failed> {
    let mut find = store.db.prepare_cached("SELECT key FROM article WHERE id = ?1")?;
    let key: String = find.query_row([article], |row| row.get(0))?;
    let missing = || Error::damaged(format!("article {key} has no record"));
    let record: Value = serde_json::from_str(&store.record(&key)?.ok_or_else(missing)?)?;
    let all = record["reports"].as_array().ok_or_else(missing)?;
    let row = |&report: &i64| {
        let found = store.found(report)?;
        let report = all.iter().find(|r| r["id"] == found.id.as_str()).ok_or_else(missing)?;
        Ok(Row { found, report, record: &record })
    };
    let rows = reports.iter().map(row).collect::<Result<Vec<_>, Error>>()?;
    see(&rows)
}
