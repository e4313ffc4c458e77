//! What the user named, told by looking.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use url::Url;

use crate::error::{Error, Trouble};
use crate::folder::Walk;
use crate::item::Stamp;
use crate::media::{Contents, HEAD, contents};

/// What the user named: a path, an address or "-" for standard input, and what it turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    name: String,
    kind: Kind,
    pub(crate) place: Place,
}

/// Where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path(PathBuf),
    Url(Url),
    StandardInput,
}

/// What pages come out of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A single page: HTML, or text.
    Page,
    /// A folder, with all below it.
    Folder,
    /// A WARC file, or WET, packed or not.
    Warc,
    /// A CDX or CDXJ file: it lists records of WARC files beside it.
    Cdx,
    /// A ZIP archive.
    Zip,
    /// Pages, one JSON object a line.
    Ndjson,
    /// RSS, Atom or JSON Feed.
    Feed,
    /// A sitemap, or an index of sitemaps.
    Sitemap,
    /// What an address gives; a page, feed or sitemap once it is fetched.
    Url,
    /// What comes through standard input; any of the above once it is read.
    StandardInput,
}

impl Kind {
    /// Its stable name, in kebab-case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Folder => "folder",
            Self::Warc => "warc",
            Self::Cdx => "cdx",
            Self::Zip => "zip",
            Self::Ndjson => "ndjson",
            Self::Feed => "feed",
            Self::Sitemap => "sitemap",
            Self::Url => "url",
            Self::StandardInput => "standard-input",
        }
    }
}

impl Origin {
    /// What `name` is: "-", an http or https address, or else a path, told by what it holds and not by what it is called. Nothing is
    /// fetched.
    pub fn tell(name: &str) -> Result<Self, Error> {
        let origin = |kind, place| Self { name: name.to_owned(), kind, place };
        let failed = |trouble| Error::new(name, trouble);
        if name == "-" {
            return Ok(origin(Kind::StandardInput, Place::StandardInput));
        }
        if let Some((scheme, _)) = name.split_once("://")
            && !Path::new(name).exists()
        {
            let web = ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
            let url = Url::parse(name).ok().filter(|_| web);
            let url = url.ok_or_else(|| failed(Trouble::new("bad-address", "it is no http or https address")))?;
            return Ok(origin(Kind::Url, Place::Url(url)));
        }
        let path = Path::new(name);
        let kind = if fs::metadata(path).map_err(|error| failed(Trouble::io(&error)))?.is_dir() {
            Kind::Folder
        } else {
            head(path).and_then(|head| kind_of_file(name, &head)).map_err(failed)?
        };
        Ok(origin(kind, Place::Path(path.to_owned())))
    }

    /// What the user called it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it turned out to be.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// How many bytes lie there, for a reckoning of how long they take. A folder is walked for it. None for what is not on this disk.
    pub fn bytes(&self) -> Option<u64> {
        let Place::Path(path) = &self.place else { return None };
        if self.kind == Kind::Folder {
            let sizes = Walk::files(path).filter_map(|file| fs::metadata(file).ok()).map(|data| data.len());
            return Some(sizes.sum());
        }
        fs::metadata(path).ok().map(|data| data.len())
    }
}

/// The first bytes of a file. What is no file, as a pipe or a device, is not opened: it might never answer.
pub(crate) fn head(path: &Path) -> Result<Vec<u8>, Trouble> {
    if !fs::metadata(path).map_err(|error| Trouble::io(&error))?.is_file() {
        return Err(Trouble::new("unsupported", "it is neither a file nor a folder"));
    }
    let mut head = Vec::new();
    let file = File::open(path).map_err(|error| Trouble::io(&error))?;
    file.take(HEAD as u64).read_to_end(&mut head).map_err(|error| Trouble::io(&error))?;
    Ok(head)
}

/// What a file holds that starts so, seen through its packing.
pub(crate) fn unpacked_contents(head: &[u8]) -> Contents {
    let mut unpacked = Vec::new();
    let head_alone = HEAD as u64;
    // The head is cut off, so that an error at its end is to be expected.
    let _ = match contents(head) {
        Contents::Gzip => flate2::read::GzDecoder::new(head).take(head_alone).read_to_end(&mut unpacked),
        Contents::Zstd => crate::zstd::Frames::new(head).take(head_alone).read_to_end(&mut unpacked),
        other => return other,
    };
    match contents(&unpacked) {
        // A block of Zstandard may be longer than the head.
        Contents::Empty => contents(head),
        other => other,
    }
}

/// What kind of source a file is that is called so.
///
/// An archive whose beginning is damaged no longer looks like one; then its name counts.
pub(crate) fn kind_of_file(name: &str, head: &[u8]) -> Result<Kind, Trouble> {
    let kind = kind_of(head);
    let name = name.to_ascii_lowercase();
    let called_warc = [".warc", ".wet", ".warc.gz", ".wet.gz"].iter().any(|end| name.ends_with(end));
    match kind {
        Ok(Kind::Page) | Err(_) if called_warc => Ok(Kind::Warc),
        kind => kind,
    }
}

/// What kind of source it is that starts so.
pub(crate) fn kind_of(head: &[u8]) -> Result<Kind, Trouble> {
    let unsupported = |message: &str| Err(Trouble::new("unsupported", message));
    match unpacked_contents(head) {
        Contents::Warc => Ok(Kind::Warc),
        Contents::Cdx => Ok(Kind::Cdx),
        Contents::Zip => Ok(Kind::Zip),
        Contents::Lines => Ok(Kind::Ndjson),
        // Packed by Zstandard and too long to be looked into: pages by the line are what is packed so.
        Contents::Zstd => Ok(Kind::Ndjson),
        Contents::Feed | Contents::JsonFeed => Ok(Kind::Feed),
        Contents::Sitemap => Ok(Kind::Sitemap),
        Contents::Html | Contents::Text | Contents::Empty => Ok(Kind::Page),
        Contents::Json => unsupported("it is JSON, but neither a page a line nor a feed"),
        Contents::Xml => unsupported("it is XML, but neither a page nor a feed nor a sitemap"),
        Contents::Binary | Contents::Gzip => unsupported("it holds no text"),
    }
}

/// Which version of a file this is.
pub(crate) fn stamp(path: &Path) -> Stamp {
    let Ok(data) = fs::metadata(path) else { return Stamp::default() };
    let since = data.modified().ok().and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
    Stamp { size: Some(data.len()), modified: since.map(|since| since.as_nanos().to_string()), etag: None }
}
