//! Records for a person's eyes.

mod event;
mod explanation;
mod found;
mod head;
mod marks;
mod page;
mod posture;
mod progress;
mod reports;
mod stats;
mod style;

pub use event::{event, events};
pub use explanation::explanation;
pub use found::found;
pub use page::page;
pub use posture::posture;
pub use progress::Progress;
pub use stats::stats;

/// Columns to fill when nothing says how many there are.
const DEFAULT_WIDTH: usize = 120;

/// How many columns the output has: the terminal's, else what `COLUMNS` says, else 120.
pub fn width() -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let columns = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.or_else(columns).unwrap_or(DEFAULT_WIDTH).clamp(40, 240)
}
