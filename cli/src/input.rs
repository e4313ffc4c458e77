//! Files and standard input.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use octuple::{Ask, Engine};

use crate::args::{As, Told};
use crate::failure::Failure;

/// The bytes of a file, or of standard input for "-".
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let read = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    read.map_err(|error| Failure::reading(path, &error))
}

/// What the flags say of the page at `path`.
pub fn ask(path: &Path, read_as: As, told: &Told) -> Ask {
    Ask {
        source: path.display().to_string(),
        url: told.url.clone(),
        date: told.date,
        read_as: read_as.into(),
        content_type: None,
    }
}

/// An engine with the model that the flags name.
pub fn engine(told: &Told) -> Result<Engine, Failure> {
    match &told.model {
        None => Ok(Engine::new()),
        Some(path) => Engine::with_model(bytes(path)?).map_err(|error| Failure::model(path, &error)),
    }
}

/// A token, as it was given or as a file holds it.
pub fn token(given: Option<&str>, file: Option<&Path>) -> Result<Option<String>, Failure> {
    match file {
        None => Ok(given.map(str::to_owned)),
        Some(path) => {
            let held = fs::read_to_string(path).map_err(|error| Failure::reading(path, &error))?;
            Ok(Some(held.trim().to_owned()))
        }
    }
}
