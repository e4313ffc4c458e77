//! An archive on a host, read as if it were a file: a piece at a time, each asked for politely.

use std::io::{self, Read, Seek, SeekFrom};

use url::Url;

use crate::error::Trouble;
use crate::fetch::Piece;
use crate::item::{Stamp, Validators};
use crate::source::Source;
use crate::tape::Input;

/// How much is asked for at once: a host rests between two requests, so they are few and large.
const PIECE: u64 = 4 << 20;

/// How often a piece is asked for before it is given up.
const TRIES: usize = 3;

/// Whether an address is called like an archive. What is called otherwise is fetched whole, as a page is.
pub(crate) fn is_called_archive(url: &Url) -> bool {
    let path = url.path().to_ascii_lowercase();
    let packed = [".gz", ".zst"].iter().find_map(|end| path.strip_suffix(end)).unwrap_or(&path);
    [".warc", ".wet", ".cdx", ".cdxj", ".ndjson", ".jsonl", ".zip"].iter().any(|end| packed.ends_with(end))
}

/// An archive on a host.
pub(crate) struct Remote {
    source: Source,
    url: Url,
    version: Validators,
    total: Option<u64>,
    /// Where reading goes on.
    at: u64,
    /// A piece of it, and where it starts.
    piece: Vec<u8>,
    start: u64,
    /// How much to ask for at once.
    step: u64,
}

impl Remote {
    /// The archive at an address. Its first piece is asked for.
    pub fn open(source: &Source, url: &Url) -> Result<Self, Trouble> {
        Self::range(source, url, 0, PIECE)
    }

    /// The archive at an address, of which `length` bytes from `from` on are asked for.
    pub fn range(source: &Source, url: &Url, from: u64, length: u64) -> Result<Self, Trouble> {
        let Piece { url, bytes, total, validators, whole } =
            source.fetcher().part(url, from, length, &Validators::default())?;
        // A host that gives no parts gave all of it.
        let start = if whole { 0 } else { from };
        Ok(Self {
            source: source.clone(),
            url,
            version: validators,
            total,
            at: from,
            piece: bytes,
            start,
            step: length,
        })
    }

    /// Which version it is.
    pub fn stamp(&self) -> Stamp {
        Stamp { size: self.total, modified: self.version.last_modified.clone(), etag: self.version.etag.clone() }
    }

    /// Its first bytes, or as many as have come.
    pub fn head(&self, count: usize) -> &[u8] {
        &self.piece[..self.piece.len().min(count)]
    }

    /// What is ready where reading goes on.
    fn ready(&self) -> &[u8] {
        let inside = self.at.checked_sub(self.start).and_then(|at| usize::try_from(at).ok());
        inside.and_then(|at| self.piece.get(at..)).unwrap_or_default()
    }

    fn ask(&mut self) -> Result<(), Trouble> {
        let mut tries = 0;
        let piece = loop {
            tries += 1;
            match self.source.fetcher().part(&self.url, self.at, self.step, &self.version) {
                Ok(piece) => break piece,
                Err(trouble) if tries < TRIES && is_passing(&trouble) => {}
                Err(trouble) => return Err(trouble),
            }
        };
        self.total = self.total.or(piece.total);
        (self.start, self.piece) = (self.at, piece.bytes);
        Ok(())
    }
}

/// Whether it may be otherwise a moment later.
fn is_passing(trouble: &Trouble) -> bool {
    matches!(trouble.kind, "host-busy" | "no-connection" | "too-slow" | "bad-answer")
}

impl Read for Remote {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.ready().is_empty() && self.total.is_none_or(|total| self.at < total) && !out.is_empty() {
            self.ask().map_err(|trouble| io::Error::other(trouble.message))?;
        }
        let ready = self.ready();
        let count = ready.len().min(out.len());
        out[..count].copy_from_slice(&ready[..count]);
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Remote {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let end = || self.total.ok_or_else(|| io::Error::other("its host does not say how long it is"));
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => end()?.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or_else(|| io::Error::other("there is nothing before its start"))?;
        Ok(self.at)
    }
}

impl Input for Remote {
    fn jump(&mut self, offset: u64) -> bool {
        self.at = offset;
        true
    }
}
