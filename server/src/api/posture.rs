use axum::Json;
use axum::extract::State as Has;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use octuple::many::Asked;
use octuple::store::Posture;
use octuple::store::export::{postures_as_csv, postures_as_svg};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::lines::Given;
use crate::problem::Problem;
use crate::state::State;

/// Whose postures, and where.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asking {
    /// Words of the actor's name or code.
    actor: Option<String>,
    /// A country, a place, or a circle, as `where` of `/find`.
    place: Option<String>,
    /// From this day on: 2021-02-19, 2021-02 or 2021.
    from: Option<String>,
    /// Up to this day.
    to: Option<String>,
    /// How to answer.
    #[param(inline)]
    format: Option<Format>,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum Format {
    Json,
    Csv,
    Svg,
}

/// Who has how many of what where, as of when.
#[utoipa::path(get, path = "/posture", params(Asking), responses(
    (status = 200, description = "Levels, by actor, place and thing; or as CSV or SVG", body = Vec<Posture>),
    (status = 400, description = "A filter makes no sense", body = Problem, content_type = "application/problem+json"),
))]
pub async fn posture(Has(state): Has<State>, Given(asking): Given<Asking>) -> Result<Response, Problem> {
    let end = |day: &Option<String>| day.clone().unwrap_or_default();
    let when = Some(format!("{}..{}", end(&asking.from), end(&asking.to)));
    let asked = Asked { who: asking.actor, place: asking.place, when, ..Asked::default() }.postures()?;
    let postures = state.stores.ask(move |store| store.posture(&asked)).await?;
    Ok(match asking.format.unwrap_or(Format::Json) {
        Format::Json => Json(postures).into_response(),
        Format::Svg => ([(header::CONTENT_TYPE, "image/svg+xml")], postures_as_svg(&postures)).into_response(),
        Format::Csv => {
            let mut csv = Vec::new();
            postures_as_csv(&postures, &mut csv).map_err(|error| Problem::busy(error.to_string()))?;
            ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], csv).into_response()
        }
    })
}
