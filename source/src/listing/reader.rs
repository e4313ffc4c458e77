//! The pages that a feed or sitemap lists, fetched one after another.

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;

use url::Url;

use super::{Link, Listed};
use crate::coding::{packed_as, undo};
use crate::date;
use crate::error::Trouble;
use crate::fetch::{Body, Fetched};
use crate::item::{Container, Page, Position, Severity, Validators, label};
use crate::known::{Fetch, Known};
use crate::media::{self, Contents, HEAD, contents};
use crate::options::Options;
use crate::outbox::{Outbox, Pages};
use crate::source::Source;

/// How deep an index of sitemaps may list indexes.
const DEEPEST: usize = 3;

/// The pages that a feed or sitemap lists.
pub(crate) struct Listing {
    source: Source,
    known: Arc<dyn Known>,
    container: Arc<Container>,
    /// What relative links are relative to.
    base: Option<Url>,
    links: VecDeque<Link>,
    sitemaps: VecDeque<(String, usize)>,
    seen: HashSet<String>,
    /// How many links came before the next.
    at: u64,
    /// How many further sitemaps were fetched.
    lists: u64,
    /// The link to go on at.
    from: u64,
}

impl Listing {
    /// The pages listed in `bytes`, from `position` on.
    pub fn new(
        source: Source,
        known: Arc<dyn Known>,
        container: Arc<Container>,
        base: Option<Url>,
        listed: Listed,
        position: Position,
        out: &mut Outbox,
    ) -> Self {
        let mut listing = Self {
            source,
            known,
            container,
            base,
            links: VecDeque::new(),
            sitemaps: VecDeque::new(),
            seen: HashSet::new(),
            at: 0,
            lists: 0,
            from: position.at,
        };
        let name = listing.container.name.clone();
        listing.add(listed, &name, 0, out);
        listing
    }

    /// Adds what a list at `place` lists that was not listed before.
    fn add(&mut self, listed: Listed, place: &str, depth: usize, out: &mut Outbox) {
        if let Some(broken) = &listed.broken {
            let message = format!("the list is damaged, and links may be missing: {broken}");
            out.problem(Trouble::new("bad-feed", message).at(place));
        }
        for link in listed.links {
            if self.seen.insert(link.address.clone()) {
                self.links.push_back(link);
            }
        }
        for sitemap in listed.sitemaps {
            if depth >= DEEPEST {
                out.problem(
                    Trouble::new("too-deep", "sitemaps list sitemaps that list sitemaps, without end").at(place),
                );
                return;
            }
            if self.seen.insert(sitemap.clone()) {
                self.sitemaps.push_back((sitemap, depth + 1));
            }
        }
    }

    fn resolve(&self, address: &str) -> Result<Url, Trouble> {
        let url = match &self.base {
            Some(base) => base.join(address),
            None => Url::parse(address),
        };
        url.map_err(|error| Trouble::new("bad-address", format!("the list has what is no address: {error}")))
    }

    /// Fetches what `address` stands for.
    fn fetch(&self, address: &str) -> Result<Option<Fetched>, Trouble> {
        let url = self.resolve(address)?;
        let validators = match self.known.fetch(url.as_str()) {
            Fetch::Always => Validators::default(),
            Fetch::IfChanged(validators) => validators,
            Fetch::Never => return Ok(None),
        };
        self.source.fetcher().fetch(&url, &validators).map(Some)
    }

    fn link(&mut self, link: Link, position: Position, out: &mut Outbox) {
        let body = match self.fetch(&link.address) {
            Ok(Some(Fetched::Body(body))) => body,
            Ok(None | Some(Fetched::Unchanged)) => return out.unchanged(),
            Err(trouble) => return out.problem(trouble.at(&link.address)),
        };
        let date = date::published(&link.date).unwrap_or_else(|trouble| {
            out.problem(trouble.with(&link.address, Severity::Note));
            None
        });
        match page(*body, &self.container, position) {
            Ok(Some(page)) => out.page(Page { date, ..page }),
            Ok(None) => out.left_out(),
            Err(trouble) => out.problem(trouble.at(&link.address)),
        }
    }

    fn sitemap(&mut self, address: &str, depth: usize, out: &mut Outbox) {
        let body = match self.fetch(address) {
            Ok(Some(Fetched::Body(body))) => body,
            Ok(None | Some(Fetched::Unchanged)) => return out.unchanged(),
            Err(trouble) => return out.problem(trouble.at(address)),
        };
        match list(*body, self.source.options()) {
            Ok(listed) => self.add(listed, address, depth, out),
            Err(trouble) => out.problem(trouble.at(address)),
        }
    }
}

impl Pages for Listing {
    fn next(&mut self, out: &mut Outbox) -> bool {
        let most = self.source.options().links as u64;
        // As many lists as links: one that lists nothing but lists comes to an end too.
        if self.at.max(self.lists) >= most && !(self.links.is_empty() && self.sitemaps.is_empty()) {
            let message = format!("it lists more than {most} links; the rest is not fetched");
            out.problem(Trouble::new("too-many-links", message).at(&self.container.name));
            return false;
        }
        if let Some(link) = self.links.pop_front() {
            let at = self.at;
            self.at += 1;
            if at >= self.from {
                self.link(link, Position::at(at), out);
            }
        } else if let Some((address, depth)) = self.sitemaps.pop_front() {
            self.lists += 1;
            self.sitemap(&address, depth, out);
        } else {
            return false;
        }
        true
    }
}

/// What an answer lists, unpacked first where the list itself is packed ("sitemap.xml.gz").
pub(crate) fn list(body: Body, options: &Options) -> Result<Listed, Trouble> {
    let coding = packed_as(&body.bytes);
    let undone = undo(body.bytes, coding, options.largest_answer)?;
    let head = &undone.bytes[..undone.bytes.len().min(HEAD)];
    if !matches!(contents(head), Contents::Feed | Contents::Sitemap | Contents::JsonFeed) {
        return Err(Trouble::new("bad-feed", "what came is neither a feed nor a sitemap"));
    }
    let mut listed = super::read(&undone.bytes, body.content_type.as_deref(), options.links);
    // That a list was cut off is said better by who did it than by the list.
    listed.broken = body.cut.or(undone.partial).map(|cut| cut.message).or(listed.broken);
    Ok(listed)
}

/// An answer as a page, if it is one.
pub(crate) fn page(body: Body, container: &Arc<Container>, position: Position) -> Result<Option<Page>, Trouble> {
    if let Some(cut) = body.cut {
        return Err(cut);
    }
    let is_page = match &body.content_type {
        Some(media) => media::is_page(media),
        None => media::looks_like_page(&body.bytes),
    };
    Ok(is_page.then(|| Page {
        name: label(body.url.as_str()),
        container: container.clone(),
        position,
        bytes: body.bytes,
        url: Some(body.url.into()),
        content_type: body.content_type,
        date: None,
        captured: body.captured,
        validators: body.validators,
    }))
}
