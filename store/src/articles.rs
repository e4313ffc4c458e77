use serde::Serialize;

use crate::{Error, Store};

/// An article and where it was put.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[allow(missing_docs)]
pub struct ArticleRow {
    /// As in the record.
    pub id: String,
    pub title: Option<String>,
    pub published: Option<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    /// Its text family: copies of one text.
    pub family: i64,
    /// Its story: articles about one thing.
    pub story: i64,
    /// How many reports it has.
    pub reports: u32,
    /// Row: newer ones are higher.
    pub row: i64,
}

impl Store {
    /// Articles in the order in which they came, after a row.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn articles(&self, after: i64, limit: usize) -> Result<Vec<ArticleRow>, Error> {
        let mut find = self.db.prepare_cached(
            "SELECT key, title, published, publisher, url, family, story,
                 (SELECT count(*) FROM report WHERE report.article = article.id), id
             FROM article WHERE id > ?1 ORDER BY id LIMIT ?2",
        )?;
        let rows = find.query_map((after, limit), |row| {
            Ok(ArticleRow {
                id: row.get(0)?,
                title: row.get(1)?,
                published: row.get(2)?,
                publisher: row.get(3)?,
                url: row.get(4)?,
                family: row.get(5)?,
                story: row.get(6)?,
                reports: row.get(7)?,
                row: row.get(8)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
