//! A folder, with all below it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::error::Trouble;
use crate::item::{Problem, Severity, label};
use crate::media::{self, Contents};
use crate::origin::{Kind, head, kind_of, kind_of_file, unpacked_contents};

/// The most kinds of files that are named among those left out.
const MOST_NAMED: usize = 8;

/// The most kinds that are counted apart.
const MOST_KINDS: usize = 1000;

/// The sources of a folder in the order of their names, and a note of what is none. Only names of the folders on the way are held.
pub(crate) struct Walk {
    entries: walkdir::IntoIter,
    folder: PathBuf,
    left_out: BTreeMap<String, u64>,
    over: bool,
}

/// What a walk meets.
pub(crate) enum Met {
    Source(PathBuf, Kind),
    Problem(Problem),
}

impl Walk {
    pub fn new(folder: &Path) -> Self {
        Self { entries: entries(folder), folder: folder.to_owned(), left_out: BTreeMap::new(), over: false }
    }

    /// All files of a folder, whatever they hold.
    pub fn files(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
        let seen = entries(folder).filter_entry(|entry| !is_hidden(entry)).flatten();
        seen.filter(|entry| entry.path().is_file()).map(DirEntry::into_path)
    }

    fn meet(&mut self, entry: DirEntry) -> Option<Met> {
        let kind = entry.file_type();
        if is_hidden(&entry) {
            self.leave("hidden");
            if kind.is_dir() {
                self.entries.skip_current_dir();
            }
            return None;
        }
        if kind.is_dir() {
            return None;
        }
        let path = entry.into_path();
        if !path.is_file() {
            // A link to a folder may lead round in a circle.
            self.leave(if path.is_dir() { "linked folder" } else { "no file" });
            return None;
        }
        match source(&path) {
            Ok(Some(kind)) => Some(Met::Source(path, kind)),
            Ok(None) => {
                let end = path.extension().map(|end| format!(".{}", end.to_string_lossy().to_ascii_lowercase()));
                self.leave(end.as_deref().unwrap_or("no ending"));
                None
            }
            Err(trouble) => Some(Met::Problem(trouble.at(&path.to_string_lossy()))),
        }
    }

    fn leave(&mut self, what: &str) {
        let known = self.left_out.contains_key(what) || self.left_out.len() < MOST_KINDS;
        *self.left_out.entry(if known { what.to_owned() } else { "others".into() }).or_default() += 1;
    }

    /// What was left out, said once.
    fn note(&self) -> Option<Problem> {
        let total: u64 = self.left_out.values().sum();
        let mut kinds: Vec<(&String, &u64)> = self.left_out.iter().collect();
        kinds.sort_by_key(|&(name, count)| (std::cmp::Reverse(*count), name));
        let named: Vec<String> =
            kinds.iter().take(MOST_NAMED).map(|(name, count)| format!("{count} {}", label(name))).collect();
        let more = if kinds.len() > MOST_NAMED { ", and others" } else { "" };
        let message = format!("{total} left out that are no pages: {}{more}", named.join(", "));
        (total > 0).then(|| Trouble::new("left-out", message).with(&self.folder.to_string_lossy(), Severity::Note))
    }
}

impl Iterator for Walk {
    type Item = Met;

    fn next(&mut self) -> Option<Met> {
        while !self.over {
            match self.entries.next() {
                None => {
                    self.over = true;
                    return self.note().map(Met::Problem);
                }
                Some(Ok(entry)) => {
                    if let Some(met) = self.meet(entry) {
                        return Some(met);
                    }
                }
                Some(Err(error)) => {
                    let place = error.path().unwrap_or(&self.folder).to_string_lossy().into_owned();
                    let message = format!("it cannot be read: {error}");
                    let trouble = error.io_error().map_or_else(|| Trouble::new("unreadable", message), Trouble::io);
                    return Some(Met::Problem(trouble.at(&place)));
                }
            }
        }
        None
    }
}

fn entries(folder: &Path) -> walkdir::IntoIter {
    WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter()
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// What kind of source a file of a folder is, if it is one.
///
/// A folder is more than its pages: text is a page only if it is called so, a feed is a file for a program to read, and what a CDX file
/// lists lies in the folder too.
fn source(path: &Path) -> Result<Option<Kind>, Trouble> {
    let head = head(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let name = name.trim_end_matches(".gz").trim_end_matches(".zst");
    let lines = [".ndjson", ".jsonl"].iter().any(|end| name.ends_with(end));
    Ok(match unpacked_contents(&head) {
        found if media::of_file(found, name).is_some() => Some(Kind::Page),
        Contents::Lines | Contents::Zstd if !lines => None,
        Contents::Warc | Contents::Zip | Contents::Lines | Contents::Zstd => kind_of(&head).ok(),
        _ => kind_of_file(name, &head).ok().filter(|kind| *kind == Kind::Warc),
    })
}
