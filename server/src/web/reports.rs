//! `GET /reports`: what was reported, newest first.

use axum::extract::{Query, State as Has};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::filters::Filters;
use super::listing::{Listing, found, misasked};
use super::shell::{Page, Section, page};
use super::table;
use super::visit::Visit;
use super::wrong::Wrong;
use crate::state::State;

/// Reports on a page.
const ROWS: usize = 25;

/// The table, with all that narrows it down.
pub async fn reports(
    Has(state): Has<State>,
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let filters = Filters::of(pairs);
    let listing = Listing { path: "/reports", title: "Reports", of: "", filters: &filters };
    let shown = Page { title: "Reports", section: Section::Reports, charts: true };
    let query = match filters.asked().and_then(|asked| asked.query(ROWS + 1)) {
        Ok(query) => octuple::store::Query { before: filters.number("before"), ..query },
        Err(wrong) => {
            return Ok((StatusCode::BAD_REQUEST, page(&visit, shown, &misasked(&listing, &wrong))).into_response());
        }
    };
    let asked = state.stores.ask(move |store| Ok((store.find(&query)?, store.facets(&query)?))).await;
    let (mut rows, counts) = asked.map_err(|error| Wrong::store(&visit, &error))?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let last = rows.last().filter(|_| more).map(|row| row.row.to_string());
    let next = last.map(|last| filters.with("before", &last));
    Ok(page(&visit, shown, &found(&listing, &counts, &table::reports(&rows), next.as_ref())).into_response())
}
