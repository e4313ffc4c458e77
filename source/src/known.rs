//! What the caller has from earlier runs.

use crate::item::{Container, Position, Validators};

/// What the caller has from earlier runs, so that nothing is read or asked for twice. `()` knows nothing.
///
/// A container is asked about before it is read, and an address before it is fetched. A feed, sitemap or single page is such an
/// address too: answer [`Fetch::IfChanged`] for a feed only when its [`End`](crate::Item::End) was seen, or the links after the
/// place where an earlier run stopped are never fetched.
pub trait Known: Send + Sync {
    /// Where to go on in this container.
    fn resume(&self, _container: &Container) -> Resume {
        Resume::Start
    }

    /// Whether to fetch this address.
    fn fetch(&self, _url: &str) -> Fetch {
        Fetch::Always
    }
}

impl Known for () {}

/// Where to go on in a container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resume {
    /// It is new, or has changed.
    Start,
    /// At the page of this position, which is given again.
    At(Position),
    /// It was read to its end: leave it.
    Done,
}

/// Whether to fetch an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetch {
    /// It is new.
    Always,
    /// Unless the host says that it is as it was.
    IfChanged(Validators),
    /// The caller has it, and that is enough.
    Never,
}
