//! Reads public gold sets of language, for training and measuring.
//!
//! - [`treebank`]: CoNLL-U documents, with the text they stand in.
//! - [`names`]: sentences with the names in them, from sets of several formats.
//! - [`mentions`]: entities and coreference in GUM.
//! - [`standard`]: names of every set under one list of kinds.

pub mod mentions;
pub mod names;
pub mod standard;
pub mod treebank;

use std::io::Read;
use std::path::Path;

/// The text of a file, unpacked when its name ends in `.gz`.
pub fn text(path: &Path) -> std::io::Result<String> {
    let bytes = std::fs::read(path)?;
    let mut text = String::new();
    if path.extension().is_some_and(|e| e == "gz") {
        flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_string(&mut text)?;
    } else {
        text = String::from_utf8_lossy(&bytes).into_owned();
    }
    Ok(text)
}
