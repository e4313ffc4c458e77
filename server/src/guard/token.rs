use axum::extract::{Request, State as Has};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use subtle::ConstantTimeEq as _;

use crate::problem::Problem;
use crate::state::State;

/// The cookie in which a browser keeps the token.
pub const COOKIE: &str = "octuple-token";

/// Answers only those who know the token, if there is one: all but whether we are there, and the way in.
pub async fn check(Has(state): Has<State>, request: Request, next: Next) -> Response {
    let Some(token) = &state.token else { return next.run(request).await };
    if given(request.headers()).is_some_and(|given| is_token(&given, token)) {
        return next.run(request).await;
    }
    let path = request.uri().path();
    if matches!(path, "/healthz" | "/login") || path.starts_with("/assets/") {
        return next.run(request).await;
    }
    let wants_page = request.headers().get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    if wants_page.is_some_and(|accept| accept.contains("text/html")) {
        return Redirect::to("/login").into_response();
    }
    Problem::unknown_asker("send the header \"Authorization: Bearer TOKEN\"").into_response()
}

/// Whether it is the token, in a time that does not tell how much of it is right.
pub fn is_token(given: &str, token: &str) -> bool {
    given.as_bytes().ct_eq(token.as_bytes()).into()
}

/// The token that came with a request, by header or cookie.
fn given(headers: &HeaderMap) -> Option<String> {
    let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let cookie = || {
        let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == COOKIE).map(|(_, value)| value.to_owned())
    };
    bearer.map(|token| token.trim().to_owned()).or_else(cookie)
}
