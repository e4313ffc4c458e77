//! What the caller's own thread does: it puts pages in order again and writes them, a batch at a time.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use source::{Container, Position, Problem, Severity};
use store::{Entry, Progress, Store};

use super::budget::Budget;
use super::{Said, Sum};

/// A batch is written when it has so many pages, or is so old.
pub const PAGES: usize = 256;
const AGE: Duration = Duration::from_secs(1);

/// One thing that was brought in, by its number.
pub struct Step {
    pub number: u64,
    pub done: Done,
}

/// What was done with it.
pub enum Done {
    Page { place: Place, read: Result<Box<Entry>, Problem> },
    Problem(Problem),
    End(Arc<Container>),
}

/// Where a page came from.
pub struct Place {
    pub container: Arc<Container>,
    pub position: Position,
    pub bytes: usize,
}

struct Batch<'a> {
    store: &'a mut Store,
    budget: &'a Budget,
    see: &'a mut dyn FnMut(Said<'_>),
    sum: Sum,
    /// Bytes of containers that are done with; of the one at hand, as far as it was read, they come on top.
    ended: u64,
    entries: Vec<Entry>,
    progress: BTreeMap<String, Progress>,
    bytes: usize,
    since: Instant,
}

/// Writes until nothing more comes.
pub fn run(
    store: &mut Store,
    sum: Sum,
    steps: &Receiver<Step>,
    budget: &Budget,
    see: &mut dyn FnMut(Said<'_>),
) -> Result<Sum, store::Error> {
    let mut batch = Batch {
        store,
        budget,
        see,
        sum,
        ended: 0,
        entries: Vec::new(),
        progress: BTreeMap::new(),
        bytes: 0,
        since: Instant::now(),
    };
    let (mut waiting, mut next) = (BTreeMap::new(), 0);
    loop {
        match steps.recv_timeout(AGE) {
            Ok(Step { number, done }) => {
                waiting.insert(number, done);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        while let Some(done) = waiting.remove(&next) {
            next += 1;
            batch.take(done);
            batch.write_when_due()?;
        }
        batch.write_when_due()?;
    }
    batch.write()?;
    Ok(batch.sum)
}

impl Batch<'_> {
    fn take(&mut self, done: Done) {
        match done {
            Done::Problem(problem) => self.problem(&problem),
            Done::End(container) => {
                self.ended += container.stamp.size.unwrap_or(0);
                self.sum.done = self.ended;
                self.note(&container, None);
            }
            Done::Page { place, read } => {
                self.bytes += place.bytes;
                self.sum.done = self.ended + so_far(&place);
                self.note(&place.container, Some(place.position));
                match read {
                    Ok(entry) => {
                        self.sum.problems += entry.problems() as u64;
                        self.entries.push(*entry);
                    }
                    Err(problem) => self.problem(&problem),
                }
            }
        }
    }

    fn problem(&mut self, problem: &Problem) {
        if problem.severity == Severity::Lost {
            self.sum.lost += 1;
        }
        (self.see)(Said::Problem(problem));
    }

    /// Notes how far a container was read: to a page, or to its end.
    fn note(&mut self, container: &Container, position: Option<Position>) {
        if container.stamp.is_empty() {
            return;
        }
        let stamp = container.stamp.to_string();
        let known = self.progress.entry(container.name.clone()).or_default();
        let at = position.map_or_else(|| std::mem::take(&mut known.position), |position| position.to_string());
        *known = Progress { origin: container.name.clone(), stamp, position: at, finished: position.is_none() };
    }

    fn write_when_due(&mut self) -> Result<(), store::Error> {
        if self.entries.len() >= PAGES || self.since.elapsed() >= AGE { self.write() } else { Ok(()) }
    }

    fn write(&mut self) -> Result<(), store::Error> {
        self.since = Instant::now();
        if self.entries.is_empty() && self.progress.is_empty() {
            return Ok(());
        }
        let progress: Vec<Progress> = std::mem::take(&mut self.progress).into_values().collect();
        let written = self.store.write(&self.entries, &progress)?;
        self.entries.clear();
        self.budget.give(std::mem::take(&mut self.bytes));
        self.sum.pages += written.pages as u64;
        self.sum.known += written.known as u64;
        self.sum.reports += written.reports as u64;
        (self.see)(Said::Written(&self.sum));
        Ok(())
    }
}

/// Of a container that is being read, the bytes that are behind a page.
fn so_far(place: &Place) -> u64 {
    let (Some(size), Some(length)) = (place.container.stamp.size, place.container.length) else { return 0 };
    (size as f64 * place.position.at as f64 / length.max(1) as f64) as u64
}
