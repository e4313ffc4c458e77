use std::sync::Arc;

use octuple::Engine;

use crate::pool::Pool;
use crate::{Error, Options};

/// What every answer is made from.
#[derive(Clone, Debug)]
pub struct State {
    /// Reads pages.
    pub engine: Arc<Engine>,
    /// The store, to be asked.
    pub stores: Pool,
}

impl State {
    pub fn new(options: &Options) -> Result<Self, Error> {
        Ok(Self { engine: Arc::new(Engine::new()), stores: Pool::new(&options.store)? })
    }
}
