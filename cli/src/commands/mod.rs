//! One file a command.

mod explain;
mod parse;
mod read;

pub use explain::explain;
pub use parse::parse;
pub use read::read;
