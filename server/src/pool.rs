use std::fs;
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use axum::body::Bytes;
use octuple::store::{self, Entry, Store, Written};
use tokio::sync::oneshot;

use crate::Error;
use crate::kept::Kept;

/// Connections to one store, each on a thread of its own, so that what it keeps in memory is taken and given back in one place. Questions
/// beyond their number wait.
#[derive(Clone, Debug)]
pub struct Pool {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    path: PathBuf,
    questions: Sender<Question>,
    /// Asked for nothing but whether the store has changed: each connection counts that for itself.
    watcher: Mutex<Connection>,
    kept: Mutex<Kept<Version>>,
}

/// What the next connection that is free is asked.
type Question = Box<dyn FnOnce(&mut Connection) + Send>;

/// Which file it is, and how often the watcher has seen it change.
type Version = (File, i64);

/// Which file a connection is to: another may be put in its place while we serve.
type File = Option<(u64, u64)>;

/// How many connections for each core: SQLite hardly ever waits, so more would only take memory.
const FOR_EACH_CORE: usize = 2;

/// What all connections together keep of the store in memory, in bytes; the system keeps as much of it as it has room for anyway.
const IN_MEMORY: usize = 256 << 20;

/// What the watcher keeps, and a connection that is made for one question.
const LITTLE: usize = 1 << 20;

impl Pool {
    /// A pool for the store at a path, which is made when there is none.
    pub fn new(path: &Path) -> Result<Self, Error> {
        if !path.exists() {
            drop(Store::create(path).map_err(Error::store)?);
        }
        let mut watcher = Connection::to(path, LITTLE);
        watcher.ask(None, Store::data_version).map_err(Error::store)?;
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let most = FOR_EACH_CORE * cores;
        let (questions, asked) = mpsc::channel();
        let asked = Arc::new(Mutex::new(asked));
        for _ in 0..most {
            let (connection, asked) = (Connection::to(path, IN_MEMORY / most), asked.clone());
            thread::spawn(move || answer_all(connection, &asked));
        }
        let (watcher, kept) = (Mutex::new(watcher), Mutex::default());
        Ok(Self { inner: Arc::new(Inner { path: path.to_owned(), questions, watcher, kept }) })
    }

    /// Asks the store, by the next connection that is free. When the answer is not waited for any more, it is broken off.
    ///
    /// # Errors
    /// Whatever `ask` says, and when the store cannot be opened.
    pub async fn ask<T, E>(&self, ask: impl FnOnce(&Store) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<store::Error> + Send + 'static,
    {
        let unwanted = Arc::new(AtomicBool::new(false));
        let _waits = Waits(unwanted.clone());
        let (tell, told) = oneshot::channel();
        let question = move |connection: &mut Connection| {
            if !unwanted.load(Ordering::Relaxed) {
                // A question that panics is the asker's affair; the connection goes on, as a new one.
                let answer = catch_unwind(AssertUnwindSafe(|| connection.ask(Some(unwanted), ask)));
                drop(tell.send(answer));
            }
        };
        self.inner.questions.send(Box::new(question)).expect("the threads live as long as the pool");
        let answer = told.await.expect("every question is answered while somebody waits");
        answer.unwrap_or_else(|panicked| resume_unwind(panicked))
    }

    /// Asks the store as [`Pool::ask`] does, for an answer that depends on nothing but the question and the store: while nobody
    /// writes to that, the answer to a question is given again.
    ///
    /// # Errors
    /// As [`Pool::ask`].
    pub async fn ask_again<E>(
        &self,
        question: String,
        ask: impl FnOnce(&Store) -> Result<Vec<u8>, E> + Send + 'static,
    ) -> Result<Bytes, E>
    where
        E: From<store::Error> + Send + 'static,
    {
        let inner = self.inner.clone();
        let look = tokio::task::spawn_blocking(move || {
            let version = inner.version()?;
            let known = locked(&inner.kept).get(version, &question);
            Ok::<_, store::Error>((version, question, known))
        });
        let (version, question, known) =
            look.await.unwrap_or_else(|panicked| std::panic::resume_unwind(panicked.into_panic()))?;
        if let Some(known) = known {
            return Ok(known);
        }
        let answer = Bytes::from(self.ask(ask).await?);
        // What was asked after the version was looked up is as new as that, or newer.
        locked(&self.inner.kept).keep(&version, question, answer.clone());
        Ok(answer)
    }

    /// Asks on the thread at hand, which may wait, by a connection that is made for it: for what goes on for long.
    ///
    /// # Errors
    /// As [`Pool::ask`].
    pub fn ask_here<T, E: From<store::Error>>(&self, ask: impl FnOnce(&Store) -> Result<T, E>) -> Result<T, E> {
        Connection::to(&self.inner.path, LITTLE).ask(None, ask)
    }

    /// Writes pages, all or none of them, by a connection of its own: it waits for whoever else is writing.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn write(&self, entries: &[Entry]) -> Result<Written, store::Error> {
        Store::create(&self.inner.path)?.write(entries, &[])
    }
}

impl Inner {
    /// Of the store as it is now.
    fn version(&self) -> Result<Version, store::Error> {
        let mut watcher = locked(&self.watcher);
        let changes = watcher.ask(None, Store::data_version)?;
        Ok((watcher.file(), changes))
    }
}

/// Answers, one question after another, until the pool is gone.
fn answer_all(mut connection: Connection, asked: &Mutex<Receiver<Question>>) {
    loop {
        // Held while one is waited for: the others wait behind it, and none while it is answered.
        let next = locked(asked).recv();
        let Ok(question) = next else { return };
        question(&mut connection);
    }
}

/// A connection to the file at a path, whichever is there when it is asked.
#[derive(Debug)]
struct Connection {
    path: PathBuf,
    /// What it keeps of the store in memory.
    bytes: usize,
    open: Option<(File, Store)>,
}

impl Connection {
    fn to(path: &Path, bytes: usize) -> Self {
        Self { path: path.to_owned(), bytes, open: None }
    }

    fn ask<T, E: From<store::Error>>(
        &mut self,
        unwanted: Option<Arc<AtomicBool>>,
        ask: impl FnOnce(&Store) -> Result<T, E>,
    ) -> Result<T, E> {
        let now = file(&self.path);
        let known = self.open.take().filter(|(file, _)| *file == now);
        let (file, mut store) = match known {
            Some(known) => known,
            None => (now, self.opened()?),
        };
        store.break_off_when(unwanted)?;
        let answer = ask(&store);
        self.open = Some((file, store));
        answer
    }

    fn opened(&self) -> Result<Store, store::Error> {
        let store = Store::open(&self.path)?;
        store.keep_in_memory(self.bytes)?;
        Ok(store)
    }

    /// Which file was asked last.
    fn file(&self) -> File {
        self.open.as_ref().and_then(|(file, _)| *file)
    }
}

/// Whoever waits for an answer; when that is dropped, nobody does.
struct Waits(Arc<AtomicBool>);

impl Drop for Waits {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The file at a path, if there is one, by its number.
#[cfg(unix)]
fn file(path: &Path) -> File {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).ok().map(|data| (data.dev(), data.ino()))
}

/// The file at a path, if there is one: where files have no numbers, by the time when it was made.
#[cfg(not(unix))]
fn file(path: &Path) -> File {
    let made = fs::metadata(path).ok()?.created().ok()?;
    made.duration_since(std::time::UNIX_EPOCH).ok().map(|since| (since.as_secs(), u64::from(since.subsec_nanos())))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    /// Asks until it is told to stop, and says that it was.
    fn without_end(store: &Store, said: &mpsc::Sender<bool>) -> Result<(), store::Error> {
        loop {
            if let Err(error) = store.stats() {
                said.send(error.is_broken_off()).expect("it is waited for");
                return Err(error);
            }
        }
    }

    #[test]
    fn what_nobody_waits_for_is_broken_off() {
        let folder = tempfile::tempdir().expect("a folder");
        let pool = Pool::new(&folder.path().join("news.db")).expect("a store");
        let (said, told) = mpsc::channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        runtime.block_on(async {
            let asked = pool.ask(move |store| without_end(store, &said));
            tokio::time::timeout(Duration::from_millis(50), asked).await.expect_err("it never answers");
            let broken_off = tokio::task::spawn_blocking(move || told.recv_timeout(Duration::from_secs(20))).await;
            assert_eq!(broken_off.expect("told"), Ok(true));
            // The connection is asked again by others.
            pool.ask(|store| store.stats()).await.expect("it answers");
        });
    }
}
