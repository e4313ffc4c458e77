//! What comes out of a source: pages, problems, and the end of each container.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::Kind;

/// One thing that a source gives.
#[derive(Clone, Debug)]
pub enum Item {
    /// A page to be read.
    Page(Box<Page>),
    /// Something that could not be brought in, or was with doubt.
    Problem(Problem),
    /// A container has given all that it has. Only after this should a caller note it as done.
    End(End),
}

/// A page, as its container or its host had it.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file or address and where in it, for a person.
    pub name: String,
    /// The file, archive or listing that it came from.
    pub container: Arc<Container>,
    /// Where in its container it lies.
    pub position: Position,
    /// Its bytes, transfer and content codings undone.
    pub bytes: Vec<u8>,
    /// Where it was published.
    pub url: Option<String>,
    /// The `Content-Type` that came with it.
    pub content_type: Option<String>,
    /// When it was published, where its container says so: the day on the publisher's own calendar.
    pub date: Option<Date>,
    /// When it was fetched, by the crawler or by us.
    pub captured: Option<Timestamp>,
    /// What to ask with the next time, for a page that was fetched.
    pub validators: Validators,
}

/// What a host said of a page's version, to ask with the next time (RFC 9110, section 13).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    /// The `ETag`, as it was sent.
    pub etag: Option<String>,
    /// The `Last-Modified`, as it was sent.
    pub last_modified: Option<String>,
}

impl Validators {
    /// Whether there is nothing to ask with.
    pub fn is_empty(&self) -> bool {
        self.etag.is_none() && self.last_modified.is_none()
    }
}

/// What pages come out of, one after another: a file, an archive, a listing of addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Container {
    /// Its path or address.
    pub name: String,
    /// What it turned out to be.
    pub kind: Kind,
    /// Which version of it this is.
    pub stamp: Stamp,
    /// How far [`Position::at`] goes: bytes, entries or links. None where that is not known beforehand.
    pub length: Option<u64>,
}

/// Which version of a container this is. Two that are equal hold the same pages at the same positions.
///
/// Its text form is stable, and may be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Stamp {
    /// Its size in bytes.
    pub size: Option<u64>,
    /// When it was last changed: nanoseconds since 1970 of a file, a date of a host.
    pub modified: Option<String>,
    /// The host's own mark of the version.
    pub etag: Option<String>,
}

impl Stamp {
    /// Whether it tells one version from another at all. Standard input has no such stamp.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.size.map(|size| size.to_string());
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        write!(f, "{} {} {}", part(&size), part(&self.modified), part(&self.etag))
    }
}

/// Where in its container a page lies: first `at`, then `skip` from there.
///
/// `at` can be gone to without reading what lies before it: the byte offset of a record, a gzip member or a line, or the number
/// of an entry or link. `skip` counts the bytes from there, decompressed, where one compressed member holds many pages. Positions
/// grow from page to page. The text form, "4711" or "4711+82", is stable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// What can be gone to at once.
    pub at: u64,
    /// What must be read over from there.
    pub skip: u64,
}

impl Position {
    /// `at` exactly.
    pub const fn at(at: u64) -> Self {
        Self { at, skip: 0 }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.skip {
            0 => write!(f, "{}", self.at),
            skip => write!(f, "{}+{skip}", self.at),
        }
    }
}

impl FromStr for Position {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (at, skip) = text.split_once('+').unwrap_or((text, "0"));
        Ok(Self { at: at.parse()?, skip: skip.parse()? })
    }
}

/// Something that could not be brought in, or was with doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file or address and where in it, for a person.
    pub place: String,
    /// Stable name, in kebab-case. [The crate's page](crate) lists them.
    pub kind: &'static str,
    /// For a person.
    pub message: String,
    /// What was lost by it.
    pub severity: Severity,
}

/// What a problem cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No page: something else was left out, or a date was doubtful.
    Note,
    /// Part of a page, which is given all the same.
    Partial,
    /// A page or more.
    Lost,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} [{}]", self.place, self.message, self.kind)
    }
}

/// A container has given all that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The container, with its stamp.
    pub container: Arc<Container>,
    /// What came of it.
    pub counts: Counts,
}

/// What came of a container.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Pages given.
    pub pages: u64,
    /// Pages that their host says are as they were, or that the caller has.
    pub unchanged: u64,
    /// Whole entries, records and files left out since they are no pages: images, scripts, answers other than 200.
    pub left_out: u64,
    /// Problems that cost a page or more.
    pub lost: u64,
}

/// A name as a person may be shown it: no control characters, and not without end.
pub(crate) fn label(name: &str) -> String {
    const LONGEST: usize = 300;
    let shown = name.chars().take(LONGEST).map(|c| if c.is_control() { '\u{fffd}' } else { c });
    let mut label: String = shown.collect();
    if label.is_empty() {
        label.push_str("(no name)");
    } else if name.chars().nth(LONGEST).is_some() {
        label.push('…');
    }
    label
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_read_back_from_its_text() {
        for position in [Position::at(0), Position::at(u64::MAX), Position { at: 7, skip: 9 }] {
            assert_eq!(position.to_string().parse(), Ok(position));
        }
        assert!("7+".parse::<Position>().is_err());
        assert!("-1".parse::<Position>().is_err());
    }

    #[test]
    fn a_label_can_be_shown() {
        assert_eq!(label("a\0b\u{1b}[31m"), "a\u{fffd}b\u{fffd}[31m");
        assert_eq!(label(""), "(no name)");
        assert_eq!(label(&"x".repeat(1000)).chars().count(), 301);
    }
}
