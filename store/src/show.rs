use std::io::Read as _;

use flate2::read::DeflateDecoder;
use rusqlite::OptionalExtension as _;

use crate::{Error, Found, Store};

impl Store {
    /// The record of an article, as `octuple read` prints it (JSON), by the article's id, by a report's, or by the page's
    /// address; the latest where several fit.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn record(&self, id: &str) -> Result<Option<String>, Error> {
        let mut find = self.db.prepare_cached(
            "SELECT record FROM body WHERE article = coalesce(
                 (SELECT id FROM article WHERE key = ?1),
                 (SELECT article FROM report WHERE key = ?1 ORDER BY id DESC LIMIT 1),
                 (SELECT article FROM page WHERE url = ?1 AND url <> '' ORDER BY id DESC LIMIT 1))",
        )?;
        find.query_row([id], |row| row.get::<_, Vec<u8>>(0)).optional()?.map(|packed| unpacked(&packed)).transpose()
    }

    /// A report by its id.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn report(&self, id: &str) -> Result<Option<Found>, Error> {
        let mut find = self.db.prepare_cached("SELECT id FROM report WHERE key = ?1 ORDER BY id DESC LIMIT 1")?;
        let row: Option<i64> = find.query_row([id], |row| row.get(0)).optional()?;
        row.map(|row| self.found(row)).transpose()
    }

    /// Every record, in the order in which they came, handed on one by one.
    ///
    /// # Errors
    /// When the store cannot be read, or `see` says so.
    pub fn records<E: From<Error>>(&self, mut see: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
        let sql = |error: rusqlite::Error| E::from(Error::from(error));
        let mut find = self.db.prepare("SELECT record FROM body ORDER BY article").map_err(sql)?;
        let mut rows = find.query([]).map_err(sql)?;
        while let Some(row) = rows.next().map_err(sql)? {
            see(&unpacked(&row.get::<_, Vec<u8>>(0).map_err(sql)?)?)?;
        }
        Ok(())
    }
}

fn unpacked(packed: &[u8]) -> Result<String, Error> {
    let mut json = String::new();
    DeflateDecoder::new(packed).read_to_string(&mut json).map_err(Error::damaged)?;
    Ok(json)
}
