use std::sync::Arc;

use octuple::Engine;
use octuple::source::{self, Source};
use tokio::sync::Semaphore;

use crate::jobs::Jobs;
use crate::metrics::Metrics;
use crate::pool::Pool;
use crate::{Error, Options};

/// What every answer is made from.
#[derive(Clone)]
pub struct State {
    /// Reads pages.
    pub engine: Arc<Engine>,
    /// The store, to be asked.
    pub stores: Pool,
    /// Brings pages in from addresses.
    pub source: Source,
    /// What is being added.
    pub jobs: Jobs,
    /// What is counted.
    pub metrics: Arc<Metrics>,
    /// What an asker must know.
    pub token: Option<Arc<str>>,
    /// Room for answers that are made while they are sent.
    pub streams: Arc<Semaphore>,
}

impl State {
    pub fn new(options: &Options) -> Result<Self, Error> {
        let engine = Arc::new(Engine::new());
        let from = source::Options { allow_private: options.allow_private, ..source::Options::default() };
        let source = Source::new(from);
        let stores = Pool::new(&options.store)?;
        Ok(Self {
            jobs: Jobs::new(engine.clone(), source.clone(), options.store.clone()),
            engine,
            stores,
            source,
            metrics: Arc::new(Metrics::new()),
            token: options.token.as_deref().map(Arc::from),
            streams: Arc::new(Semaphore::new(options.limits.streams)),
        })
    }
}
