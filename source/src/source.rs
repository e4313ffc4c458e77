//! Opens what the user named.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use url::Url;

use crate::coding::packed_as;
use crate::error::{Error, Trouble};
use crate::fetch::{Body, Fetched, Fetcher, Resolve};
use crate::folder::Walk;
use crate::item::{Container, Page, Position, Severity, Stamp, Validators};
use crate::items::{Items, Opened, Queue, Ready};
use crate::known::{Fetch, Known, Resume};
use crate::listing::{self, Listing};
use crate::media::{Contents, HEAD};
use crate::ndjson::Ndjson;
use crate::options::Options;
use crate::origin::{Kind, Origin, Place, kind_of, kind_of_file, stamp, unpacked_contents};
use crate::outbox::Outbox;
use crate::remote::{Remote, is_called_archive};
use crate::single::{Single, whole};
use crate::stream::{Forward, Stream};
use crate::tape::{Input, Tape};
use crate::warc::{Listed, Shelf, Warc};
use crate::zipped::{Disk, Zipped};
use crate::zstd::Frames;

/// Opens what the user names, and remembers what each host is owed.
///
/// Cheap to clone; all clones together ask a host for one thing at a time.
#[derive(Clone)]
pub struct Source {
    inner: Arc<Inner>,
}

struct Inner {
    options: Options,
    fetcher: Fetcher,
}

impl Source {
    /// A source with these limits and manners.
    pub fn new(options: Options) -> Self {
        Self::with(options, None)
    }

    /// A source that finds hosts' addresses in its own way. What it finds is checked all the same.
    pub fn with_resolver(options: Options, resolver: Arc<dyn Resolve>) -> Self {
        Self::with(options, Some(resolver))
    }

    fn with(options: Options, resolver: Option<Arc<dyn Resolve>>) -> Self {
        let fetcher = Fetcher::new(options.clone(), resolver);
        Self { inner: Arc::new(Inner { options, fetcher }) }
    }

    /// All that comes of `name`: a path, an http or https address, or "-" for standard input.
    pub fn open(&self, name: &str) -> Result<Items, Error> {
        self.read(&Origin::tell(name)?, Arc::new(()))
    }

    /// All that comes of `origin`, but for what the caller has.
    pub fn read(&self, origin: &Origin, known: Arc<dyn Known>) -> Result<Items, Error> {
        let failed = |trouble| Error::new(origin.name(), trouble);
        let mut out = Outbox::default();
        let queue = match &origin.place {
            Place::Path(path) if origin.kind() == Kind::Folder => Queue::Folder(Box::new(Walk::new(path))),
            Place::Path(path) => Queue::One(self.file(path, origin.kind(), &known, &mut out).map_err(failed)?),
            Place::Url(url) => Queue::One(Some(self.address(url, &known, &mut out).map_err(failed)?)),
            Place::StandardInput => {
                let stdin = Box::new(Forward(std::io::stdin()));
                Queue::One(self.forward("-", stdin, &known, &mut out).map_err(failed)?)
            }
        };
        Ok(Items::new(self.clone(), known, queue, out))
    }

    /// All that comes of a stream, which is called `name`: what it holds is told by its first bytes. A ZIP archive cannot be read so.
    ///
    /// # Errors
    /// When it is of a kind that is not read.
    pub fn stream(&self, name: &str, stream: impl Read + Send + 'static) -> Result<Items, Error> {
        let (known, mut out): (Arc<dyn Known>, _) = (Arc::new(()), Outbox::default());
        let opened = self.forward(name, Box::new(Forward(stream)), &known, &mut out);
        let opened = opened.map_err(|trouble| Error::new(name, trouble))?;
        Ok(Items::new(self.clone(), known, Queue::One(opened), out))
    }

    pub(crate) fn options(&self) -> &Options {
        &self.inner.options
    }

    pub(crate) fn fetcher(&self) -> &Fetcher {
        &self.inner.fetcher
    }

    /// The file at `path`. Nothing if the caller has all of it.
    pub(crate) fn file(
        &self,
        path: &Path,
        kind: Kind,
        known: &Arc<dyn Known>,
        out: &mut Outbox,
    ) -> Result<Option<Opened>, Trouble> {
        let file = File::open(path).map_err(|error| Trouble::io(&error))?;
        let name = path.to_string_lossy().into_owned();
        let shelf = Shelf::Folder(path.parent().unwrap_or(Path::new(".")).to_owned());
        self.container((name, kind, stamp(path)), file, shelf, known, out)
    }

    /// What a file of some kind holds, on this disk, on a host or in memory. Nothing if the caller has all of it.
    fn container(
        &self,
        (name, kind, stamp): (String, Kind, Stamp),
        disk: impl Input + Disk + 'static,
        shelf: Shelf,
        known: &Arc<dyn Known>,
        out: &mut Outbox,
    ) -> Result<Option<Opened>, Trouble> {
        if kind == Kind::Zip {
            let archive = Zipped::open(disk)?;
            let length = Some(archive.len() as u64);
            let container = Arc::new(Container { name, kind, stamp, length });
            let Some(from) = start(known, &container) else { return Ok(None) };
            let pages = Zipped::new(archive, from, container.clone(), self.options().largest);
            return Ok(Some(Opened::new(container, pages)));
        }
        let container = Arc::new(Container { name, kind, length: stamp.size, stamp });
        let Some(from) = start(known, &container) else { return Ok(None) };
        let tape = Tape::new(Box::new(disk) as _, 0, self.options().largest);
        self.tape(tape, from, shelf, container, known, out).map(Some)
    }

    /// What comes forward only, and is told by its first bytes.
    fn forward(
        &self,
        name: &str,
        stream: Box<dyn Input>,
        known: &Arc<dyn Known>,
        out: &mut Outbox,
    ) -> Result<Option<Opened>, Trouble> {
        let mut tape: Tape<Box<dyn Input>> = Tape::new(stream, 0, self.options().largest);
        let head = tape.fill(HEAD);
        let kind = kind_of(&head[..head.len().min(HEAD)])?;
        if kind == Kind::Zip {
            return Err(Trouble::new("zip-from-stream", "a ZIP archive has its list at its end, so it must be a file"));
        }
        let container = Arc::new(Container { name: name.to_owned(), kind, stamp: Stamp::default(), length: None });
        let Some(from) = start(known, &container) else { return Ok(None) };
        self.tape(tape, from, Shelf::Folder(PathBuf::from(".")), container, known, out).map(Some)
    }

    /// What `tape` holds, which stands at its start, from a position on.
    fn tape(
        &self,
        mut tape: Tape<Box<dyn Input>>,
        from: Position,
        beside: Shelf,
        container: Arc<Container>,
        known: &Arc<dyn Known>,
        out: &mut Outbox,
    ) -> Result<Opened, Trouble> {
        let limit = self.options().largest;
        let of = container.clone();
        Ok(match container.kind {
            Kind::Warc => {
                if packed_as(tape.fill(4)) == "zstd" {
                    tape = Tape::new(Box::new(Forward(Frames::new(tape))) as _, 0, limit);
                }
                tape.go(from.at);
                Opened::new(of, Warc::new(tape, from.skip, container, limit))
            }
            Kind::Ndjson => Opened::new(of, Ndjson::new(Stream::new(tape, from), container, limit)),
            Kind::Cdx => {
                let shelf = self.shelf().transpose()?.unwrap_or(beside);
                Opened::new(of, Listed::new(Stream::new(tape, from), shelf, container, limit))
            }
            Kind::Feed | Kind::Sitemap => {
                let (bytes, partial) = whole(&mut tape, self.options().largest_answer)?;
                let mut listed = listing::read(&bytes, None, self.options().links);
                listed.broken = partial.map(|partial| partial.message).or(listed.broken);
                Opened::new(of, Listing::new(self.clone(), known.clone(), container, None, listed, from, out))
            }
            _ => Opened::new(of, Single::new(tape, container, limit)),
        })
    }

    /// Where the archives of a list lie, if the caller says so.
    fn shelf(&self) -> Option<Result<Shelf, Trouble>> {
        let named = self.options().archives.as_ref()?;
        if !named.contains("://") {
            return Some(Ok(Shelf::Folder(PathBuf::from(named))));
        }
        let base = Url::parse(&format!("{}/", named.trim_end_matches('/')));
        let wrong = |_| Trouble::new("bad-address", format!("{named} is no address of archives"));
        Some(base.map(|base| Shelf::Web(self.clone(), base)).map_err(wrong))
    }

    /// What stands at `url`: an archive, a page, a feed or a sitemap, told by what comes.
    fn address(&self, url: &Url, known: &Arc<dyn Known>, out: &mut Outbox) -> Result<Opened, Trouble> {
        if is_called_archive(url) {
            let remote = Remote::open(self, url)?;
            let kind = kind_of_file(url.path(), remote.head(HEAD));
            if let Ok(kind @ (Kind::Warc | Kind::Cdx | Kind::Ndjson | Kind::Zip)) = kind {
                let of = (url.to_string(), kind, remote.stamp());
                let shelf = Shelf::Web(self.clone(), url.clone());
                let opened = self.container(of, remote, shelf, known, out)?;
                return Ok(opened.unwrap_or_else(|| nothing(url, out)));
            }
        }
        self.fetched(url, known, out)
    }

    /// What stands at an address that is not called an archive; it may turn out to be one all the same.
    fn fetched(&self, url: &Url, known: &Arc<dyn Known>, out: &mut Outbox) -> Result<Opened, Trouble> {
        let validators = match known.fetch(url.as_str()) {
            Fetch::Always => Validators::default(),
            Fetch::IfChanged(validators) => validators,
            Fetch::Never => return Ok(nothing(url, out)),
        };
        match self.fetcher().fetch(url, &validators)? {
            Fetched::Unchanged => Ok(nothing(url, out)),
            Fetched::Body(body) => self.body(url, *body, known, out),
        }
    }

    fn body(&self, url: &Url, body: Body, known: &Arc<dyn Known>, out: &mut Outbox) -> Result<Opened, Trouble> {
        let kind = match unpacked_contents(&body.bytes[..body.bytes.len().min(HEAD)]) {
            Contents::Feed | Contents::JsonFeed => Kind::Feed,
            Contents::Sitemap => Kind::Sitemap,
            Contents::Warc => Kind::Warc,
            Contents::Cdx => Kind::Cdx,
            Contents::Lines => Kind::Ndjson,
            Contents::Zip => Kind::Zip,
            _ => Kind::Url,
        };
        let stamp = Stamp {
            size: Some(body.bytes.len() as u64),
            modified: body.validators.last_modified.clone(),
            etag: body.validators.etag.clone(),
        };
        if matches!(kind, Kind::Warc | Kind::Cdx | Kind::Ndjson | Kind::Zip) {
            if let Some(cut) = body.cut {
                out.problem(cut.with(url.as_str(), Severity::Partial));
            }
            let (of, shelf) = ((url.to_string(), kind, stamp), Shelf::Web(self.clone(), body.url));
            let opened = self.container(of, Cursor::new(body.bytes), shelf, known, out)?;
            return Ok(opened.unwrap_or_else(|| nothing(url, out)));
        }
        let container = Arc::new(Container { name: url.to_string(), kind, stamp, length: None });
        if kind == Kind::Url {
            let media = body.content_type.clone();
            let page: Option<Page> = listing::page(body, &container, Position::default())?;
            let message = || format!("what came is no page but {}", media.as_deref().unwrap_or("of an unknown kind"));
            let page = page.ok_or_else(|| Trouble::new("no-page", message()))?;
            return Ok(Opened::new(container, Ready(Some(page))));
        }
        let from = start(known, &container).unwrap_or(Position::at(u64::MAX));
        let base = Some(body.url.clone());
        let listed = listing::list(body, self.options())?;
        let of = container.clone();
        Ok(Opened::new(of, Listing::new(self.clone(), known.clone(), container, base, listed, from, out)))
    }
}

/// An address of which the caller has everything.
fn nothing(url: &Url, out: &mut Outbox) -> Opened {
    out.unchanged();
    let container = Container { name: url.to_string(), kind: Kind::Url, stamp: Stamp::default(), length: None };
    Opened::new(Arc::new(container), Ready(None))
}

/// Where to start in a container. Nothing if the caller has all of it.
fn start(known: &Arc<dyn Known>, container: &Container) -> Option<Position> {
    match known.resume(container) {
        Resume::Start => Some(Position::default()),
        Resume::At(position) => Some(position),
        Resume::Done => None,
    }
}
