use serde::Serialize;

use crate::{Error, Store};

/// What is in a store.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[allow(missing_docs)]
pub struct Stats {
    pub pages: u64,
    pub articles: u64,
    /// Texts that are no copy of another.
    pub families: u64,
    pub stories: u64,
    pub reports: u64,
    pub events: u64,
    /// Events that two independent voices or more tell of.
    pub events_of_two_voices: u64,
    pub problems: u64,
    /// First and last day of publication.
    pub first_published: Option<String>,
    pub last_published: Option<String>,
    /// Reports by PLOVER type, most first.
    pub types: Vec<(String, u64)>,
    /// Problems by kind, most first.
    pub problem_kinds: Vec<(String, u64)>,
    /// Bytes of the file.
    pub bytes: u64,
}

impl Store {
    /// Counts what is in the store.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn stats(&self) -> Result<Stats, Error> {
        let one = |sql: &str| self.db.query_row(sql, [], |row| row.get::<_, u64>(0));
        let day = |sql: &str| self.db.query_row(sql, [], |row| row.get::<_, Option<String>>(0));
        Ok(Stats {
            pages: one("SELECT count(*) FROM page")?,
            articles: one("SELECT count(*) FROM article")?,
            families: one("SELECT count(*) FROM family")?,
            // A story is where its articles say; its own rows are long.
            stories: one("SELECT count(DISTINCT story) FROM article")?,
            reports: one("SELECT count(*) FROM report")?,
            events: one("SELECT count(*) FROM event")?,
            events_of_two_voices: one("SELECT count(*) FROM event WHERE voices > 1")?,
            problems: one("SELECT count(*) FROM problem")?,
            first_published: day("SELECT min(published) FROM article")?,
            last_published: day("SELECT max(published) FROM article")?,
            types: self.counts("SELECT type, count(*) FROM report GROUP BY type ORDER BY 2 DESC, 1")?,
            problem_kinds: self.counts("SELECT kind, count(*) FROM problem GROUP BY kind ORDER BY 2 DESC, 1")?,
            bytes: one("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")?,
        })
    }

    pub(crate) fn counts(&self, sql: &str) -> Result<Vec<(String, u64)>, Error> {
        let mut find = self.db.prepare_cached(sql)?;
        let rows = find.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// How large a store is, at a glance: the highest rows, since nothing is ever taken out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[allow(missing_docs)]
pub struct Size {
    pub articles: u64,
    pub reports: u64,
    pub events: u64,
    /// Bytes of the file.
    pub bytes: u64,
    /// Changes whenever another connection writes.
    pub version: u64,
}

impl Store {
    /// How large the store is; takes no time to speak of, whatever its size.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn size(&self) -> Result<Size, Error> {
        let mut find = self.db.prepare_cached(
            "SELECT coalesce((SELECT max(id) FROM article), 0), coalesce((SELECT max(id) FROM report), 0),
                 coalesce((SELECT max(id) FROM event), 0), (SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()),
                 (SELECT data_version FROM pragma_data_version())",
        )?;
        let row = |row: &rusqlite::Row<'_>| {
            let (articles, reports, events) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(Size { articles, reports, events, bytes: row.get(3)?, version: row.get(4)? })
        };
        Ok(find.query_row([], row)?)
    }
}
