//! The threads that read.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender};
use std::sync::{Mutex, PoisonError};

use page::As;
use source::{Page, Problem, Severity};
use store::{Entry, Fetched};

use super::writer::{Done, Place, Step};
use crate::{Ask, Engine};

/// A page to be read.
pub struct Job {
    pub number: u64,
    pub page: Box<Page>,
}

/// Reads pages until there are no more.
pub fn run(engine: &Engine, read_as: As, jobs: &Mutex<Receiver<Job>>, to_write: &SyncSender<Step>) {
    loop {
        let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Job { number, page }) = job else { return };
        let place = Place { container: page.container.clone(), position: page.position, bytes: page.bytes.len() };
        // Nothing that a page holds makes the engine panic; if it did, that page alone would be lost, and said to be.
        let read = catch_unwind(AssertUnwindSafe(|| entry(engine, read_as, &page)));
        let failed = || Err(problem(&page, "internal", "the page could not be read: please report it"));
        let read = read.unwrap_or_else(|_| failed()).map(Box::new);
        if to_write.send(Step { number, done: Done::Page { place, read } }).is_err() {
            return;
        }
    }
}

fn entry(engine: &Engine, read_as: As, page: &Page) -> Result<Entry, Problem> {
    let ask = Ask {
        source: page.name.clone(),
        url: page.url.clone(),
        date: page.date,
        read_as,
        content_type: page.content_type.clone(),
    };
    let reading = engine.read(&page.bytes, &ask);
    if let Some(wrong) = reading.unreadable() {
        return Err(problem(page, wrong.kind, &wrong.message));
    }
    let fetched = Fetched {
        captured: page.captured.map(|at| at.to_string()),
        etag: page.validators.etag.clone(),
        last_modified: page.validators.last_modified.clone(),
    };
    Ok(Entry::of(reading.record(false)).fetched(fetched))
}

fn problem(page: &Page, kind: &'static str, message: &str) -> Problem {
    Problem { place: page.name.clone(), kind, message: message.to_owned(), severity: Severity::Lost }
}
