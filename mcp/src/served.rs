//! How the tools are reached.

use std::fmt;
use std::io;
use std::net::SocketAddr;
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
use tokio::net::TcpListener;

use crate::Assistant;

/// The largest question, in bytes: a page and a little more.
const LARGEST: usize = 16 << 20;

/// Where to serve by HTTP, and to whom.
#[derive(Clone, Debug)]
pub struct Binding {
    /// The address; port 0 takes any that is free.
    pub address: SocketAddr,
    /// What every request must bring, as `Authorization: Bearer TOKEN`. Needed for any address but loopback.
    pub token: Option<String>,
}

/// Why the tools cannot be served.
#[derive(Debug)]
pub struct Error(Kind);

#[derive(Debug)]
enum Kind {
    Open(SocketAddr),
    Token,
    Io(io::Error),
    Protocol(String),
}

impl Error {
    /// What to do about it.
    pub fn hint(&self) -> Option<&'static str> {
        match self.0 {
            Kind::Open(_) => Some("name a loopback address such as 127.0.0.1:7007, or give a token by --token-file"),
            Kind::Token => Some("choose one of 16 characters or more"),
            Kind::Io(ref error) if error.kind() == io::ErrorKind::AddrInUse => Some("name another port, or 0 for any"),
            Kind::Io(_) => None,
            Kind::Protocol(_) => Some("an assistant starts it and speaks first; see `octuple mcp --help`"),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Open(address) => write!(f, "{address} can be reached by others, and there is no token"),
            Kind::Token => write!(f, "the token is too short to keep anybody out"),
            Kind::Io(error) => write!(f, "cannot serve: {error}"),
            Kind::Protocol(error) => write!(f, "the Model Context Protocol was not spoken: {error}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self(Kind::Io(error))
    }
}

/// Serves on standard input and output until the input ends.
///
/// # Errors
/// When whoever is at the other end does not speak the protocol.
pub async fn on_pipes(assistant: Assistant) -> Result<(), Error> {
    let protocol = |error: &dyn fmt::Display| Error(Kind::Protocol(error.to_string()));
    let served = assistant.serve(stdio()).await.map_err(|error| protocol(&error))?;
    served.waiting().await.map_err(|error| protocol(&error))?;
    Ok(())
}

/// Serves by HTTP under `/mcp` until the program is interrupted. `bound` hears the address once it is listened on.
///
/// A browser's page is turned away, whatever its origin; on loopback so is a request for another host, so that no page can reach in
/// by a name that it made point here.
///
/// # Errors
/// When the address is open to others and there is no token, or it cannot be listened on.
pub async fn on_http(assistant: Assistant, binding: Binding, bound: impl FnOnce(SocketAddr)) -> Result<(), Error> {
    let local = binding.address.ip().is_loopback();
    match &binding.token {
        None if !local => return Err(Error(Kind::Open(binding.address))),
        Some(token) if token.len() < 16 => return Err(Error(Kind::Token)),
        _ => {}
    }
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
    let stop = config.cancellation_token.clone();
    let sessions = Arc::new(LocalSessionManager::default());
    let service = StreamableHttpService::new(move || Ok(assistant.clone()), sessions, config);
    let router = Router::new()
        .route_service("/mcp", service)
        .layer(middleware::from_fn_with_state(binding.token.map(Arc::<str>::from), allowed));
    let listener = TcpListener::bind(binding.address).await?;
    bound(listener.local_addr()?);
    let interrupted = async move {
        // Where no interrupt can be heard, it ends the program at once, as it would any.
        if tokio::signal::ctrl_c().await.is_ok() {
            stop.cancel();
        } else {
            std::future::pending::<()>().await;
        }
    };
    axum::serve(listener, router).with_graceful_shutdown(interrupted).await?;
    Ok(())
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
