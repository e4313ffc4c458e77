use std::sync::Arc;

use axum::extract::{Request, State as Has};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;

use crate::problem::Problem;

/// Works on no more requests at a time than the bound: a queue would only make everyone wait.
pub async fn check(Has(room): Has<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    match room.try_acquire_owned() {
        Ok(_room) => next.run(request).await,
        Err(_) => Problem::busy("as many requests are worked on as may be; ask again in a moment").into_response(),
    }
}
