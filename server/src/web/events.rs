//! `GET /events`: what happened, as all reports of it have it.

use axum::extract::{Query, State as Has};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use octuple::store::{EventRow, Events};

use super::filters::Filters;
use super::listing::{Listing, found, misasked};
use super::shell::{Page, Section, page};
use super::visit::Visit;
use super::words;
use super::wrong::Wrong;
use crate::state::State;

/// Events on a page, and how far pages go: further down, filters are better.
const ROWS: usize = 25;
const DEEPEST: usize = 500;

/// The list, with all that narrows it down.
pub async fn events(
    Has(state): Has<State>,
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let filters = Filters::of(pairs);
    let listing = Listing { path: "/events", title: "Events", of: "events of ", filters: &filters };
    let shown = Page { title: "Events", section: Section::Events, charts: true };
    let after = filters.number("after").and_then(|after| usize::try_from(after).ok()).unwrap_or(0).min(DEEPEST);
    let query = match filters.asked().and_then(|asked| asked.query(after + ROWS + 1)) {
        Ok(query) => query,
        Err(wrong) => {
            return Ok((StatusCode::BAD_REQUEST, page(&visit, shown, &misasked(&listing, &wrong))).into_response());
        }
    };
    let by_voices = filters.get("order") == "voices";
    let ask = Events { reports: query, by_voices };
    let asked = state.stores.ask(move |store| Ok((store.events(&ask)?, store.facets(&ask.reports)?))).await;
    let (rows, counts) = asked.map_err(|error| Wrong::store(&visit, &error))?;
    let more = rows.len() > after + ROWS && after + ROWS <= DEEPEST;
    let rows: Vec<EventRow> = rows.into_iter().skip(after).take(ROWS).collect();
    let next = more.then(|| filters.with("after", &(after + ROWS).to_string()));
    let list = html! { (order(&filters, by_voices)) (table(&rows)) };
    Ok(page(&visit, shown, &found(&listing, &counts, &list, next.as_ref())).into_response())
}

fn order(filters: &Filters, by_voices: bool) -> Markup {
    let to = |order| filters.with("order", order).address("/events");
    html! {
        nav.order aria-label="Order" {
            a href=(to("")) aria-current=[(!by_voices).then_some("true")] { "Latest" }
            a href=(to("voices")) aria-current=[by_voices.then_some("true")] { "Most voices" }
        }
    }
}

/// Events, a row each.
pub fn table(events: &[EventRow]) -> Markup {
    html! {
        table.events role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    th role="columnheader" scope="col" { "Event" }
                    th role="columnheader" scope="col" { "Who" }
                    th role="columnheader" scope="col" { "Where" }
                    th role="columnheader" scope="col" { "When" }
                    th.number role="columnheader" scope="col" { "Voices" }
                    th.number role="columnheader" scope="col" { "Reports" }
                }
            }
            tbody role="rowgroup" { @for event in events { (row(event)) } }
        }
    }
}

fn row(event: &EventRow) -> Markup {
    let first = &event.told_first;
    html! {
        tr role="row" {
            td.told role="cell" {
                (words::did_what(&first.did_what))
                a.sentence href={ "/events/" (event.id) } { (first.sentence) }
            }
            td role="cell" data-question="who" { (first.who.as_deref().unwrap_or("–")) }
            td role="cell" data-question="where" { (place(event)) }
            td.days role="cell" data-question="when" { (words::days(event.first_day.as_deref(), event.last_day.as_deref())) }
            td.number role="cell" data-question="voices" { (words::count(event.voices.into())) }
            td.number role="cell" data-question="reports" { (words::count(event.reports.into())) }
        }
    }
}

/// Where an event was, as its first report has it; else its country.
pub fn place(event: &EventRow) -> String {
    let country = || event.country.as_deref().map(|code| words::country(code).to_owned());
    event.told_first.r#where.as_deref().map(words::places).or_else(country).unwrap_or_else(|| "–".to_owned())
}
