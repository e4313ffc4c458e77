//! One file a command.

mod add;
mod completions;
mod events;
mod explain;
mod export;
mod find;
mod list;
mod man;
mod mcp;
mod parse;
mod posture;
mod read;
mod serve;
mod show;
mod stats;

pub use add::add;
pub use completions::completions;
pub use events::events;
pub use explain::explain;
pub use export::export;
pub use find::find;
pub use man::man;
pub use mcp::mcp;
pub use parse::parse;
pub use posture::posture;
pub use read::read;
pub use serve::serve;
pub use show::show;
pub use stats::stats;
