//! Who may ask, from where, and what browsers are told of the answers.

mod busy;
mod headers;
mod login;
mod origin;
mod speak;
mod token;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use tokio::sync::Semaphore;
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};

use crate::options::Limits;
use crate::state::State;

/// Puts every guard round what is answered, the outermost last.
pub fn guarded(inside: Router<State>, state: &State, limits: Limits) -> Router<State> {
    let allowed = inside
        .merge(login::router())
        .layer(DefaultBodyLimit::max(limits.body))
        .layer(from_fn_with_state(state.clone(), origin::check))
        .layer(from_fn_with_state(state.clone(), token::check));
    bounded(allowed, limits)
        .layer(from_fn_with_state(state.clone(), crate::metrics::count))
        .layer(from_fn(speak::problems))
        .layer(from_fn(headers::add))
}

/// Bounds how many requests are worked on, how long a body may pause, and how long an answer may take to begin.
pub fn bounded<S: Clone + Send + Sync + 'static>(inside: Router<S>, limits: Limits) -> Router<S> {
    let room = Arc::new(Semaphore::new(limits.requests));
    inside
        .layer(from_fn_with_state(room, busy::check))
        .layer(RequestBodyTimeoutLayer::new(limits.pause))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, limits.answer))
}
