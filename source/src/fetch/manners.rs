//! What is owed to each host: its own rules, one request at a time, and rest between two.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use url::Url;

use super::robots::Robots;

/// The most hosts that are remembered.
const MOST_HOSTS: usize = 1000;

/// How long a site's rules are believed (RFC 9309, section 2.4).
const RULES_LAST: Duration = Duration::from_secs(24 * 60 * 60);

/// After so many requests in a row that were not answered, or by asking to be left alone, a host is.
const MOST_REFUSALS: u32 = 3;

/// All hosts that were asked.
#[derive(Default)]
pub(super) struct Hosts {
    hosts: Mutex<HashMap<String, Arc<Mutex<Host>>>>,
}

/// What is known of one host. Whoever asks it holds it, so nobody else does.
#[derive(Default)]
pub(super) struct Host {
    /// Not before this may it be asked again.
    next: Option<Instant>,
    robots: Option<(Instant, Robots)>,
    refusals: u32,
}

impl Hosts {
    /// The host of `url`: scheme, name and port.
    pub fn of(&self, url: &Url) -> Arc<Mutex<Host>> {
        let mut hosts = hold(&self.hosts);
        if hosts.len() >= MOST_HOSTS {
            let now = Instant::now();
            // One that nobody holds and that has rested is as good as new.
            hosts.retain(|_, host| Arc::strong_count(host) > 1 || hold(host).next.is_some_and(|next| next > now));
        }
        hosts.entry(url.origin().ascii_serialization()).or_default().clone()
    }
}

/// Holds what another thread may have left in the middle of: nothing here is ever half done.
pub(super) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Host {
    /// Waits until it may be asked again.
    pub fn rest(&self) {
        if let Some(next) = self.next {
            std::thread::sleep(next.saturating_duration_since(Instant::now()));
        }
    }

    /// It was asked: it rests for `delay` from now.
    pub fn asked(&mut self, delay: Duration) {
        self.next = Instant::now().checked_add(delay);
    }

    /// Its rules, if they were read lately.
    pub fn robots(&self) -> Option<&Robots> {
        self.robots.as_ref().filter(|(read, _)| read.elapsed() < RULES_LAST).map(|(_, robots)| robots)
    }

    pub fn set_robots(&mut self, robots: Robots) {
        self.robots = Some((Instant::now(), robots));
    }

    /// It gave no answer or asked to be left alone, or did not.
    pub fn refused(&mut self, refused: bool) {
        self.refusals = if refused { self.refusals + 1 } else { 0 };
    }

    /// Whether it is left alone from now on.
    pub fn is_left_alone(&self) -> bool {
        self.refusals >= MOST_REFUSALS
    }
}
