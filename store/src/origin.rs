use rusqlite::{OptionalExtension as _, Transaction};

use crate::{Error, Fetched, Store};

/// How far a file, archive or address was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Its name.
    pub origin: String,
    /// What tells whether it has changed: length and time of change, or an `ETag`.
    pub stamp: String,
    /// Where to go on, as its reader counts.
    pub position: String,
    /// Whether it was read to its end.
    pub finished: bool,
}

impl Store {
    /// How far an origin was read, if it has not changed since.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn progress(&self, origin: &str, stamp: &str) -> Result<Option<Progress>, Error> {
        let mut find =
            self.db.prepare_cached("SELECT position, finished FROM origin WHERE name = ?1 AND stamp = ?2")?;
        let found = find.query_row([origin, stamp], |row| {
            Ok(Progress {
                origin: origin.to_owned(),
                stamp: stamp.to_owned(),
                position: row.get(0)?,
                finished: row.get(1)?,
            })
        });
        Ok(found.optional()?)
    }

    /// How a page of this address last came in.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn fetched(&self, url: &str) -> Result<Option<Fetched>, Error> {
        let mut find = self
            .db
            .prepare_cached("SELECT captured, etag, last_modified FROM page WHERE url = ?1 ORDER BY id DESC LIMIT 1")?;
        let fetched = find.query_row([url], |row| {
            Ok(Fetched { captured: row.get(0)?, etag: row.get(1)?, last_modified: row.get(2)? })
        });
        Ok(fetched.optional()?)
    }

    /// Whether a page of these bytes (SHA-256, hexadecimal) and this address is there.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn knows(&self, sha256: &str, url: &str) -> Result<bool, Error> {
        let mut find = self.db.prepare_cached("SELECT 1 FROM page WHERE sha256 = unhex(?1) AND url = ?2")?;
        Ok(find.exists([sha256, url])?)
    }
}

/// Writes how far origins were read, in the transaction of the pages that were read from them.
pub(crate) fn write(all: &Transaction<'_>, progress: &[Progress]) -> Result<(), Error> {
    let mut put = all.prepare_cached(
        "INSERT INTO origin (name, stamp, position, finished) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (name) DO UPDATE SET stamp = ?2, position = ?3, finished = ?4",
    )?;
    for one in progress {
        put.execute((&one.origin, &one.stamp, &one.position, one.finished))?;
    }
    Ok(())
}
