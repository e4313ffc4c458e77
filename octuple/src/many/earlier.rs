use std::sync::{Mutex, PoisonError};

use source::{Container, Fetch, Known, Resume, Validators};
use store::{Fetched, Store};

/// What the store has from earlier runs.
pub struct Earlier {
    store: Mutex<Store>,
}

impl Earlier {
    /// By a connection of its own.
    pub fn new(store: Store) -> Self {
        Self { store: Mutex::new(store) }
    }
}

/// A store that cannot be asked has nothing: the page is brought in again, and found to be there when it is written.
impl Known for Earlier {
    fn resume(&self, container: &Container) -> Resume {
        if container.stamp.is_empty() {
            return Resume::Start;
        }
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        match store.progress(&container.name, &container.stamp.to_string()) {
            Ok(Some(progress)) if progress.finished => Resume::Done,
            Ok(Some(progress)) => progress.position.parse().map_or(Resume::Start, Resume::At),
            _ => Resume::Start,
        }
    }

    fn fetch(&self, url: &str) -> Fetch {
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        match store.fetched(url) {
            Ok(Some(Fetched { etag, last_modified, .. })) if etag.is_some() || last_modified.is_some() => {
                Fetch::IfChanged(Validators { etag, last_modified })
            }
            _ => Fetch::Always,
        }
    }
}
