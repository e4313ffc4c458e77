//! Reads public gold sets of language, and our own cases, for training, measuring and tests.
//!
//! - [`treebank`]: CoNLL-U documents, with the text they stand in.
//! - [`names`]: sentences with the names in them, from sets of several formats.
//! - [`mentions`]: entities and coreference in GUM.
//! - [`pages`]: web pages, with the article that each publishes.
//! - [`polnear`]: attributions in brat stand-off, as PolNeAR has them.
//! - [`cases`]: texts of ours with the reports that they must give.
//! - [`standard`]: names of every set under one list of kinds.

pub mod cases;
pub mod mentions;
pub mod names;
pub mod pages;
pub mod polnear;
pub mod standard;
pub mod treebank;

use std::io::Read;
use std::path::Path;

/// The text of a file, unpacked when its name ends in `.gz`.
pub fn text(path: &Path) -> std::io::Result<String> {
    Ok(String::from_utf8_lossy(&bytes(path)?).into_owned())
}

/// The bytes of a file, unpacked when its name ends in `.gz`.
pub fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let bytes = std::fs::read(path)?;
    if path.extension().is_none_or(|e| e != "gz") {
        return Ok(bytes);
    }
    let mut unpacked = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked)?;
    Ok(unpacked)
}
