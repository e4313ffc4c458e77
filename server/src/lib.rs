//! Octuple over HTTP: the pages that people look at, and below `/api/v1` the interface that programs ask.
//!
//! ```no_run
//! # #[tokio::main] async fn main() -> Result<(), server::Error> {
//! let options = server::Options::local("news.db".into());
//! let stop = std::future::pending();
//! server::serve(options, |address| println!("http://{address}"), stop).await
//! # }
//! ```
//!
//! - [`serve`]: binds and answers until it is told to stop.
//! - [`host`]: the same for what another face answers.
//! - [`service`]: the same answers, for a program that has connections of its own.
//! - [`Options`]: where to bind, which store, and what is given to whom. [`Limits`]: the bounds.
//! - [`openapi`]: the interface, as OpenAPI 3.1 has it.
//! - [`Error`]: why it could not be started.
//!
//! # What holds
//!
//! - Without a token only this machine is listened to, and only under its own names (no DNS rebinding); nothing is changed at the
//!   bidding of a page of another site. With one, whoever does not know it is answered nothing.
//! - No text of a page or an asker is ever markup, SQL or the syntax of the full-text index.
//! - Bodies, heads, pauses, connections and requests are bounded ([`Limits`]).
//! - Every error of the interface is a problem (RFC 9457) that says what to do.

mod afar;
mod api;
mod error;
mod guard;
mod jobs;
mod kept;
mod listen;
mod metrics;
mod options;
mod pool;
mod problem;
mod state;
mod web;

use axum::Router;
use axum::routing::get;

pub use api::openapi;
pub use error::Error;
pub use listen::{host, serve};
pub use options::{Limits, Options};
use state::State;

/// Everything that is answered, as a service for a program that serves connections of its own. Bounds on connections and heads, and how it
/// ends, are that program's then; [`Options::address`] is not looked at, and without a token only this machine's names are answered.
///
/// # Errors
/// When the store cannot be opened.
pub fn service(options: &Options) -> Result<Router, Error> {
    Ok(router(State::new(options)?, options.limits))
}

fn router(state: State, limits: Limits) -> Router {
    let inside = Router::new()
        .merge(web::router())
        .nest("/api/v1", api::router())
        .route("/metrics", get(metrics::metrics))
        .route("/healthz", get(|| async { "well\n" }));
    guard::guarded(inside, &state, limits).with_state(state)
}
