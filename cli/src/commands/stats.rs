use std::process::ExitCode;

use super::list::{json_lines, opened, print, tabled};
use crate::args::Stats;
use crate::failure::Failure;
use crate::show;

/// `octuple stats`: what is in a store.
pub fn stats(ask: &Stats) -> Result<ExitCode, Failure> {
    let stats = opened(&ask.store)?.stats().map_err(|e| Failure::store(&e))?;
    print(&if tabled(ask.format) { show::stats(&stats) } else { json_lines(&[stats])? })
}
