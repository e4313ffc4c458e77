//! One file a tool.

mod events;
mod explain;
mod find;
mod page;
mod posture;
mod read;

use std::path::PathBuf;

use octuple::Engine;

pub use events::events;
pub use explain::explain;
pub use find::find;
pub use posture::posture;
pub use read::read;

/// What tools work with.
#[derive(Debug)]
pub struct Inside {
    /// Reads pages.
    pub engine: Engine,
    /// Where the store is.
    pub store: PathBuf,
}
