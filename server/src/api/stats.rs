use axum::Json;
use axum::extract::State as Has;
use octuple::store::{Stats, Store};

use crate::problem::Problem;
use crate::state::State;

/// What is in the store.
#[utoipa::path(get, path = "/stats", responses((status = 200, description = "Counts", body = Stats)))]
pub async fn stats(Has(state): Has<State>) -> Result<Json<Stats>, Problem> {
    Ok(Json(state.stores.ask(Store::stats).await?))
}
