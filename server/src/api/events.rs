use axum::Json;
use axum::extract::{Path, State as Has};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use octuple::store::{EventRow, Events, WholeEvent};

use super::asking::Asking;
use super::lines::Given;
use super::list::{self, List};
use crate::problem::Problem;
use crate::state::State;

/// How far a list goes; further down, filters are better.
const DEEPEST: usize = 10_000;

/// What happened: reports of one happening together.
#[utoipa::path(get, path = "/events", params(Asking), responses(
    (status = 200, description = "What was found", body = List<EventRow>),
    (status = 400, description = "A filter makes no sense", body = Problem, content_type = "application/problem+json"),
))]
pub async fn events(
    Has(state): Has<State>,
    headers: HeaderMap,
    Given(asking): Given<Asking>,
) -> Result<Response, Problem> {
    let by_line = list::by_line(&headers);
    let limit = if by_line { asking.limit.unwrap_or(DEEPEST).min(DEEPEST) } else { list::limit(asking.limit)? };
    let after = list::place(asking.cursor.as_deref())?.and_then(|after| usize::try_from(after).ok()).unwrap_or(0);
    if after > DEEPEST {
        return Err(Problem::bad_request(format!("a list goes no further than {DEEPEST} events; filter it")));
    }
    let ask = Events { reports: asking.query(after + limit)?, by_voices: asking.by_voices == Some(true) };
    let mut items: Vec<EventRow> = state.stores.ask(move |store| store.events(&ask)).await?;
    let full = items.len() == after + limit;
    items.drain(..after.min(items.len()));
    if by_line {
        return list::streamed(&state, list::LINES, move |pieces| pieces.lines(&items).map(drop));
    }
    let next = full.then(|| (after + limit).to_string());
    Ok(Json(List { items, next, count: None }).into_response())
}

/// An event with all its reports, by voice, and where they differ.
#[utoipa::path(get, path = "/events/{id}", params(("id" = i64, Path, description = "An event's number")), responses(
    (status = 200, description = "The event", body = WholeEvent),
    (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json"),
))]
pub async fn event(Has(state): Has<State>, Path(id): Path<String>) -> Result<Json<WholeEvent>, Problem> {
    let missing = || Problem::not_found(format!("the store has no event {id:?}"));
    let number: i64 = id.parse().map_err(|_| missing())?;
    state.stores.ask(move |store| store.event(number)).await?.map(Json).ok_or_else(missing)
}
