//! What is being added: one job at a time, for a store has one writer.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use octuple::Engine;
use octuple::many::{self, Adding, Said, Sum};
use octuple::page::As;
use octuple::source::{Origin, Source};
use octuple::store::Store;
use serde::Serialize;
use tokio::sync::watch;
use utoipa::ToSchema;

/// How many jobs may wait or run.
const WAITING: usize = 16;

/// How many that have ended are remembered.
const ENDED: usize = 100;

/// How many problems of a job are kept.
const PROBLEMS: usize = 100;

/// The jobs of a server.
#[derive(Clone)]
pub struct Jobs {
    inner: Arc<Inner>,
}

struct Inner {
    engine: Arc<Engine>,
    source: Source,
    store: PathBuf,
    jobs: Mutex<Vec<Job>>,
    /// Held by the job that writes.
    writer: Mutex<()>,
}

/// One job.
#[derive(Clone)]
pub struct Job {
    told: watch::Receiver<Progress>,
    stop: Arc<AtomicBool>,
}

/// How far a job is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct Progress {
    /// Its number.
    pub id: u64,
    /// What is added.
    pub sources: Vec<String>,
    /// "waiting", "running", "done", "stopped" or "failed".
    pub state: &'static str,
    /// Pages that are new in the store.
    pub pages: u64,
    /// Pages that were there.
    pub known: u64,
    /// Reports of the new ones.
    pub reports: u64,
    /// Pages and more that were lost.
    pub lost: u64,
    /// New pages a second.
    pub pages_per_second: f64,
    /// Seconds until it is done, where that can be reckoned.
    pub seconds_left: Option<f64>,
    /// What went wrong, the first hundred of it.
    pub problems: Vec<String>,
}

impl Jobs {
    pub fn new(engine: Arc<Engine>, source: Source, store: PathBuf) -> Self {
        let (jobs, writer) = (Mutex::default(), Mutex::default());
        Self { inner: Arc::new(Inner { engine, source, store, jobs, writer }) }
    }

    /// Starts one; `None` when too many wait.
    pub fn start(&self, origins: Vec<Origin>) -> Option<Progress> {
        let mut jobs = self.inner.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        if jobs.iter().filter(|job| !job.has_ended()).count() >= WAITING {
            return None;
        }
        let id = jobs.last().map_or(1, |job| job.told.borrow().id + 1);
        let sources = origins.iter().map(|origin| origin.name().to_owned()).collect();
        let progress = Progress { id, sources, state: "waiting", ..Progress::default() };
        let (tell, told) = watch::channel(progress.clone());
        let stop = Arc::new(AtomicBool::new(false));
        let (inner, stopped) = (self.inner.clone(), stop.clone());
        thread::spawn(move || inner.run(&origins, &tell, &stopped));
        jobs.push(Job { told, stop });
        let ended: Vec<u64> = jobs.iter().filter(|job| job.has_ended()).map(|job| job.told.borrow().id).collect();
        let forgotten = &ended[..ended.len().saturating_sub(ENDED)];
        jobs.retain(|job| !forgotten.contains(&job.told.borrow().id));
        Some(progress)
    }

    /// All that are remembered, the latest first.
    pub fn list(&self) -> Vec<Progress> {
        let jobs = self.inner.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.iter().rev().map(|job| job.told.borrow().clone()).collect()
    }

    /// One by its number.
    pub fn get(&self, id: u64) -> Option<Job> {
        let jobs = self.inner.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.iter().find(|job| job.told.borrow().id == id).cloned()
    }

    /// How many wait or run.
    pub fn running(&self) -> usize {
        let jobs = self.inner.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.iter().filter(|job| !job.has_ended()).count()
    }

    /// Lets all of them end, what is in flight written.
    pub fn stop(&self) {
        let jobs = self.inner.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.iter().for_each(Job::stop);
    }
}

impl Job {
    /// How far it is, and what comes.
    pub fn told(&self) -> watch::Receiver<Progress> {
        self.told.clone()
    }

    /// Lets it end, what is in flight written.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    fn has_ended(&self) -> bool {
        self.told.borrow().has_ended()
    }
}

impl Progress {
    /// Whether nothing more will come.
    pub fn has_ended(&self) -> bool {
        matches!(self.state, "done" | "stopped" | "failed")
    }

    fn sum(&mut self, sum: &Sum, seconds: f64) {
        (self.pages, self.known, self.reports, self.lost) = (sum.pages, sum.known, sum.reports, sum.lost);
        self.pages_per_second = sum.pages as f64 / seconds.max(0.001);
        let left = sum.total.saturating_sub(sum.done) as f64;
        self.seconds_left = (sum.total > 0 && sum.done > 0).then(|| seconds * left / sum.done as f64);
    }
}

impl Inner {
    fn run(&self, origins: &[Origin], tell: &watch::Sender<Progress>, stop: &AtomicBool) {
        let _writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let start = Instant::now();
        tell.send_modify(|progress| progress.state = "running");
        let mut see = |said: Said<'_>| {
            tell.send_modify(|progress| match said {
                Said::Problem(problem) if progress.problems.len() < PROBLEMS => {
                    progress.problems.push(problem.to_string());
                }
                Said::Problem(_) => {}
                Said::Written(sum) => progress.sum(sum, start.elapsed().as_secs_f64()),
            });
        };
        let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let adding = Adding { threads, read_as: As::Auto };
        let added = Store::create(&self.store)
            .and_then(|mut store| many::add(&self.engine, &mut store, (&self.source, origins), adding, stop, &mut see));
        tell.send_modify(|progress| match added {
            Ok(sum) => {
                progress.sum(&sum, start.elapsed().as_secs_f64());
                progress.seconds_left = None;
                progress.state = if stop.load(Ordering::Relaxed) { "stopped" } else { "done" };
            }
            Err(error) => {
                progress.problems.push(error.to_string());
                progress.state = "failed";
            }
        });
    }
}
