use std::process::ExitCode;

use super::list::{json_lines, opened, print, tabled};
use crate::args::Find;
use crate::failure::Failure;
use crate::show;

/// `octuple find`: reports by their words and fields, those that came last first.
pub fn find(ask: &Find) -> Result<ExitCode, Failure> {
    let store = opened(&ask.store)?;
    let query = ask.asked.query(ask.listing.limit).map_err(|wrong| Failure::misasked(&wrong))?;
    let found = store.find(&query).map_err(|e| Failure::store(&e))?;
    if !tabled(ask.listing.format) {
        return print(&json_lines(&found)?);
    }
    let all = store.count(&query).map_err(|e| Failure::store(&e))?;
    let mut out = show::found(&found, show::width());
    out += &format!("{} of {all} reports\n", found.len());
    print(&out)
}
