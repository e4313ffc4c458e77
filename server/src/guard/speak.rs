use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;

/// The longest message of a layer below ours that is passed on, in bytes.
const LONGEST: usize = 4096;

/// Says every error below `/api` as a problem, also those that layers of others answer with.
pub async fn problems(request: Request, next: Next) -> Response {
    let of_api = request.uri().path().starts_with("/api");
    let answer = next.run(request).await;
    if !of_api || is_said(answer.headers()) {
        return answer;
    }
    let (parts, body) = answer.into_parts();
    if Problem::of_status(parts.status, "").is_none() {
        return Response::from_parts(parts, body);
    }
    let said = to_bytes(body, LONGEST).await.unwrap_or_default();
    match Problem::of_status(parts.status, &String::from_utf8_lossy(&said)) {
        Some(problem) => {
            let mut told = problem.into_response();
            // How it may be asked is said in the head.
            if let Some(allow) = parts.headers.get(header::ALLOW) {
                told.headers_mut().insert(header::ALLOW, allow.clone());
            }
            told
        }
        None => Response::from_parts(parts, Body::empty()),
    }
}

fn is_said(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|media| media.as_bytes().starts_with(b"application/problem+json"))
}
