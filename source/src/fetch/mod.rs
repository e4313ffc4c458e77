//! Pages from the Web: politely, and never from a place that the Web does not reach.

mod address;
mod client;
mod manners;
mod part;
mod robots;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use jiff::Timestamp;
use url::Url;

pub use client::Resolve;
pub(crate) use part::Piece;

use address::{Reach, is_public};
use client::{Answer, Client, Wish};
use manners::{Host, Hosts, hold};
use robots::Robots;

use crate::coding::{Undone, undo};
use crate::error::Trouble;
use crate::item::Validators;
use crate::options::Options;

/// As much of a robots.txt is read as a reader must (RFC 9309, section 2.5).
const LONGEST_ROBOTS: usize = 500 << 10;

/// As many redirects of a robots.txt are followed as a reader must (RFC 9309, section 2.3.1.2).
const ROBOTS_REDIRECTS: usize = 5;

/// Fetches, and remembers what each host is owed.
pub(crate) struct Fetcher {
    client: Client,
    hosts: Hosts,
    reach: Reach,
    options: Options,
}

/// What came for an address.
pub(crate) enum Fetched {
    /// It is as it was.
    Unchanged,
    Body(Box<Body>),
}

pub(crate) struct Body {
    /// Where it was, after all redirects.
    pub url: Url,
    pub bytes: Vec<u8>,
    pub content_type: Option<String>,
    pub validators: Validators,
    pub captured: Option<Timestamp>,
    /// Why it is not whole.
    pub cut: Option<Trouble>,
}

impl Fetcher {
    pub fn new(options: Options, resolver: Option<Arc<dyn Resolve>>) -> Self {
        let reach: Reach = if options.allow_private { |_| true } else { is_public };
        Self::reaching(reach, options, resolver)
    }

    fn reaching(reach: Reach, options: Options, resolver: Option<Arc<dyn Resolve>>) -> Self {
        let client = Client::new(&options.agent, options.largest_answer, reach, resolver);
        Self { client, hosts: Hosts::default(), reach, options }
    }

    /// What stands at `url`, redirects followed, each checked as if it were the first.
    pub fn fetch(&self, url: &Url, validators: &Validators) -> Result<Fetched, Trouble> {
        let (url, answer) = self.follow(url, &Wish { validators: validators.clone(), part: None })?;
        self.fetched(url, answer)
    }

    /// Asks, and asks again where it is sent on to.
    fn follow(&self, url: &Url, wish: &Wish) -> Result<(Url, Answer), Trouble> {
        let mut url = url.clone();
        let mut left = self.options.longest_fetch;
        for _ in 0..=self.options.redirects {
            let answer = self.ask(&url, wish, &mut left)?;
            match redirect(&url, &answer)? {
                Some(next) => url = next,
                None => return Ok((url, answer)),
            }
        }
        let message = format!("it redirects more than {} times", self.options.redirects);
        Err(Trouble::new("too-many-redirects", message))
    }

    /// One request, after all that its host is owed. `left` is the time that the asking may take.
    fn ask(&self, url: &Url, wish: &Wish, left: &mut Duration) -> Result<Answer, Trouble> {
        address::check(url, self.reach)?;
        let host = self.hosts.of(url);
        let mut host = hold(&host);
        if host.is_left_alone() {
            return Err(Trouble::new(
                "host-busy",
                "its host asked to be left alone or gave no answer, several times over",
            ));
        }
        self.obey(url, &mut host)?;
        host.rest();
        let start = Instant::now();
        let answer = self.client.get(url, wish, *left);
        *left = left.saturating_sub(start.elapsed());
        let busy = answer.as_ref().is_ok_and(|answer| matches!(answer.status, 429 | 503));
        host.refused(busy || answer.is_err());
        let delay = self.delay(&host, answer.as_ref().ok().filter(|_| busy));
        host.asked(delay);
        let answer = answer?;
        if left.is_zero() && answer.cut.is_none() {
            return Err(Trouble::new("too-slow", format!("it took longer than {:.0?}", self.options.longest_fetch)));
        }
        Ok(answer)
    }

    /// Whether the host's rules let us have `url`. They are read first if they are not known.
    fn obey(&self, url: &Url, host: &mut Host) -> Result<(), Trouble> {
        if host.robots().is_none() {
            match self.robots(url, host) {
                Ok(robots) => host.set_robots(robots),
                Err(trouble) => {
                    host.refused(true);
                    return Err(trouble);
                }
            }
        }
        let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
        if host.robots().is_none_or(|robots| robots.allows(path)) {
            Ok(())
        } else {
            Err(Trouble::new("robots", "the site's robots.txt asks programs to stay away from it"))
        }
    }

    /// The rules of the host: all is allowed where there are none (4xx), and nothing where they cannot be had (5xx, no answer).
    fn robots(&self, url: &Url, host: &mut Host) -> Result<Robots, Trouble> {
        let mut at = url.join("/robots.txt").map_err(|_| Trouble::new("bad-address", "the address has no host"))?;
        let mut left = self.options.longest_fetch;
        for _ in 0..=ROBOTS_REDIRECTS {
            address::check(&at, self.reach)?;
            host.rest();
            let start = Instant::now();
            let answer = self.client.get(&at, &Wish::default(), left);
            left = left.saturating_sub(start.elapsed());
            host.asked(self.options.delay);
            let answer = answer?;
            if let Some(cut) = answer.cut.clone().filter(|cut| cut.kind != "too-large") {
                return Err(cut);
            }
            if let Some(next) = redirect(&at, &answer)? {
                at = next;
                continue;
            }
            return match answer.status {
                200..=299 => Ok(self.rules(answer)),
                429 | 500..=599 => {
                    let message = format!("its host answers {} when asked for its rules (robots.txt)", answer.status);
                    Err(Trouble::new("robots-unreachable", message))
                }
                _ => Ok(Robots::default()),
            };
        }
        Ok(Robots::default())
    }

    fn rules(&self, answer: Answer) -> Robots {
        let coding = answer.header("Content-Encoding").unwrap_or_default().to_owned();
        match undo(answer.body, &coding, self.options.largest_answer) {
            Ok(Undone { mut bytes, .. }) => {
                bytes.truncate(LONGEST_ROBOTS);
                let name = self.options.agent.split(['/', ' ']).next().unwrap_or_default();
                Robots::parse(&String::from_utf8_lossy(&bytes), name)
            }
            // Rules that cannot be read may forbid anything.
            Err(_) => Robots::closed(),
        }
    }

    /// How long the host rests: as we do by ourselves, or longer if it asks to, within reason.
    fn delay(&self, host: &Host, busy: Option<&Answer>) -> Duration {
        let rules = host.robots().and_then(|robots| robots.delay);
        let retry = busy.and_then(|answer| answer.header("Retry-After")?.trim().parse().ok()).map(Duration::from_secs);
        let asked = rules.max(retry).unwrap_or_default();
        self.options.delay.max(asked.min(self.options.longest_delay))
    }

    fn fetched(&self, url: Url, answer: Answer) -> Result<Fetched, Trouble> {
        match answer.status {
            304 => return Ok(Fetched::Unchanged),
            status => given(status)?,
        }
        let owned = |name| answer.header(name).map(str::to_owned);
        let (content_type, coding) = (owned("Content-Type"), owned("Content-Encoding").unwrap_or_default());
        let validators = Validators { etag: owned("ETag"), last_modified: owned("Last-Modified") };
        let Undone { bytes, partial } = undo(answer.body, &coding, self.options.largest_answer)?;
        Ok(Fetched::Body(Box::new(Body {
            url,
            bytes,
            content_type,
            validators,
            captured: now(),
            cut: answer.cut.or(partial),
        })))
    }
}

/// Whether the host gave what it was asked for, by its answer's status.
fn given(status: u16) -> Result<(), Trouble> {
    Err(match status {
        200 | 206 => return Ok(()),
        404 | 410 => Trouble::new("gone", format!("its host has no such page ({status})")),
        401 | 403 | 407 | 451 => Trouble::new("denied", format!("its host does not give it to everyone ({status})")),
        429 | 503 => Trouble::new("host-busy", format!("its host asks to come later ({status})")),
        status => Trouble::new("bad-answer", format!("its host answers {status}")),
    })
}

/// Where an answer sends us, if it does.
fn redirect(from: &Url, answer: &Answer) -> Result<Option<Url>, Trouble> {
    if !matches!(answer.status, 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let location = answer.headers.get("Location").map(|to| String::from_utf8_lossy(to.as_bytes()).into_owned());
    let location = location.ok_or_else(|| Trouble::new("bad-answer", "it redirects to nowhere"))?;
    let next = from.join(&location);
    next.map(Some).map_err(|_| Trouble::new("bad-answer", "it redirects to what is no address"))
}

fn now() -> Option<Timestamp> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok()?;
    Timestamp::from_second(since.as_secs().try_into().ok()?).ok()
}
