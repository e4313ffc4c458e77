use axum::extract::State as Has;
use axum::response::Response;
use octuple::store::{Stats, Store};

use super::list;
use crate::problem::Problem;
use crate::state::State;

/// What is in the store.
#[utoipa::path(get, path = "/stats", responses((status = 200, description = "Counts", body = Stats)))]
pub async fn stats(Has(state): Has<State>) -> Result<Response, Problem> {
    let ask = |store: &Store| Ok::<_, Problem>(serde_json::to_vec(&store.stats()?)?);
    Ok(list::json(state.stores.ask_again("stats".to_owned(), ask).await?))
}
