//! `/api/v1`: what programs ask, described by itself in `/api/v1/openapi.json`.

mod add;
mod articles;
mod asking;
mod events;
mod explain;
mod export;
mod facets;
mod find;
mod jobs;
mod lines;
mod list;
mod live;
mod posture;
mod read;
mod stats;

use axum::Router;
use axum::routing::get;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::State;

#[derive(OpenApi)]
#[openapi(info(
    title = "Octuple",
    description = "Reads news pages and answers what they report: records of eight fields, each with the words it came from. \
        Every error is a problem (RFC 9457). Offsets are Unicode code points of the article's text."
))]
struct Described;

fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::with_openapi(Described::openapi())
        .routes(routes!(read::read))
        .routes(routes!(read::stream))
        .routes(routes!(add::add))
        .routes(routes!(add::pages))
        .routes(routes!(jobs::jobs))
        .routes(routes!(jobs::job, jobs::stop))
        .routes(routes!(jobs::progress))
        .routes(routes!(live::live))
        .routes(routes!(find::find))
        .routes(routes!(find::report))
        .routes(routes!(events::events))
        .routes(routes!(events::event))
        .routes(routes!(articles::articles))
        .routes(routes!(articles::article))
        .routes(routes!(explain::explain))
        .routes(routes!(posture::posture))
        .routes(routes!(facets::facets))
        .routes(routes!(stats::stats))
        .routes(routes!(export::export))
}

/// Everything below `/api/v1`.
pub fn router() -> Router<State> {
    let (router, described) = routes().split_for_parts();
    let described = described.to_pretty_json().unwrap_or_default();
    let answer = move || async move { ([(axum::http::header::CONTENT_TYPE, "application/json")], described) };
    router.route("/openapi.json", get(answer))
}

/// The interface as OpenAPI 3.1 has it, in JSON; addresses are below `/api/v1`.
pub fn openapi() -> String {
    routes().split_for_parts().1.to_pretty_json().unwrap_or_default()
}
