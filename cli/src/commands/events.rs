use std::process::ExitCode;

use octuple::store::Events;

use super::list::{json_lines, kept, print, tabled};
use crate::args;
use crate::failure::Failure;
use crate::show;

/// `octuple events`: what happened, reports of one happening together.
pub fn events(ask: &args::Events) -> Result<ExitCode, Failure> {
    let store = kept(&ask.kept)?;
    let asked = Events {
        reports: ask.asked.query(ask.listing.limit).map_err(|wrong| Failure::misasked(&wrong))?,
        by_voices: ask.by_voices,
    };
    let events = store.events(&asked).map_err(|e| Failure::store(&e))?;
    print(&if tabled(ask.listing.format) { show::events(&events, show::width()) } else { json_lines(&events)? })
}
