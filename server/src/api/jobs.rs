use std::convert::Infallible;

use axum::Json;
use axum::extract::{Path, State as Has};
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::WatchStream;

use crate::jobs::{Job, Progress};
use crate::problem::Problem;
use crate::state::State;

/// What is being added, and was, the latest first.
#[utoipa::path(get, path = "/jobs", responses((status = 200, description = "Jobs", body = Vec<Progress>)))]
pub async fn jobs(Has(state): Has<State>) -> Json<Vec<Progress>> {
    Json(state.jobs.list())
}

/// How far a job is.
#[utoipa::path(get, path = "/jobs/{id}", params(("id" = u64, Path, description = "A job's number")), responses(
    (status = 200, description = "The job", body = Progress),
    (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json"),
))]
pub async fn job(Has(state): Has<State>, Path(id): Path<String>) -> Result<Json<Progress>, Problem> {
    Ok(Json(named(&state, &id)?.told().borrow().clone()))
}

/// Lets a job end: what is in flight is written.
#[utoipa::path(delete, path = "/jobs/{id}", params(("id" = u64, Path, description = "A job's number")), responses(
    (status = 202, description = "It will end", body = Progress),
    (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json"),
))]
pub async fn stop(
    Has(state): Has<State>,
    Path(id): Path<String>,
) -> Result<(axum::http::StatusCode, Json<Progress>), Problem> {
    let job = named(&state, &id)?;
    job.stop();
    let told = job.told().borrow().clone();
    Ok((axum::http::StatusCode::ACCEPTED, Json(told)))
}

/// How far a job is, each time a batch of pages is written, until it has ended: server-sent events, each a `Progress`.
#[utoipa::path(get, path = "/jobs/{id}/progress", params(("id" = u64, Path, description = "A job's number")), responses(
    (status = 200, description = "Server-sent events", body = Progress, content_type = "text/event-stream"),
    (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json"),
))]
pub async fn progress(
    Has(state): Has<State>,
    Path(id): Path<String>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Problem> {
    let told = WatchStream::new(named(&state, &id)?.told());
    let mut over = false;
    let events = told
        .take_while(move |progress| !std::mem::replace(&mut over, progress.has_ended()))
        .map(|progress| Ok(Event::default().event("progress").json_data(progress).unwrap_or_default()));
    Ok(Sse::new(events).keep_alive(KeepAlive::default()))
}

fn named(state: &State, id: &str) -> Result<Job, Problem> {
    let job = id.parse().ok().and_then(|id| state.jobs.get(id));
    job.ok_or_else(|| Problem::not_found(format!("there is no job {id:?}; jobs end with the server")))
}
