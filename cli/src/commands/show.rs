use std::process::ExitCode;

use super::list::{json_lines, opened, print, tabled};
use crate::args::Show;
use crate::failure::Failure;
use crate::show as shown;

/// `octuple show ID`: an event by its number; a report by its id; an article's whole record by its id or address.
pub fn show(ask: &Show) -> Result<ExitCode, Failure> {
    let store = opened(&ask.store)?;
    let failed = |error: octuple::store::Error| Failure::store(&error);
    if let Ok(number) = ask.id.parse::<i64>()
        && let Some(event) = store.event(number).map_err(failed)?
    {
        return print(&if tabled(ask.format) { shown::event(&event, shown::width()) } else { json_lines(&[event])? });
    }
    if let Some(report) = store.report(&ask.id).map_err(failed)? {
        let rows = [report];
        return print(&if tabled(ask.format) { shown::found(&rows, shown::width()) } else { json_lines(&rows)? });
    }
    match store.record(&ask.id).map_err(failed)? {
        Some(record) => print(&(record + "\n")),
        None => Err(Failure::nothing_called(&ask.id)),
    }
}
