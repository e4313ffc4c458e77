//! What went wrong, as RFC 9457 says it: `application/problem+json`.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// A problem that the asker is told of.
#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    #[serde(skip)]
    status: StatusCode,
    /// In short; the same for every problem of its kind.
    title: &'static str,
    /// What went wrong here, and what to do.
    detail: String,
}

impl Problem {
    /// The asker can mend it.
    pub fn bad_request(detail: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, title: "The request makes no sense", detail: detail.into() }
    }

    /// There is no such thing.
    pub fn not_found(detail: impl Into<String>) -> Self {
        Self { status: StatusCode::NOT_FOUND, title: "There is no such thing", detail: detail.into() }
    }
}

impl From<octuple::store::Error> for Problem {
    fn from(error: octuple::store::Error) -> Self {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        Self { status, title: "The store cannot be read", detail: error.to_string() }
    }
}

impl From<octuple::many::Misasked> for Problem {
    fn from(wrong: octuple::many::Misasked) -> Self {
        Self::bad_request(wrong.to_string())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = serde_json::json!({
            "type": "about:blank", "status": self.status.as_u16(), "title": self.title, "detail": self.detail,
        });
        (self.status, [(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
    }
}
