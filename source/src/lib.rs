//! Brings pages in, from wherever they are, one after another.
//!
//! A caller names a file, a folder, an archive, a feed or an address; [`Source::open`] looks at what it is, and the [`Items`] that
//! come of it are pages to be read, problems, and the end of each container.
//!
//! ```
//! use source::{Item, Options, Source};
//!
//! let folder = std::env::temp_dir().join(format!("octuple-source-{}", std::process::id()));
//! std::fs::create_dir_all(&folder).unwrap();
//! let line = r#"{"url": "https://example.org/a", "html": "<p>The harbour froze.", "date": "2021-02-19"}"#;
//! std::fs::write(folder.join("pages.ndjson"), line).unwrap();
//! std::fs::write(folder.join("story.html"), "<!DOCTYPE html><p>Ferries stopped.").unwrap();
//!
//! let mut names = Vec::new();
//! for item in Source::new(Options::default()).open(folder.to_str().unwrap()).unwrap() {
//!     match item {
//!         Item::Page(page) => names.push((page.url.unwrap_or_default(), page.bytes.len())),
//!         Item::Problem(problem) => panic!("{problem}"),
//!         Item::End(end) => assert_eq!(end.counts.pages, 1),
//!     }
//! }
//! assert_eq!(names, [("https://example.org/a".into(), 21), (String::new(), 34)]);
//! # std::fs::remove_dir_all(folder).unwrap();
//! ```
//!
//! - [`Origin`]: what a name stands for, told by what it holds: a page, a folder, [WARC](Kind::Warc) (and WET, packed or not), a
//!   [CDX](Kind::Cdx) list of WARC records, [ZIP](Kind::Zip), [NDJSON](Kind::Ndjson) of pages (packed by gzip or Zstandard or not), a
//!   [feed](Kind::Feed) (RSS, Atom, JSON Feed), a [sitemap](Kind::Sitemap), an address, standard input. An archive may be on a host: it is
//!   then read a piece at a time (HTTP ranges), and gone on with where an earlier run stopped.
//! - [`Source`]: opens it, within the limits and with the manners of [`Options`].
//! - [`Known`]: what the caller has from earlier runs, so that a run that was stopped goes on where it was.
//! - [`Item`]: a [`Page`], a [`Problem`], or the [`End`] of a [`Container`].
//! - [`Error`]: why a source cannot be opened at all.
//!
//! # What holds
//!
//! - No input panics, hangs, or takes memory out of proportion: an archive is read as a stream, and a record over the limit is skipped.
//!   Held whole are the list of a ZIP archive and a feed, which is within [`Options::largest_answer`].
//! - Of a damaged WARC archive every good record is given, and the bad are named: reading goes on at the next record or gzip member.
//! - A host is asked one thing at a time, with a rest in between, only what its robots.txt allows, and never for longer, more or further
//!   than the limits. A host that is not on the public Internet is not asked unless [`Options::allow_private`] says so; that is checked
//!   on the very addresses that are connected to, at each redirect. There are no cookies, credentials or proxies.
//! - Nothing is written anywhere.
//!
//! # Problems
//!
//! | kind | what is wrong |
//! |---|---|
//! | `bad-address`, `private-address`, `robots` | an address that is not asked, or may not be |
//! | `bad-answer`, `denied`, `gone`, `host-busy`, `host-not-found`, `no-connection`, `robots-unreachable`, `too-many-redirects`, `too-slow` | a host that did not give the page |
//! | `bad-coding`, `unknown-coding`, `truncated-page` | a page that is packed wrongly, or not whole |
//! | `bad-entry`, `bad-zip`, `encrypted`, `nested-archive` | an entry of a ZIP archive |
//! | `bad-feed`, `too-deep`, `too-many-links` | a feed or sitemap, some of whose links are not fetched |
//! | `bomb`, `too-large` | what is there to fill memory, or larger than the limit |
//! | `damaged-record`, `no-archive`, `truncated-record` | a WARC record |
//! | `changed` | an archive on a host that is another now than when its reading began |
//! | `damaged-stream`, `malformed-line`, `no-content` | a line of a file of lines |
//! | `left-out` | files of a folder that are no pages |
//! | `no-page`, `unsupported`, `zip-from-stream` | something that no pages can come out of |
//! | `not-found`, `not-permitted`, `unreadable` | a file that cannot be read |
//! | `odd-date` | a date that no page can have; the page is given without it |

mod coding;
mod date;
mod error;
mod fetch;
mod fields;
mod folder;
mod item;
mod items;
mod known;
mod lines;
mod listing;
mod media;
mod ndjson;
mod options;
mod origin;
mod outbox;
mod remote;
mod single;
mod source;
mod stream;
mod tape;
mod warc;
mod zipped;
mod zstd;

pub use error::Error;
pub use fetch::Resolve;
pub use item::{Container, Counts, End, Item, Page, Position, Problem, Severity, Stamp, Validators};
pub use items::Items;
pub use known::{Fetch, Known, Resume};
pub use options::Options;
pub use origin::{Kind, Origin};
pub use source::Source;
