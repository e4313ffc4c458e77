//! How the tools are reached.

use std::fmt;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use rmcp::ServiceExt as _;
use rmcp::transport::stdio;
use rmcp::transport::streamable_http_server::session::local::LocalSessionManager;
use rmcp::transport::streamable_http_server::{StreamableHttpServerConfig, StreamableHttpService};
use subtle::ConstantTimeEq as _;

use crate::Assistant;

/// The largest question, in bytes: a page and a little more.
const LARGEST: usize = 16 << 20;

/// Whoever is at the other end of the pipes does not speak the protocol.
#[derive(Debug)]
pub struct Error(String);

impl Error {
    fn of(error: &dyn fmt::Display) -> Self {
        Self(error.to_string())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the Model Context Protocol was not spoken: {}", self.0)
    }
}

impl std::error::Error for Error {}

/// Serves on standard input and output until the input ends.
///
/// # Errors
/// When whoever is at the other end does not speak the protocol.
pub async fn on_pipes(assistant: Assistant) -> Result<(), Error> {
    let served = assistant.serve(stdio()).await.map_err(|error| Error::of(&error))?;
    served.waiting().await.map_err(|error| Error::of(&error))?;
    Ok(())
}

/// What is answered by HTTP, under `/mcp`, for whoever serves connections. `local` says that it is listened to by this machine alone; with a
/// token every request must bring it, as `Authorization: Bearer TOKEN`.
///
/// A browser's page is turned away, whatever its origin; where only this machine is listened to, so is a request for another host, so that no
/// page can reach in by a name that it made point here.
pub fn by_http(assistant: Assistant, local: bool, token: Option<&str>) -> Router {
    // No question needs one before it, so nothing is kept of who asked.
    let mut config = StreamableHttpServerConfig::default()
        .with_legacy_session_mode(false)
        .with_json_response(true)
        .enforce_origin_validation()
        .with_max_request_body_bytes(LARGEST);
    if !local {
        // It is reached by whatever name its owner gave it; the token says who may.
        config = config.disable_allowed_hosts();
    }
    let sessions = Arc::new(LocalSessionManager::default());
    let service = StreamableHttpService::new(move || Ok(assistant.clone()), sessions, config);
    let token: Option<Arc<str>> = token.map(Arc::from);
    Router::new().route_service("/mcp", service).layer(middleware::from_fn_with_state(token, allowed))
}

/// Lets through what brings the token, where there is one.
async fn allowed(State(token): State<Option<Arc<str>>>, request: Request, next: Next) -> Response {
    let brought = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let brought = brought.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    match token {
        Some(token) if !bool::from(token.as_bytes().ct_eq(brought.as_bytes())) => (
            StatusCode::UNAUTHORIZED,
            [(header::WWW_AUTHENTICATE, "Bearer")],
            "a token is needed: Authorization: Bearer TOKEN\n",
        )
            .into_response(),
        _ => next.run(request).await,
    }
}
