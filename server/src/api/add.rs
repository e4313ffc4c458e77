use axum::Json;
use axum::body::Body;
use axum::extract::State as Has;
use axum::extract::rejection::JsonRejection;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt as _;
use octuple::source::Origin;
use octuple::store::{Entry, Written};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::lines::{self, Page};
use crate::afar::is_of_the_web;
use crate::jobs::Progress;
use crate::problem::Problem;
use crate::state::State;

/// What is to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// Addresses of pages, feeds, sitemaps and archives.
    sources: Vec<String>,
}

/// Adds what stands at addresses, politely and as long as it takes. `Location` says where its progress is told.
#[utoipa::path(post, path = "/add", request_body = Sources, responses(
    (status = 202, description = "It was begun", body = Progress),
    (status = 400, description = "There is no such source", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Too much is waiting", body = Problem, content_type = "application/problem+json"),
))]
pub async fn add(Has(state): Has<State>, asked: Result<Json<Sources>, JsonRejection>) -> Result<Response, Problem> {
    let Json(Sources { sources }) = asked.map_err(|wrong| Problem::bad_request(wrong.body_text()))?;
    if sources.is_empty() {
        return Err(Problem::bad_request("sources: name an address"));
    }
    let origin = |name: &String| {
        // Files of this machine are for those who sit at it.
        let refused = || Problem::bad_request(format!("sources: {name:?} is no http or https address"));
        if is_of_the_web(name) { Ok(Origin::tell(name)?) } else { Err(refused()) }
    };
    let origins = sources.iter().map(origin).collect::<Result<Vec<_>, Problem>>()?;
    let busy = || Problem::busy("as many jobs wait as may; ask again when one has ended");
    let progress = state.jobs.start(origins).ok_or_else(busy)?;
    let location = format!("/api/v1/jobs/{}", progress.id);
    Ok((StatusCode::ACCEPTED, [(header::LOCATION, location)], Json(progress)).into_response())
}

/// What became of pages that were handed in.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct Added {
    /// Pages that are new in the store.
    pages: usize,
    /// Pages that were there.
    known: usize,
    /// Reports of the new ones.
    reports: usize,
    /// What could not be read, with the number of its line.
    problems: Vec<String>,
}

/// How many pages are written at a time.
const BATCH: usize = 64;

/// The longest page, in bytes.
const LONGEST: usize = 64 << 20;

/// Reads pages, one JSON object a line, and adds them to the store. What was written before something went wrong stands.
#[utoipa::path(post, path = "/add/pages", request_body(content = Page, content_type = "application/x-ndjson"), responses(
    (status = 200, description = "What became of them", body = Added),
    (status = 503, description = "The store cannot be written", body = Problem, content_type = "application/problem+json"),
))]
pub async fn pages(Has(state): Has<State>, body: Body) -> Result<Json<Added>, Problem> {
    let mut added = Added::default();
    let mut batches = std::pin::pin!(lines::lines(body, LONGEST).enumerate().chunks(BATCH));
    while let Some(batch) = batches.next().await {
        let stores = state.clone();
        let done = tokio::task::spawn_blocking(move || {
            let (mut entries, mut problems) = (Vec::new(), Vec::new());
            for (number, line) in batch {
                match entry(&stores, line) {
                    Ok(Some(entry)) => entries.push(entry),
                    Ok(None) => {}
                    Err(wrong) => problems.push(format!("line {}: {wrong}", number + 1)),
                }
            }
            let written = stores.stores.write(&entries)?;
            Ok::<(Written, Vec<String>), Problem>((written, problems))
        });
        let (written, problems) = done.await.map_err(|_| Problem::unreadable("a page could not be read"))??;
        added.pages += written.pages;
        added.known += written.known;
        added.reports += written.reports;
        added.problems.extend(problems);
    }
    Ok(Json(added))
}

/// A page of one line, read; nothing of an empty one.
fn entry(state: &State, line: Result<String, impl std::fmt::Display>) -> Result<Option<Entry>, String> {
    let line = line.map_err(|error| error.to_string())?;
    if line.trim().is_empty() {
        return Ok(None);
    }
    let page: Page = serde_json::from_str(&line).map_err(|error| error.to_string())?;
    let record = page.read(&state.engine).map_err(|problem| problem.detail().to_owned())?;
    Ok(Some(Entry::of(record)))
}
