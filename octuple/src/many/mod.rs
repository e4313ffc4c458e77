//! Many pages: brought in from sources, read side by side, written into a store in their order.
//!
//! One thread brings pages in, as many as are asked for read, and the caller's own writes. Pages are written in the order in
//! which they came, however many threads read them, so the same sources make the same store. What is in flight is bounded in
//! bytes.

mod asked;
mod budget;
mod earlier;
mod feed;
mod reader;
mod writer;

use std::sync::atomic::AtomicBool;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex};
use std::thread;

use source::{Known, Origin, Problem, Source};
use store::Store;

use crate::Engine;
pub use asked::{Asked, Misasked, Place, STATUSES, days};
use budget::Budget;
use earlier::Earlier;
use page::As;

/// How much of pages may be in flight, in bytes: between being brought in and being written.
const IN_FLIGHT: usize = 96 << 20;

/// How many readings may wait for the writer, two batches: readers go on while one is made safe on the disk.
const WAITING: usize = 2 * writer::PAGES;

/// How pages are added.
#[derive(Clone, Copy, Debug)]
pub struct Adding {
    /// How many pages are read at a time.
    pub threads: usize,
    /// What the pages are.
    pub read_as: As,
}

/// What is heard while pages are added.
#[derive(Debug)]
pub enum Said<'a> {
    /// Something could not be brought in, or read.
    Problem(&'a Problem),
    /// A batch stands in the store: nothing that this counts is lost whatever happens next.
    Written(&'a Sum),
}

/// What came of it so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Pages that are new in the store.
    pub pages: u64,
    /// Pages that were there.
    pub known: u64,
    /// Reports of the new ones.
    pub reports: u64,
    /// Problems that readings have with their pages.
    pub problems: u64,
    /// Pages and more that were lost: each was said.
    pub lost: u64,
    /// Bytes of the sources that are done with; of feeds and addresses none.
    pub done: u64,
    /// Bytes of the sources, as far as they are known beforehand.
    pub total: u64,
}

/// Adds all pages of the sources to a store. What the store has from earlier runs is not read again. When `stop` is set, no
/// more pages are brought in, and those in flight are written.
///
/// # Errors
/// When the store cannot be written any more; what was said to be written stands.
pub fn add(
    engine: &Engine,
    store: &mut Store,
    (source, origins): (&Source, &[Origin]),
    adding: Adding,
    stop: &AtomicBool,
    see: &mut dyn FnMut(Said<'_>),
) -> Result<Sum, store::Error> {
    let known: Arc<dyn Known> = match store.beside()? {
        Some(store) => Arc::new(Earlier::new(store)),
        None => Arc::new(()),
    };
    let threads = adding.threads.max(1);
    let budget = Budget::new(IN_FLIGHT);
    let (to_read, read) = sync_channel(2 * threads);
    let (to_write, write) = sync_channel(WAITING);
    let read = Mutex::new(read);
    thread::scope(|scope| {
        let (budget, read, known) = (&budget, &read, &known);
        for _ in 0..threads {
            let to_write = to_write.clone();
            scope.spawn(move || reader::run(engine, adding.read_as, read, &to_write));
        }
        scope.spawn(move || feed::run((source, origins, known), budget, stop, &to_read, &to_write));
        let total = origins.iter().filter_map(Origin::bytes).sum();
        let done = writer::run(store, Sum { total, ..Sum::default() }, &write, budget, see);
        // Whoever still waits for room, or to hand on, must not wait for a writer that is gone.
        budget.close();
        drop(write);
        done
    })
}
