//! What a CDX or CDXJ file lists: ranges of archives.
//!
//! The classic format names its columns in its first line (" CDX N b a m s k r M S V g"); CDXJ has a key, a time and a JSON object
//! on each. Both are sorted by address, so a list may jump between archives.

use std::collections::HashSet;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use url::Url;

use super::archive::Archive;
use super::give;
use crate::error::Trouble;
use crate::item::Container;
use crate::lines::{self, Line};
use crate::media;
use crate::ndjson::too_long;
use crate::outbox::{Outbox, Pages};
use crate::remote::Remote;
use crate::source::Source;
use crate::stream::{Forward, Stream};
use crate::tape::Tape;

/// Whether a file starts as a CDX or CDXJ file does.
pub(crate) fn is_cdx(head: &[u8]) -> bool {
    let line = head.split(|&b| b == b'\n').next().unwrap_or_default();
    let Ok(line) = std::str::from_utf8(line).or_else(|error| std::str::from_utf8(&line[..error.valid_up_to()])) else {
        return false;
    };
    if line.trim_start().starts_with("CDX ") || line.starts_with("!OpenWayback-CDXJ") {
        return true;
    }
    let mut words = line.splitn(3, ' ');
    let (key, time, rest) = (words.next(), words.next(), words.next());
    key.is_some_and(|key| key.contains(')'))
        && time.is_some_and(|time| time.len() == 14 && time.bytes().all(|b| b.is_ascii_digit()))
        && rest.is_some_and(|rest| rest.starts_with('{'))
}

/// One line: where a record lies, and what is said of it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Entry {
    file: String,
    offset: u64,
    length: Option<u64>,
    media: Option<String>,
    status: Option<String>,
}

/// A CDXJ line's object. Common Crawl and pywb write numbers as text.
#[derive(Deserialize)]
struct Told {
    filename: Option<String>,
    offset: Option<Number>,
    length: Option<Number>,
    mime: Option<String>,
    status: Option<Number>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Number(u64),
    Text(String),
}

impl Number {
    fn value(&self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => text.parse().ok(),
        }
    }
}

/// Which column of a classic CDX line says what.
#[derive(Clone, Copy, Debug)]
struct Columns {
    file: usize,
    offset: usize,
    length: Option<usize>,
    media: Option<usize>,
    status: Option<usize>,
}

impl Columns {
    /// The usual eleven: N b a m s k r M S V g.
    const USUAL: Self = Self { file: 10, offset: 9, length: Some(8), media: Some(3), status: Some(4) };

    fn of(legend: &str) -> Option<Self> {
        let place = |letter: &str| legend.split_ascii_whitespace().skip(1).position(|known| known == letter);
        Some(Self { file: place("g")?, offset: place("V")?, length: place("S"), media: place("m"), status: place("s") })
    }

    fn entry(&self, line: &str) -> Option<Entry> {
        let words: Vec<&str> = line.split_ascii_whitespace().collect();
        let said = |column: Option<usize>| words.get(column?).copied().filter(|word| *word != "-");
        Some(Entry {
            file: said(Some(self.file))?.to_owned(),
            offset: said(Some(self.offset))?.parse().ok()?,
            length: said(self.length).and_then(|length| length.parse().ok()),
            media: said(self.media).map(str::to_owned),
            status: said(self.status).map(str::to_owned),
        })
    }
}

fn cdxj(line: &str) -> Option<Entry> {
    let object = &line[line.find('{')?..];
    let told: Told = serde_json::from_str(object).ok()?;
    Some(Entry {
        file: told.filename?,
        offset: told.offset?.value()?,
        length: told.length.and_then(|length| length.value()),
        media: told.mime.filter(|mime| mime != "unk"),
        status: told.status.map(|status| match status {
            Number::Number(number) => number.to_string(),
            Number::Text(text) => text,
        }),
    })
}

/// The pages that a CDX file lists.
pub(crate) struct Listed {
    stream: Stream,
    container: Arc<Container>,
    shelf: Shelf,
    columns: Columns,
    open: Option<(String, Archived)>,
    /// Archives that cannot be opened, which is said once for each.
    missing: HashSet<String>,
    limit: usize,
}

/// Where the archives lie.
pub(crate) enum Shelf {
    Folder(PathBuf),
    Web(Source, Url),
}

/// One of them.
enum Archived {
    File(File),
    Web(Source, Url),
}

/// How much is asked for where a list does not say how long a record is.
const UNKNOWN_LENGTH: u64 = 1 << 20;

/// The most archives whose absence is remembered.
const MOST_MISSING: usize = 1000;

impl Listed {
    pub fn new(stream: Stream, shelf: Shelf, container: Arc<Container>, limit: usize) -> Self {
        Self { stream, container, shelf, columns: Columns::USUAL, open: None, missing: HashSet::new(), limit }
    }

    fn line(&mut self, at: u64, line: &[u8], out: &mut Outbox) {
        let line = String::from_utf8_lossy(line);
        if line.starts_with("CDX ") {
            if let Some(columns) = Columns::of(&line) {
                self.columns = columns;
            }
            return;
        }
        if line.starts_with('!') {
            return;
        }
        let place = format!("{}@{}", self.container.name, self.stream.position(at));
        let entry = if line.ends_with('}') { cdxj(&line) } else { self.columns.entry(&line) };
        let Some(entry) = entry else {
            let message = "the line does not say in which archive and at which offset its record lies";
            return out.problem(Trouble::new("malformed-line", message).at(&place));
        };
        let other = entry.status.as_deref().is_some_and(|status| status != "200")
            || entry.media.as_deref().is_some_and(|media| !media::is_page(media));
        if other {
            return out.left_out();
        }
        if let Err(trouble) = self.read(&entry, at, out) {
            out.problem(trouble.at(&place));
        }
    }

    /// Gives the page that `entry` lists.
    fn read(&mut self, entry: &Entry, at: u64, out: &mut Outbox) -> Result<(), Trouble> {
        let archive = self.archive(&entry.file)?.at(entry.offset, entry.length)?;
        // Without a length the record says itself where it ends.
        let range = archive.take(entry.length.unwrap_or(u64::MAX));
        let tape = Tape::new(Box::new(Forward(range)) as _, entry.offset, 0);
        let found = Archive::new(tape, 0, self.limit).next();
        let found = found.ok_or_else(|| Trouble::new("truncated-record", format!("{} ends before it", entry.file)))?;
        let place = format!("{}@{}", entry.file, entry.offset);
        give(found, &place, &self.container, Some(self.stream.position(at)), self.limit, out);
        Ok(())
    }

    /// The archive of that name, open. Two lines in a row are mostly of the same.
    fn archive(&mut self, name: &str) -> Result<&mut Archived, Trouble> {
        if self.open.as_ref().is_none_or(|(open, _)| open != name) {
            self.open = None;
            if self.missing.contains(name) {
                return Err(Trouble::new("no-archive", format!("{} could not be opened", crate::item::label(name))));
            }
            let archive = self.shelf.archive(name).map_err(|trouble| {
                if self.missing.len() < MOST_MISSING {
                    self.missing.insert(name.to_owned());
                }
                Trouble::new("no-archive", format!("{}: {}", crate::item::label(name), trouble.message))
            })?;
            self.open = Some((name.to_owned(), archive));
        }
        match &mut self.open {
            Some((_, archive)) => Ok(archive),
            None => Err(Trouble::new("no-archive", "it could not be opened")),
        }
    }
}

impl Shelf {
    /// The archive of that name.
    fn archive(&self, name: &str) -> Result<Archived, Trouble> {
        match self {
            Self::Folder(folder) => {
                let file = File::open(inside(folder, name)?).map_err(|error| Trouble::io(&error))?;
                Ok(Archived::File(file))
            }
            Self::Web(source, base) => Ok(Archived::Web(source.clone(), below(base, name)?)),
        }
    }
}

impl Archived {
    /// What lies at `offset`: `length` bytes, where that is known, and perhaps more.
    fn at(&mut self, offset: u64, length: Option<u64>) -> Result<Box<dyn Read + Send>, Trouble> {
        match self {
            Self::File(file) => {
                file.seek(SeekFrom::Start(offset)).map_err(|error| Trouble::io(&error))?;
                Ok(Box::new(file.try_clone().map_err(|error| Trouble::io(&error))?))
            }
            Self::Web(source, url) => {
                let length = length.unwrap_or(UNKNOWN_LENGTH);
                Ok(Box::new(Remote::range(source, url, offset, length)?))
            }
        }
    }
}

/// The file called `name` in `folder`; a list may not name files elsewhere. Crawls often list whole paths of which only the last
/// part was kept, so that is looked for too.
fn inside(folder: &Path, name: &str) -> Result<PathBuf, Trouble> {
    let path = Path::new(name);
    if name.contains('\0') || !path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        return Err(outside());
    }
    let whole = folder.join(path);
    match path.file_name() {
        Some(last) if !whole.exists() => Ok(folder.join(last)),
        _ => Ok(whole),
    }
}

/// The address called `name` below the folder of `base`; a list may not name other hosts either.
fn below(base: &Url, name: &str) -> Result<Url, Trouble> {
    let folder = base.join("./").map_err(|_| outside())?;
    let url = folder.join(&format!("./{name}")).map_err(|_| outside())?;
    if url.as_str().starts_with(folder.as_str()) { Ok(url) } else { Err(outside()) }
}

fn outside() -> Trouble {
    Trouble::new("no-archive", "the list names a file outside its own folder")
}

impl Pages for Listed {
    fn next(&mut self, out: &mut Outbox) -> bool {
        match lines::next(self.stream.tape(), self.limit) {
            Some(Line::Whole { at, text }) => self.line(at, &text, out),
            Some(line) => return too_long(&line, &self.stream, &self.container, self.limit, out),
            None => return self.stream.give_trouble(&self.container, out),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expected() -> Option<Entry> {
        Some(Entry {
            file: "a.warc.gz".into(),
            offset: 1024,
            length: Some(512),
            media: Some("text/html".into()),
            status: Some("200".into()),
        })
    }

    #[test]
    fn both_formats_say_where_a_record_lies() {
        let classic = "org,example)/a 20210219120000 http://example.org/a text/html 200 SHA - - 512 1024 a.warc.gz";
        assert_eq!(Columns::USUAL.entry(classic), expected());
        let short = Columns::of("CDX A b m s V S g").unwrap();
        assert_eq!(short.entry("x 20210219120000 text/html 200 1024 512 a.warc.gz"), expected());
        let object = r#"{"url": "x", "mime": "text/html", "status": "200", "length": "512", "offset": 1024, "filename": "a.warc.gz"}"#;
        assert_eq!(cdxj(&format!("org,example)/a 20210219120000 {object}")), expected());
    }

    #[test]
    fn a_list_names_no_file_elsewhere() {
        let base = Url::parse("https://example.org/lists/a.cdx").unwrap();
        for name in ["../a.warc", "a/../../b", "%2e%2e/a", "..\\a"] {
            assert!(below(&base, name).is_err(), "{name:?}");
        }
        assert_eq!(below(&base, "crawl/a.warc").unwrap().as_str(), "https://example.org/lists/crawl/a.warc");
        for name in ["/etc/passwd", "../a.warc", "a/../../b", "a\0b"] {
            assert!(inside(Path::new("/x"), name).is_err(), "{name:?}");
        }
        assert_eq!(inside(Path::new("/nowhere"), "crawl/a.warc").unwrap(), Path::new("/nowhere/a.warc"));
    }
}
