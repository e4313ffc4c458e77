//! One request, and its answer within bounds.

use std::fmt;
use std::io::{self, Read};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ureq::config::Config;
use ureq::http::{HeaderMap, Uri};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use url::Url;

use super::address::{Reach, private};
use crate::error::Trouble;
use crate::item::Validators;

/// Finds the addresses of a host's name. The system's own way is the default; another may be given, for a network of one's own.
pub trait Resolve: Send + Sync + 'static {
    /// The addresses at which the host answers on that port.
    fn resolve(&self, host: &str, port: u16) -> io::Result<Vec<SocketAddr>>;
}

/// Finds addresses, and lets those alone through that may be asked. What passes is what is connected to: a name that has another
/// address a moment later gains nothing by it.
struct Checked {
    own: Option<Arc<dyn Resolve>>,
    reach: Reach,
}

/// A name with no address that may be asked.
#[derive(Debug)]
struct Refused(Trouble);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Refused {}

impl fmt::Debug for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checked").finish_non_exhaustive()
    }
}

impl Resolver for Checked {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found: Vec<SocketAddr> = match &self.own {
            None => DefaultResolver::default().resolve(uri, config, timeout)?.iter().copied().collect(),
            Some(own) => {
                let port = uri.port_u16().unwrap_or(if uri.scheme_str() == Some("https") { 443 } else { 80 });
                own.resolve(uri.host().unwrap_or_default(), port)?
            }
        };
        let first = *found.first().ok_or(ureq::Error::HostNotFound)?;
        let mut passed = self.empty();
        // As many as ureq tries.
        for address in found.into_iter().filter(|found| (self.reach)(found.ip())).take(16) {
            passed.push(address);
        }
        if passed.is_empty() {
            return Err(ureq::Error::Other(Box::new(Refused(private(first.ip())))));
        }
        Ok(passed)
    }
}

/// What is wished of an address.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish {
    /// Only if it has changed since.
    pub validators: Validators,
    /// Only so much of it.
    pub part: Option<Part>,
}

/// A run of bytes.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub from: u64,
    pub length: u64,
    /// The entity tag or date of the version that it must be of.
    pub version: Option<String>,
}

/// What a host answered.
pub(super) struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    /// Why the body is not whole.
    pub cut: Option<Trouble>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// Asks one host at a time, follows no redirect and unpacks nothing: that is for its caller to do, with a check at each step.
pub(super) struct Client {
    agent: ureq::Agent,
    largest: usize,
}

impl Client {
    pub fn new(agent: &str, largest: usize, reach: Reach, own: Option<Arc<dyn Resolve>>) -> Self {
        let config = Config::builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A proxy of the environment would connect to addresses that were never checked.
            .proxy(None)
            // One connection for each request: a host rests so long between two that it often closes the old one just then.
            .max_idle_connections(0)
            .user_agent(agent)
            .accept("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5")
            .accept_encoding("gzip, br, zstd, deflate")
            .build();
        let agent = ureq::Agent::with_parts(config, DefaultConnector::default(), Checked { own, reach });
        Self { agent, largest }
    }

    /// Asks for `url`, for no longer than `time` until the answer's last byte.
    pub fn get(&self, url: &Url, wish: &Wish, time: Duration) -> Result<Answer, Trouble> {
        let start = Instant::now();
        let mut request = self.agent.get(url.as_str()).header("Connection", "close");
        let Wish { validators, part } = wish;
        if let Some(etag) = &validators.etag {
            request = request.header("If-None-Match", etag);
        }
        if let Some(since) = &validators.last_modified {
            request = request.header("If-Modified-Since", since);
        }
        if let Some(Part { from, length, version }) = part {
            // The bytes of a part are those of the archive itself only where nothing packs them on the way.
            request = request.header("Accept-Encoding", "identity");
            request = request.header("Range", format!("bytes={from}-{}", from.saturating_add(length.max(&1) - 1)));
            if let Some(version) = version {
                request = request.header("If-Range", version);
            }
        }
        let answer =
            request.config().timeout_global(Some(time)).build().call().map_err(|error| trouble(error, time))?;
        let (parts, body) = answer.into_parts();
        let (body, cut) = self.body(body.into_reader(), start, time);
        Ok(Answer { status: parts.status.as_u16(), headers: parts.headers, body, cut })
    }

    /// The body as far as the limits go, and why no further.
    fn body(&self, mut reader: impl Read, start: Instant, time: Duration) -> (Vec<u8>, Option<Trouble>) {
        let mut body = Vec::new();
        let mut chunk = vec![0; 32 << 10];
        loop {
            match reader.read(&mut chunk) {
                Ok(0) => return (body, None),
                Ok(count) => body.extend_from_slice(&chunk[..count]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return (body, Some(trouble(error.into(), time))),
            }
            if body.len() > self.largest {
                body.truncate(self.largest);
                return (
                    body,
                    Some(Trouble::new("too-large", format!("the answer is longer than {} bytes", self.largest))),
                );
            }
            if start.elapsed() > time {
                return (body, Some(too_slow(time)));
            }
        }
    }
}

fn too_slow(time: Duration) -> Trouble {
    Trouble::new("too-slow", format!("the host took longer than {:.0?}", time))
}

fn trouble(error: ureq::Error, time: Duration) -> Trouble {
    match error {
        ureq::Error::Other(other) => match other.downcast::<Refused>() {
            Ok(refused) => refused.0,
            Err(other) => Trouble::new("no-connection", format!("the host cannot be asked: {other}")),
        },
        ureq::Error::Timeout(_) => too_slow(time),
        ureq::Error::HostNotFound => Trouble::new("host-not-found", "there is no host of that name"),
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => too_slow(time),
        ureq::Error::Io(error) if error.get_ref().is_some_and(|inner| inner.is::<ureq::Error>()) => {
            Trouble::new("bad-answer", format!("the answer breaks off: {error}"))
        }
        // What the system says of a name that it cannot find has no kind of its own.
        ureq::Error::Io(error) if error.to_string().contains("lookup") => {
            Trouble::new("host-not-found", format!("there is no host of that name: {error}"))
        }
        ureq::Error::Io(error) => Trouble::new("no-connection", format!("the connection failed: {error}")),
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => {
            Trouble::new("bad-address", format!("the address is malformed: {error}"))
        }
        ureq::Error::Rustls(_) | ureq::Error::Tls(_) | ureq::Error::TlsRequired => {
            Trouble::new("no-connection", format!("the encrypted connection failed: {error}"))
        }
        error => Trouble::new("bad-answer", format!("the answer cannot be read: {error}")),
    }
}
