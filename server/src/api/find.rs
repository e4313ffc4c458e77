use axum::Json;
use axum::extract::{Path, State as Has};
use axum::http::HeaderMap;
use axum::response::Response;
use octuple::store::export::Failed;
use octuple::store::{Found, Query, Store};

use super::asking::Asking;
use super::lines::Given;
use super::list::{self, List};
use crate::problem::Problem;
use crate::state::State;

/// How many are looked up at a time for an answer by the line.
const AT_A_TIME: usize = 500;

/// Reports by their words and fields, those that came last first. With `Accept: application/x-ndjson` all of them, one a line.
#[utoipa::path(get, path = "/find", params(Asking), responses(
    (status = 200, description = "What was found", body = List<Found>),
    (status = 400, description = "A filter makes no sense", body = Problem, content_type = "application/problem+json"),
))]
pub async fn find(
    Has(state): Has<State>,
    headers: HeaderMap,
    Given(asking): Given<Asking>,
) -> Result<Response, Problem> {
    let before = list::place(asking.cursor.as_deref())?;
    if list::by_line(&headers) {
        let query = Query { before, ..asking.query(AT_A_TIME)? };
        return all(&state, query, asking.limit);
    }
    let limit = list::limit(asking.limit)?;
    let query = Query { before, ..asking.query(limit)? };
    let counted = asking.count == Some(true);
    let question = format!("find {counted} {query:?}");
    let ask = move |store: &Store| {
        let items = store.find(&query)?;
        let count = if counted { Some(store.count(&query)?) } else { None };
        let next = items.last().filter(|_| items.len() == limit).map(|last| last.row.to_string());
        Ok::<_, Problem>(serde_json::to_vec(&List { items, next, count })?)
    };
    Ok(list::json(state.stores.ask_again(question, ask).await?))
}

fn all(state: &State, mut query: Query, most: Option<usize>) -> Result<Response, Problem> {
    let stores = state.stores.clone();
    list::streamed(state, list::LINES, move |pieces| {
        stores.ask_here(|store| {
            let mut left = most.unwrap_or(usize::MAX);
            while left > 0 {
                query.limit = left.min(AT_A_TIME);
                let found = store.find(&query)?;
                left -= found.len();
                query.before = found.last().map(|last| last.row);
                if found.is_empty() || !pieces.lines(&found)? {
                    break;
                }
            }
            Ok::<_, Failed>(())
        })
    })
}

/// A report by its id.
#[utoipa::path(get, path = "/reports/{id}", params(("id" = String, Path, description = "A report's id")), responses(
    (status = 200, description = "The report", body = Found),
    (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json"),
))]
pub async fn report(Has(state): Has<State>, Path(id): Path<String>) -> Result<Json<Found>, Problem> {
    let missing = Problem::not_found(format!("the store has no report {id:?}"));
    state.stores.ask(move |store| store.report(&id)).await?.map(Json).ok_or(missing)
}
