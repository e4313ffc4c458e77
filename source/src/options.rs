//! Limits and manners.

use std::time::Duration;

/// Limits and manners. The default suits an archive from a stranger and a site that is somebody else's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The largest page, record or line of a file or archive, in bytes, packed or not. A larger one is skipped with a problem, so
    /// that memory stays within a few times this, whatever the size of the archive.
    pub largest: usize,
    /// Where the archives lie that a CDX file lists, a folder or an http or https address; none: beside it.
    pub archives: Option<String>,
    /// Who we say that we are, in the `User-Agent` header. Its first word, up to the slash, is looked for in robots.txt.
    pub agent: String,
    /// Whether hosts on private, loopback, link-local and other addresses that are not on the public Internet may be asked.
    pub allow_private: bool,
    /// The least time between two requests to a host.
    pub delay: Duration,
    /// The longest time between two requests that a host may ask for, by `Crawl-delay` or `Retry-After`.
    pub longest_delay: Duration,
    /// The largest answer of a host, in bytes, packed or not.
    pub largest_answer: usize,
    /// The longest time for one address, redirects included and the time spent waiting out of politeness not.
    pub longest_fetch: Duration,
    /// The most redirects that are followed for one address.
    pub redirects: usize,
    /// The most links of one feed, or of a sitemap with all that it lists, that are fetched.
    pub links: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            largest: 64 << 20,
            archives: None,
            agent: concat!("octuple/", env!("CARGO_PKG_VERSION"), " (+https://crates.io/crates/octuple)").into(),
            allow_private: false,
            delay: Duration::from_secs(1),
            longest_delay: Duration::from_secs(30),
            largest_answer: 16 << 20,
            longest_fetch: Duration::from_secs(30),
            redirects: 10,
            links: 1000,
        }
    }
}
