//! The tables, version by version. A store of any earlier version is brought up to this one when it is opened for writing.

use rusqlite::{Connection, TransactionBehavior};

use crate::Error;

/// "Octu": SQLite's application id of our stores.
const OURS: i64 = 0x4f63_7475;

/// What makes each version of the version before; the first of nothing. A version that was ever published never changes.
const VERSIONS: [&str; 2] = [include_str!("001.sql"), include_str!("002.sql")];

/// The version of the stores that this crate writes.
pub const VERSION: i64 = VERSIONS.len() as i64;

/// Brings a store up to [`VERSION`]; an empty file becomes a store.
pub fn migrate(db: &mut Connection) -> Result<(), Error> {
    if check(db)? == VERSION {
        return Ok(());
    }
    let all = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have been faster.
    for (version, sql) in VERSIONS.iter().enumerate().skip(check(&all)? as usize) {
        all.execute_batch(sql)?;
        all.pragma_update(None, "user_version", version as i64 + 1)?;
    }
    all.pragma_update(None, "application_id", OURS)?;
    Ok(all.commit()?)
}

/// The version of a store; 0 for an empty file.
///
/// # Errors
/// When the file is not ours, or newer than we know.
pub fn check(db: &Connection) -> Result<i64, Error> {
    let ours: i64 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if ours != OURS && (tables > 0 || version != 0 || ours != 0) {
        return Err(Error::not_ours());
    }
    if version > VERSION {
        return Err(Error::newer(version, VERSION));
    }
    Ok(version)
}
