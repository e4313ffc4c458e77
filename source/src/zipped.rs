//! Pages in a ZIP archive. Names are labels: nothing is ever written, so they can point wherever they like.

use std::io::{BufReader, Read, Seek};
use std::sync::Arc;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::coding::bounded;
use crate::error::Trouble;
use crate::item::{Container, Page, Position, Severity, Validators, label};
use crate::media::{Contents, HEAD, contents, of_file};
use crate::outbox::{Outbox, Pages};

/// What a ZIP archive is read from: its list stands at its end.
pub(crate) trait Disk: Read + Seek + Send {}

impl<R: Read + Seek + Send> Disk for R {}

/// A ZIP archive whose list was read.
pub(crate) type Archive = ZipArchive<BufReader<Box<dyn Disk>>>;

/// The pages of a ZIP archive, in the order of its list.
pub(crate) struct Zipped {
    archive: Archive,
    container: Arc<Container>,
    next: usize,
    limit: usize,
}

impl Zipped {
    /// The archive on a disk of some kind. Its list is held in memory.
    pub fn open(disk: impl Disk + 'static) -> Result<Archive, Trouble> {
        let mut archive =
            ZipArchive::new(BufReader::new(Box::new(disk) as Box<dyn Disk>)).map_err(|error| bad(&error))?;
        // Entries that share their bytes are how a small archive unpacks to more than any disk holds.
        match archive.has_overlapping_entries() {
            Ok(true) => {
                Err(Trouble::new("bomb", "its entries lie on top of each other, to unpack to more than they are"))
            }
            Ok(false) | Err(_) => Ok(archive),
        }
    }

    pub fn new(archive: Archive, from: Position, container: Arc<Container>, limit: usize) -> Self {
        Self { archive, container, next: usize::try_from(from.at).unwrap_or(usize::MAX), limit }
    }

    /// The page of the next entry. Nothing for what is none.
    fn entry(&mut self, index: usize, place: &mut String, out: &mut Outbox) -> Result<Option<Page>, Trouble> {
        let raw = self.archive.by_index_raw(index).map_err(|error| bad(&error))?;
        place.push_str(&String::from_utf8_lossy(raw.name_raw()));
        if raw.is_dir() || raw.is_symlink() {
            return Ok(None);
        }
        if raw.encrypted() {
            return Err(Trouble::new("encrypted", "the entry is encrypted, and cannot be read without its password"));
        }
        if raw.size() > self.limit as u64 {
            let message = format!("the entry has {} bytes, and the limit is {}", raw.size(), self.limit);
            return Err(Trouble::new("too-large", message));
        }
        let packed = usize::try_from(raw.compressed_size()).unwrap_or(usize::MAX);
        drop(raw);
        let mut entry = self.archive.by_index(index).map_err(|error| bad(&error))?;
        let mut head = Vec::new();
        let unpacking =
            |error: std::io::Error| Trouble::new("bad-entry", format!("the entry cannot be unpacked: {error}"));
        (&mut entry).take(HEAD as u64).read_to_end(&mut head).map_err(unpacking)?;
        let Some(media) = media(&head, place)? else { return Ok(None) };
        let undone = bounded(head.as_slice().chain(entry), packed, self.limit)?;
        if let Some(partial) = undone.partial {
            out.problem(partial.with(place, Severity::Partial));
        }
        Ok(Some(Page {
            name: label(place),
            container: self.container.clone(),
            position: Position::at(index as u64),
            bytes: undone.bytes,
            url: None,
            content_type: Some(media.into()),
            date: None,
            captured: None,
            validators: Validators::default(),
        }))
    }
}

impl Pages for Zipped {
    fn next(&mut self, out: &mut Outbox) -> bool {
        let index = self.next;
        if index >= self.archive.len() {
            return false;
        }
        self.next += 1;
        let mut place = format!("{}!", self.container.name);
        match self.entry(index, &mut place, out) {
            Ok(Some(page)) => out.page(page),
            Ok(None) => out.left_out(),
            Err(trouble) => out.problem(trouble.at(&place)),
        }
        true
    }
}

/// The media type of an entry, if it is a page. An archive in an archive is said to be left out: it may be where the pages are.
fn media(head: &[u8], name: &str) -> Result<Option<&'static str>, Trouble> {
    match contents(head) {
        Contents::Zip | Contents::Warc | Contents::Lines | Contents::Gzip | Contents::Zstd => {
            Err(Trouble::new("nested-archive", "an archive within an archive is not read: unpack the outer one first"))
        }
        found => Ok(of_file(found, name)),
    }
}

fn bad(error: &ZipError) -> Trouble {
    match error {
        ZipError::Io(error) => Trouble::io(error),
        ZipError::UnsupportedArchive(what) => {
            Trouble::new("bad-entry", format!("it is packed in an unknown way: {what}"))
        }
        error => Trouble::new("bad-zip", format!("the ZIP archive is damaged: {error}")),
    }
}
