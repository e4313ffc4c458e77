use std::sync::Arc;

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::State as Has;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use futures_util::{Stream, StreamExt as _};
use octuple::record::Record;
use octuple::{Ask, Engine};
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;

use super::lines::{self, Given, Page};
use crate::afar::{self, NoPage};
use crate::problem::Problem;
use crate::state::State;

/// What the page cannot say.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Told {
    /// Where the page was fetched; with an empty body it is fetched there.
    url: Option<String>,
    /// The day of publication, from which relative times are reckoned: 2021-02-19.
    #[param(value_type = Option<String>)]
    date: Option<jiff::civil::Date>,
    /// What the body is: auto, html, text or body.
    #[serde(rename = "as")]
    #[param(rename = "as")]
    read_as: Option<String>,
    /// Whether to answer the mentions, too, that the reports were read from.
    mentions: Option<bool>,
}

/// Reads a page and answers its record. Nothing is stored. The body is HTML or text, or by `Content-Type: application/json` a page as an
/// object; when there is none, the page at `url` is fetched.
#[utoipa::path(post, path = "/read", params(Told),
    request_body(content((String = "text/html"), (String = "text/plain"), (Page = "application/json"))),
    responses(
        (status = 200, description = "The record, schema octuple/1", body = Record),
        (status = 422, description = "It cannot be read", body = Problem, content_type = "application/problem+json"),
    ))]
pub async fn read(
    Has(state): Has<State>,
    Given(told): Given<Told>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let media = headers.get(header::CONTENT_TYPE).and_then(|media| media.to_str().ok()).map(str::to_owned);
    let is_json = media.as_deref().is_some_and(|media| media.starts_with("application/json"));
    state.metrics.pages_read.inc();
    let read = move || {
        let (bytes, ask) = if is_json {
            let page: Page = serde_json::from_slice(&body).map_err(|error| Problem::bad_request(error.to_string()))?;
            (page.html.clone().into_bytes(), page.ask()?)
        } else if let (true, Some(url)) = (body.is_empty(), &told.url) {
            fetched(&state, url, &told)?
        } else {
            (body.to_vec(), told.ask(media)?)
        };
        lines::read(&state.engine, &bytes, &ask, told.mentions == Some(true))
    };
    Ok(Json(waited(read).await?).into_response())
}

impl Told {
    fn ask(&self, content_type: Option<String>) -> Result<Ask, Problem> {
        let read_as = lines::read_as(self.read_as.as_deref())?;
        // What programs say who say nothing.
        let content_type = content_type.filter(|media| !media.starts_with("application/x-www-form-urlencoded"));
        let source = self.url.clone().unwrap_or_else(|| "-".to_owned());
        Ok(Ask { source, url: self.url.clone(), date: self.date, read_as, content_type })
    }
}

/// The page at an address.
fn fetched(state: &State, url: &str, told: &Told) -> Result<(Vec<u8>, Ask), Problem> {
    let page = afar::page(&state.source, url).map_err(|wrong| match wrong {
        NoPage::NotOfTheWeb => Problem::bad_request("url: write an http or https address"),
        NoPage::Unopened(error) => error.into(),
        NoPage::Lost(problem) => Problem::unreadable(problem.to_string()),
        NoPage::Nothing => Problem::unreadable(format!("{url} gives no page")),
    })?;
    let ask = told.ask(page.content_type)?;
    Ok((page.bytes, Ask { url: page.url, date: told.date.or(page.date), ..ask }))
}

/// Reads pages as they come, one JSON object a line, and answers a line for each, in their order: its record, or a problem. Neither side is
/// held whole.
#[utoipa::path(post, path = "/read/stream", request_body(content = Page, content_type = "application/x-ndjson"),
    responses((status = 200, description = "A record or a problem a line", body = serde_json::Value, content_type = "application/x-ndjson")))]
pub async fn stream(Has(state): Has<State>, body: Body) -> Response {
    let records = records(state, body);
    ([(header::CONTENT_TYPE, "application/x-ndjson")], Body::from_stream(records)).into_response()
}

/// The longest line of a stream, in bytes.
const LONGEST: usize = 64 << 20;

fn records(state: State, body: Body) -> impl Stream<Item = Result<Vec<u8>, std::convert::Infallible>> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let engine = state.engine.clone();
    let metrics = state.metrics.clone();
    let read = move |line: Result<String, _>| {
        let engine = engine.clone();
        metrics.pages_read.inc();
        async move {
            let line = match line {
                Ok(line) => waited(move || Ok(answer(&engine, &line))).await,
                Err(error) => Err(Problem::bad_request(format!("{error}: nothing after it was read"))),
            };
            let mut line = line.unwrap_or_else(|problem| json!({ "problem": problem }).to_string()).into_bytes();
            line.push(b'\n');
            Ok(line)
        }
    };
    // A line that cannot be cut off ends the stream.
    let mut broken = false;
    let lines = lines::lines(body, LONGEST);
    let lines = lines.take_while(move |line| std::future::ready(!std::mem::replace(&mut broken, line.is_err())));
    lines
        .filter(|line| std::future::ready(!line.as_ref().is_ok_and(|line| line.trim().is_empty())))
        .map(read)
        .buffered(2 * cores)
}

fn answer(engine: &Arc<Engine>, line: &str) -> String {
    let page: Result<Page, _> = serde_json::from_str(line).map_err(|error| Problem::bad_request(error.to_string()));
    let record = page.and_then(|page| page.read(engine));
    let told = record.and_then(|record| Ok(serde_json::to_string(&record)?));
    told.unwrap_or_else(|problem| json!({ "problem": problem }).to_string())
}

/// What a thread gives that may wait and work.
async fn waited<T: Send + 'static>(work: impl FnOnce() -> Result<T, Problem> + Send + 'static) -> Result<T, Problem> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(Problem::unreadable("the page could not be read: please report it")))
}
