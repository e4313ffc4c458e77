//! What can go wrong before there is a page, said once for errors and problems alike.

use std::fmt;
use std::io;

use crate::item::{Problem, Severity, label};

/// Why a source cannot be opened at all.
///
/// What goes wrong later is a [`Problem`] among the items, and the rest is read.
#[derive(Debug)]
pub struct Error {
    place: String,
    trouble: Trouble,
}

/// What went wrong, without where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    pub kind: &'static str,
    pub message: String,
}

impl Trouble {
    pub fn new(kind: &'static str, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// A file that cannot be opened or read.
    pub fn io(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::new("not-found", "there is no such file or folder"),
            io::ErrorKind::PermissionDenied => Self::new("not-permitted", "it may not be read by this user"),
            _ => Self::new("unreadable", format!("it cannot be read: {error}")),
        }
    }

    /// As the problem of a page or more that is lost at `place`.
    pub fn at(self, place: &str) -> Problem {
        self.with(place, Severity::Lost)
    }

    /// As a problem at `place`.
    pub fn with(self, place: &str, severity: Severity) -> Problem {
        Problem { place: label(place), kind: self.kind, message: self.message, severity }
    }
}

impl Error {
    pub(crate) fn new(place: &str, trouble: Trouble) -> Self {
        Self { place: label(place), trouble }
    }

    /// What was to be opened.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// What went wrong, for a person, without where.
    pub fn message(&self) -> &str {
        &self.trouble.message
    }

    /// Stable name, in kebab-case, as a [`Problem`] has.
    pub fn kind(&self) -> &'static str {
        self.trouble.kind
    }

    /// Whether there is nothing of that name.
    pub fn is_not_found(&self) -> bool {
        matches!(self.kind(), "not-found" | "host-not-found" | "gone")
    }

    /// Whether this user may not read it.
    pub fn is_not_permitted(&self) -> bool {
        self.kind() == "not-permitted"
    }

    /// Whether it is we who refused: a private address, a scheme, credentials in an address, the site's own robots.txt.
    pub fn is_refused(&self) -> bool {
        matches!(self.kind(), "private-address" | "bad-address" | "robots")
    }

    /// Whether the host could not be reached, took too long or would not answer.
    pub fn is_unreachable(&self) -> bool {
        matches!(
            self.kind(),
            "host-not-found" | "no-connection" | "too-slow" | "bad-answer" | "host-busy" | "robots-unreachable"
        )
    }

    /// Whether it is of a kind that is not read, or damaged beyond reading.
    pub fn is_unsupported(&self) -> bool {
        matches!(self.kind(), "unsupported" | "no-page" | "bad-zip" | "bad-feed")
    }

    /// Whether it is larger than the limits allow.
    pub fn is_too_large(&self) -> bool {
        matches!(self.kind(), "too-large" | "bomb" | "too-many-redirects")
    }

    /// What to do about it, for a person, where there is something to do.
    pub fn hint(&self) -> Option<&'static str> {
        Some(match self.kind() {
            "not-found" => "check the spelling of the path",
            "not-permitted" => "ask for the right to read it, or copy it to a place of yours",
            "private-address" => "addresses inside a network are read only when private ones are allowed",
            "bad-address" => "give an http or https address without a user name or password",
            "robots" => "the site asks programs to stay away from this page: save it with a browser and read the file",
            "robots-unreachable" | "host-busy" | "too-slow" | "no-connection" => "try again later",
            "host-not-found" => "check the spelling of the address, and that this machine reaches the network",
            "too-large" => "raise the limit, or save it and read the file",
            "bad-zip" => "test the archive with `unzip -t`, or unpack it and read the folder",
            "zip-from-stream" => "save it and name the file",
            "unsupported" | "no-page" => {
                "give a page, a folder, WARC, ZIP, NDJSON of pages, CDX, a feed, a sitemap or an http(s) address"
            }
            _ => return None,
        })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.trouble.message)
    }
}

impl std::error::Error for Error {}
