use axum::Json;
use axum::extract::{Path, State as Has};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use octuple::record::Record;
use octuple::store::ArticleRow;
use serde::Deserialize;
use utoipa::IntoParams;

use super::lines::Given;
use super::list::{self, List};
use crate::problem::Problem;
use crate::state::State;

/// Where a list goes on.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Part {
    /// How many at most, 1 to 1,000; 20 where nothing is said.
    limit: Option<usize>,
    /// Where to go on: `next` of the list before.
    cursor: Option<String>,
}

/// Articles in the order in which they came.
#[utoipa::path(get, path = "/articles", params(Part), responses(
    (status = 200, description = "Articles", body = List<ArticleRow>),
))]
pub async fn articles(Has(state): Has<State>, Given(part): Given<Part>) -> Result<Json<List<ArticleRow>>, Problem> {
    let (limit, after) = (list::limit(part.limit)?, list::place(part.cursor.as_deref())?.unwrap_or(0));
    let items = state.stores.ask(move |store| store.articles(after, limit)).await?;
    let next = items.last().filter(|_| items.len() == limit).map(|last| last.row.to_string());
    Ok(Json(List { items, next, count: None }))
}

/// An article's whole record, as `octuple read` prints it, by its id, a report's, or the page's address.
#[utoipa::path(get, path = "/articles/{id}", params(("id" = String, Path, description = "The id or address")), responses(
    (status = 200, description = "The record, schema octuple/1", body = Record),
    (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json"),
))]
pub async fn article(Has(state): Has<State>, Path(id): Path<String>) -> Result<Response, Problem> {
    let missing = Problem::not_found(format!("the store has no article {id:?}"));
    let record = state.stores.ask(move |store| store.record(&id)).await?.ok_or(missing)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], record).into_response())
}
