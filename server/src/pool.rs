use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use octuple::store::{self, Store};
use tokio::sync::Semaphore;

use crate::Error;

/// Connections to one store, each asked by one thread at a time. Questions beyond their number wait.
#[derive(Clone, Debug)]
pub struct Pool {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    path: PathBuf,
    idle: Mutex<Vec<Store>>,
    room: Semaphore,
}

/// How many connections for each core: SQLite hardly ever waits, so more would only take memory.
const FOR_EACH_CORE: usize = 2;

impl Pool {
    /// A pool for the store at a path, which is made when there is none.
    pub fn new(path: &Path) -> Result<Self, Error> {
        let store = Store::create(path).map_err(Error::store)?;
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let inner =
            Inner { path: path.to_owned(), idle: Mutex::new(vec![store]), room: Semaphore::new(FOR_EACH_CORE * cores) };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Asks the store on a thread that may wait.
    ///
    /// # Errors
    /// Whatever `ask` says, and when the store cannot be opened.
    pub async fn ask<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&Store) -> Result<T, store::Error> + Send + 'static,
    ) -> Result<T, store::Error> {
        let inner = self.inner.clone();
        // The semaphore is never closed.
        let _room = self.inner.room.acquire().await;
        let asked = tokio::task::spawn_blocking(move || {
            let store = inner.take()?;
            let answer = ask(&store);
            inner.give(store);
            answer
        });
        asked.await.unwrap_or_else(|panicked| std::panic::resume_unwind(panicked.into_panic()))
    }
}

impl Inner {
    fn take(&self) -> Result<Store, store::Error> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| Store::open(&self.path), Ok)
    }

    fn give(&self, store: Store) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(store);
    }
}
