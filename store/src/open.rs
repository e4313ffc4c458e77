use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};

use crate::{Error, schema};

/// How long to wait for another process that is writing.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many steps of SQLite's machine go by between two looks at whether an answer is still wanted: well below a millisecond.
const BETWEEN_LOOKS: i32 = 10_000;

/// What a connection keeps of a store in memory, in bytes, where nothing else is said.
const IN_MEMORY: usize = 128 << 20;

/// A store: one SQLite file, and while it is open its write-ahead log beside it.
#[derive(Debug)]
pub struct Store {
    pub(crate) db: Connection,
}

impl Store {
    /// Opens a store for writing; makes it when there is none, and brings an older one up to this version.
    ///
    /// # Errors
    /// [`Error::is_not_ours`], [`Error::is_newer`], [`Error::is_locked`], [`Error::is_read_only`], [`Error::is_full`].
    pub fn create(path: &Path) -> Result<Self, Error> {
        let open = || {
            let mut db = Connection::open(path)?;
            db.busy_timeout(PATIENCE)?;
            schema::check(&db)?;
            db.pragma_update(None, "journal_mode", "wal")?;
            // A page that was reported done stays done when the machine goes down.
            db.pragma_update(None, "synchronous", "full")?;
            schema::migrate(&mut db)?;
            Self::set(db)
        };
        open().map_err(|error: Error| error.at(path))
    }

    /// Opens a store that is there, for reading.
    ///
    /// # Errors
    /// [`Error::is_missing`], [`Error::is_not_ours`], [`Error::is_newer`].
    pub fn open(path: &Path) -> Result<Self, Error> {
        if !path.exists() {
            return Err(Error::missing(path));
        }
        let open = || {
            // A connection is only ever asked by one thread at a time; it need not guard itself against others.
            let open = |flags| Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX);
            let db = open(OpenFlags::SQLITE_OPEN_READ_WRITE).or_else(|_| open(OpenFlags::SQLITE_OPEN_READ_ONLY))?;
            db.busy_timeout(PATIENCE)?;
            let version = schema::check(&db)?;
            if version == 0 {
                return Err(Error::not_ours());
            }
            if version < schema::VERSION {
                drop(db);
                return Self::create(path);
            }
            Self::set(db)
        };
        open().map_err(|error: Error| error.at(path))
    }

    /// The same store by another connection, to be read on another thread; `None` for one in memory.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn beside(&self) -> Result<Option<Self>, Error> {
        match self.db.path() {
            None | Some("") => Ok(None),
            Some(path) => Self::open(Path::new(path)).map(Some),
        }
    }

    /// A store that is gone when it is dropped.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn in_memory() -> Result<Self, Error> {
        let mut db = Connection::open_in_memory()?;
        schema::migrate(&mut db)?;
        Self::set(db)
    }

    /// A store that is gone when it is dropped, however large: what does not fit into memory is in a file that nobody else sees.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn temporary() -> Result<Self, Error> {
        let mut db = Connection::open("")?;
        // Nothing of it is to outlive this process.
        db.pragma_update(None, "journal_mode", "off")?;
        db.pragma_update(None, "synchronous", "off")?;
        schema::migrate(&mut db)?;
        Self::set(db)
    }

    /// Lets this store grow to so many pages of 4 KiB and no further, as on a disk that is full.
    ///
    /// # Errors
    /// When it is larger already.
    pub fn limit_pages(&self, pages: u32) -> Result<(), Error> {
        Ok(self.db.pragma_update(None, "max_page_count", pages)?)
    }

    /// Lets this connection keep so many bytes of the store in memory, however large it is, in the place of 128 MiB.
    ///
    /// # Errors
    /// When it cannot be set.
    pub fn keep_in_memory(&self, bytes: usize) -> Result<(), Error> {
        // A negative number is of KiB.
        let kilobytes = i64::try_from(bytes / 1024).unwrap_or(i64::MAX);
        Ok(self.db.pragma_update(None, "cache_size", -kilobytes)?)
    }

    /// Breaks off what this connection is asked from when `unwanted` is true ([`Error::is_broken_off`]); with `None` it answers all again.
    ///
    /// # Errors
    /// When it cannot be set.
    pub fn break_off_when(&mut self, unwanted: Option<Arc<AtomicBool>>) -> Result<(), Error> {
        let look = unwanted.map(|unwanted| move || unwanted.load(Ordering::Relaxed));
        Ok(self.db.progress_handler(BETWEEN_LOOKS, look)?)
    }

    fn set(db: Connection) -> Result<Self, Error> {
        db.pragma_update(None, "foreign_keys", true)?;
        // 64 MiB of the log before it is written back, so that the pages of an index are written once for many rows.
        db.pragma_update(None, "wal_autocheckpoint", 16_384)?;
        let kilometres = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
        db.create_scalar_function("kilometres", 4, kilometres, |of| {
            Ok(story::kilometres((of.get(0)?, of.get(1)?), (of.get(2)?, of.get(3)?)))
        })?;
        db.set_prepared_statement_cache_capacity(128);
        let store = Self { db };
        store.keep_in_memory(IN_MEMORY)?;
        Ok(store)
    }
}
