//! What the commands that ask a store have in common.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use octuple::store::Store;
use serde::Serialize;

use crate::args::{Format, Kept, StorePath};
use crate::failure::Failure;

/// The store, for reading.
pub fn opened(path: &StorePath) -> Result<Store, Failure> {
    Store::open(&path.store).map_err(|error| Failure::store(&error))
}

/// The store, or what a lake is gathered into, for reading.
pub fn kept(kept: &Kept) -> Result<Store, Failure> {
    kept.parquet.as_deref().map_or_else(|| opened(&kept.store), gathered)
}

#[cfg(feature = "parquet")]
fn gathered(folder: &Path) -> Result<Store, Failure> {
    octuple::store::of_lake(folder).map_err(|error| Failure::export(&error))
}

#[cfg(not(feature = "parquet"))]
fn gathered(_: &Path) -> Result<Store, Failure> {
    Err(Failure::without_parquet())
}

/// Whether to print for a person: if asked to, or on a terminal.
pub fn tabled(format: Option<Format>) -> bool {
    format.map_or_else(|| io::stdout().is_terminal(), |format| format == Format::Table)
}

/// One JSON object a line.
pub fn json_lines<T: Serialize>(rows: &[T]) -> Result<String, Failure> {
    let lines = rows.iter().map(|row| Ok(serde_json::to_string(row)? + "\n"));
    lines.collect::<Result<String, serde_json::Error>>().map_err(Failure::from)
}

/// Prints it, without colours where there is no terminal.
pub fn print(text: &str) -> Result<ExitCode, Failure> {
    anstream::AutoStream::auto(io::stdout()).lock().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
