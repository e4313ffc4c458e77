use std::net::IpAddr;

use axum::extract::{Request, State as Has};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;
use crate::state::State;

/// Lets no page of another site use a browser on this machine to ask us.
pub async fn check(Has(state): Has<State>, request: Request, next: Next) -> Response {
    match wrong(&request, state.token.is_some()) {
        Some(detail) => Problem::forbidden(detail).into_response(),
        None => next.run(request).await,
    }
}

fn wrong(request: &Request, has_token: bool) -> Option<&'static str> {
    let headers = request.headers();
    let host = text(headers, header::HOST);
    // A name that was made to point at this machine (DNS rebinding) is not one of this machine. Where there is a token, a browser that was
    // tricked does not know it: its cookie is for the name under which it was given.
    if !has_token && !host.is_some_and(is_local) {
        return Some("the Host header names another machine; ask by 127.0.0.1 or localhost, or give a token");
    }
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return None;
    }
    let site = headers.get("sec-fetch-site").and_then(|site| site.to_str().ok());
    if site.is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return Some("a page of another site may change nothing here");
    }
    let origin = text(headers, header::ORIGIN)?;
    let own = origin.split_once("://").is_some_and(|(_, of)| Some(of) == host);
    (!own).then_some("a page of another site may change nothing here")
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// Whether a Host header names this machine.
fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.trim_start_matches('[').trim_end_matches(']');
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn a_host_is_this_machine_only_by_its_own_names() {
        for host in ["127.0.0.1:8080", "localhost", "LOCALHOST:80", "[::1]:8080", "127.8.9.1"] {
            assert!(is_local(host), "{host}");
        }
        for host in ["example.org", "localhost.example.org", "127.0.0.1.example.org", "10.0.0.1", "", "[::2]"] {
            assert!(!is_local(host), "{host}");
        }
    }
}
