use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

/// Where to bind, which store, and what is given to whom.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where to listen.
    pub address: SocketAddr,
    /// The store that is asked; it is made when there is none.
    pub store: PathBuf,
    /// What an asker must know. Without one only this machine is listened to.
    pub token: Option<String>,
    /// Whether addresses that are to be read may be on hosts that are not on the public Internet.
    pub allow_private: bool,
    /// The bounds.
    pub limits: Limits,
}

/// The bounds of what askers may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The longest body of a request, in bytes. A stream of pages is bounded page by page.
    pub body: usize,
    /// How long an answer may take to begin.
    pub answer: Duration,
    /// How long a request may take to send its head, and how long a connection may wait between two requests.
    pub head: Duration,
    /// How long a body may pause, on its way in or, when its asker does not take it, on its way out.
    pub pause: Duration,
    /// How many connections there may be at a time; more wait until one ends.
    pub connections: usize,
    /// How many requests are worked on at a time; more are told to come later.
    pub requests: usize,
    /// How many answers are made at a time while they are sent: exports, and lists by the line.
    pub streams: usize,
    /// How long what is being answered has when the server is told to stop.
    pub parting: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 64 << 20,
            answer: Duration::from_secs(30),
            head: Duration::from_secs(10),
            pause: Duration::from_secs(10),
            connections: 8192,
            requests: 512,
            streams: 32,
            parting: Duration::from_secs(10),
        }
    }
}

impl Options {
    /// This machine alone, port 8080, without a token.
    pub fn local(store: PathBuf) -> Self {
        let address = SocketAddr::new(IpAddr::from([127, 0, 0, 1]), 8080);
        Self { address, store, token: None, allow_private: false, limits: Limits::default() }
    }
}
