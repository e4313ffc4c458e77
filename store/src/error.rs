use std::fmt;
use std::path::{Path, PathBuf};

/// What can go wrong with a store.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
    path: Option<PathBuf>,
}

#[derive(Debug)]
enum Kind {
    Missing,
    NotOurs,
    Newer { found: i64, known: i64 },
    Sql(rusqlite::Error),
    Damaged(String),
}

impl Error {
    pub(crate) fn missing(path: &Path) -> Self {
        Self { kind: Kind::Missing, path: Some(path.to_owned()) }
    }

    pub(crate) fn not_ours() -> Self {
        Self { kind: Kind::NotOurs, path: None }
    }

    pub(crate) fn newer(found: i64, known: i64) -> Self {
        Self { kind: Kind::Newer { found, known }, path: None }
    }

    pub(crate) fn damaged(what: impl fmt::Display) -> Self {
        Self { kind: Kind::Damaged(what.to_string()), path: None }
    }

    pub(crate) fn at(mut self, path: &Path) -> Self {
        self.path.get_or_insert_with(|| path.to_owned());
        self
    }

    /// There is no such file.
    pub fn is_missing(&self) -> bool {
        matches!(self.kind, Kind::Missing)
    }

    /// The file is no store of Octuple: another program's database, or no database.
    pub fn is_not_ours(&self) -> bool {
        matches!(self.kind, Kind::NotOurs) || self.code() == Some(rusqlite::ErrorCode::NotADatabase)
    }

    /// The store was written by a later Octuple.
    pub fn is_newer(&self) -> bool {
        matches!(self.kind, Kind::Newer { .. })
    }

    /// Another process is writing to it.
    pub fn is_locked(&self) -> bool {
        matches!(self.code(), Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked))
    }

    /// The disk is full.
    pub fn is_full(&self) -> bool {
        self.code() == Some(rusqlite::ErrorCode::DiskFull)
    }

    /// The file, or the folder that it is in, may not be written.
    pub fn is_read_only(&self) -> bool {
        matches!(
            self.code(),
            Some(
                rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::PermissionDenied | rusqlite::ErrorCode::CannotOpen
            )
        )
    }

    /// What is in the file cannot be right.
    pub fn is_damaged(&self) -> bool {
        matches!(self.kind, Kind::Damaged(_)) || self.code() == Some(rusqlite::ErrorCode::DatabaseCorrupt)
    }

    /// Whoever asked wanted no answer any more: [`Store::break_off_when`](crate::Store::break_off_when).
    pub fn is_broken_off(&self) -> bool {
        self.code() == Some(rusqlite::ErrorCode::OperationInterrupted)
    }

    fn code(&self) -> Option<rusqlite::ErrorCode> {
        match &self.kind {
            Kind::Sql(error) => error.sqlite_error_code(),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.path {
            write!(f, "{}: ", path.display())?;
        }
        match &self.kind {
            Kind::Missing => f.write_str("no such store"),
            _ if self.is_not_ours() => f.write_str("this is no store of Octuple"),
            Kind::NotOurs => unreachable!("told above"),
            Kind::Newer { found, known } => {
                write!(f, "a later Octuple wrote this store (version {found}; this one knows up to {known})")
            }
            _ if self.is_locked() => f.write_str("another process is writing to the store"),
            _ if self.is_full() => f.write_str("the disk is full"),
            _ if self.is_read_only() => f.write_str("the store, or the folder it is in, may not be written"),
            Kind::Sql(error) => write!(f, "{error}"),
            Kind::Damaged(what) => write!(f, "the store is damaged: {what}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            Kind::Sql(error) => Some(error),
            _ => None,
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self { kind: Kind::Sql(error), path: None }
    }
}
