//! What is counted, in the words of Prometheus.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State as Has};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use crate::problem::Problem;
use crate::state::State;

/// Bounds of the histogram of answers, in seconds.
const SECONDS: [f64; 11] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 5.0];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

/// What is counted.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Family<Asked, Counter>,
    seconds: Family<Route, Histogram>,
    /// Pages that were read for an asker, not those that were added.
    pub pages_read: Counter,
    reports: Gauge,
    articles: Gauge,
    bytes: Gauge,
    jobs: Gauge,
}

impl Metrics {
    pub fn new() -> Self {
        let mut registry = Registry::with_prefix("octuple");
        let requests = Family::default();
        let seconds = Family::new_with_constructor(histogram as fn() -> Histogram);
        let (pages_read, reports, articles) = (Counter::default(), Gauge::default(), Gauge::default());
        let (bytes, jobs) = (Gauge::default(), Gauge::default());
        registry.register("requests", "Requests answered", Family::clone(&requests));
        registry.register("answer_seconds", "Time until an answer began", Family::clone(&seconds));
        registry.register("pages_read", "Pages read for an asker", Counter::clone(&pages_read));
        registry.register("store_reports", "Reports in the store", Gauge::clone(&reports));
        registry.register("store_articles", "Articles in the store", Gauge::clone(&articles));
        registry.register("store_bytes", "Size of the store", Gauge::clone(&bytes));
        registry.register("jobs", "Jobs that are adding", Gauge::clone(&jobs));
        Self { registry, requests, seconds, pages_read, reports, articles, bytes, jobs }
    }
}

fn histogram() -> Histogram {
    Histogram::new(SECONDS)
}

/// Counts a request, by the route that answers it: what askers make up makes no new series.
pub async fn count(Has(state): Has<State>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = match request.method().as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "DELETE" => "DELETE",
        _ => "other",
    };
    let answer = next.run(request).await;
    let status = answer.status().as_u16();
    state.metrics.seconds.get_or_create(&Route { route: route.clone() }).observe(start.elapsed().as_secs_f64());
    state.metrics.requests.get_or_create(&Asked { method, route, status }).inc();
    answer
}

/// `GET /metrics`.
pub async fn metrics(Has(state): Has<State>) -> Result<Response, Problem> {
    let size = state.stores.ask(octuple::store::Store::size).await?;
    let gauge = |gauge: &Gauge, value: u64| gauge.set(i64::try_from(value).unwrap_or(i64::MAX));
    gauge(&state.metrics.reports, size.reports);
    gauge(&state.metrics.articles, size.articles);
    gauge(&state.metrics.bytes, size.bytes);
    gauge(&state.metrics.jobs, state.jobs.running() as u64);
    let mut text = String::new();
    encode(&mut text, &state.metrics.registry).map_err(|_| Problem::busy("the counts cannot be written"))?;
    let media = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, media)], text).into_response())
}
