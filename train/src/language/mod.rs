//! The language model: a network that `train/neural` trains on the arrays that are prepared here, and lemmas.

mod corpus;
mod grammar;
mod inflect;
mod lemmas;
mod names;
pub mod prepare;

use std::path::Path;

use language::training::{read_model, write_model};

/// Sections that are made here; all others are the network's.
const OURS: [&str; 2] = ["scripts", "lemmas"];

/// Writes `small.octlang` into `out`: the network whose sections are the files of `network`, or the one that is in the model already, and
/// lemmas learned from the sets under `data`.
pub fn train(data: &Path, out: &Path, network: Option<&Path>) -> Result<(), Box<dyn std::error::Error>> {
    let path = out.join("small.octlang");
    let mut sections = match network {
        Some(folder) => files(folder)?,
        None => read_model(&std::fs::read(&path)?),
    };
    sections.retain(|s| !OURS.contains(&s.0.as_str()));
    let (scripts, lemmas) = lemmas::write(data)?;
    sections.push(("scripts".to_owned(), scripts.join("\n").into_bytes()));
    sections.push(("lemmas".to_owned(), lemmas));
    sections.sort();
    for (name, bytes) in &sections {
        eprintln!("{name}: {} bytes", bytes.len());
    }
    std::fs::write(&path, write_model(&sections))?;
    Ok(())
}

/// The files of a folder, with their names.
fn files(folder: &Path) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let entry = entry?;
        Ok((entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path())?))
    };
    std::fs::read_dir(folder)?.map(read).collect()
}
