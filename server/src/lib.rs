//! Octuple over HTTP: the pages that people look at, and below `/api/v1` the interface that programs ask.
//!
//! - [`serve`]: binds and answers until it is told to stop.
//! - [`Options`]: where to bind, and which store.
//! - [`Error`]: why it could not be started.

mod error;
mod options;
mod pool;
mod problem;
mod state;
mod web;

use axum::Router;

pub use error::Error;
pub use options::Options;
use state::State;

/// Everything that is answered.
fn router(state: State) -> Router {
    Router::new().merge(web::router()).with_state(state)
}

/// Binds, says where to `ready`, and answers until `stop` is done; what is being answered then is answered to its end.
///
/// # Errors
/// When the store cannot be opened, or the address not be bound.
pub async fn serve(
    options: Options,
    ready: impl FnOnce(std::net::SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Error> {
    let listener = tokio::net::TcpListener::bind(options.address).await.map_err(|e| Error::bind(options.address, e))?;
    let state = State::new(&options)?;
    ready(listener.local_addr().map_err(|e| Error::bind(options.address, e))?);
    axum::serve(listener, router(state)).with_graceful_shutdown(stop).await.map_err(|e| Error::bind(options.address, e))
}
