use axum::extract::State as Has;
use axum::response::Response;
use octuple::store::{Facets, Store};

use super::asking::Asking;
use super::lines::Given;
use super::list;
use crate::problem::Problem;
use crate::state::State;

/// What is found, counted by type, status, country, place, who and day.
#[utoipa::path(get, path = "/facets", params(Asking), responses(
    (status = 200, description = "Counts over all, or over the 5,000 reports that came last", body = Facets),
    (status = 400, description = "A filter makes no sense", body = Problem, content_type = "application/problem+json"),
))]
pub async fn facets(Has(state): Has<State>, Given(asking): Given<Asking>) -> Result<Response, Problem> {
    let query = asking.query(0)?;
    let question = format!("facets {query:?}");
    let ask = move |store: &Store| Ok::<_, Problem>(serde_json::to_vec(&store.facets(&query)?)?);
    Ok(list::json(state.stores.ask_again(question, ask).await?))
}
