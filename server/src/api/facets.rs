use axum::Json;
use axum::extract::State as Has;
use octuple::store::Facets;

use super::asking::Asking;
use super::lines::Given;
use crate::problem::Problem;
use crate::state::State;

/// What is found, counted by type, status, country, place, who and day.
#[utoipa::path(get, path = "/facets", params(Asking), responses(
    (status = 200, description = "Counts over all, or over the 5,000 reports that came last", body = Facets),
    (status = 400, description = "A filter makes no sense", body = Problem, content_type = "application/problem+json"),
))]
pub async fn facets(Has(state): Has<State>, Given(asking): Given<Asking>) -> Result<Json<Facets>, Problem> {
    let query = asking.query(0)?;
    Ok(Json(state.stores.ask(move |store| store.facets(&query)).await?))
}
