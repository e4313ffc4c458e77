//! What went wrong, as RFC 9457 says it: `application/problem+json`.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

/// A problem that the asker is told of.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Problem {
    /// `about:blank`: the title says it all.
    #[serde(rename = "type")]
    kind: &'static str,
    /// The status of the answer.
    status: u16,
    /// In short; the same for every problem of its kind.
    title: &'static str,
    /// What went wrong here, and what to do.
    detail: String,
}

impl Problem {
    fn new(status: StatusCode, title: &'static str, detail: impl Into<String>) -> Self {
        Self { kind: "about:blank", status: status.as_u16(), title, detail: detail.into() }
    }

    /// The asker can mend it.
    pub fn bad_request(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "The request makes no sense", detail)
    }

    /// There is no such thing.
    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "There is no such thing", detail)
    }

    /// The asker must say who it is.
    pub fn unknown_asker(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "A token is wanted", detail)
    }

    /// The asker may not.
    pub fn forbidden(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "That may not be asked from there", detail)
    }

    /// There is too much to do.
    pub fn busy(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "There is too much to do", detail)
    }

    /// A page that cannot be read, an address that cannot be asked.
    pub fn unreadable(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "It cannot be read", detail)
    }

    /// An error that a layer below ours has answered with, in our words; `None` where the answer is no error.
    pub fn of_status(status: StatusCode, detail: &str) -> Option<Self> {
        if !status.is_client_error() && !status.is_server_error() {
            return None;
        }
        let (title, hint) = match status {
            StatusCode::NOT_FOUND => ("There is no such thing", "see /api/v1/openapi.json for what there is"),
            StatusCode::METHOD_NOT_ALLOWED => ("That is not how it is asked", "see /api/v1/openapi.json for how it is"),
            StatusCode::PAYLOAD_TOO_LARGE => ("The body is too long", "send less at once, or pages one a line"),
            StatusCode::REQUEST_TIMEOUT => ("It took too long", "ask for less at once, or send faster"),
            StatusCode::UNSUPPORTED_MEDIA_TYPE => ("The body is of another kind", "say what it is by Content-Type"),
            _ => (status.canonical_reason().unwrap_or("It went wrong"), ""),
        };
        let parts = [detail.trim(), hint].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        Some(Self::new(status, title, parts.join("; ")))
    }

    /// What went wrong, and what to do.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    fn code(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<octuple::store::Error> for Problem {
    fn from(error: octuple::store::Error) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "The store cannot be read", error.to_string())
    }
}

impl From<octuple::many::Misasked> for Problem {
    fn from(wrong: octuple::many::Misasked) -> Self {
        Self::bad_request(wrong.to_string())
    }
}

impl From<octuple::source::Error> for Problem {
    fn from(error: octuple::source::Error) -> Self {
        let hint = error.hint().map(|hint| format!("; {hint}")).unwrap_or_default();
        Self::unreadable(format!("{error}{hint}"))
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "The answer cannot be written", error.to_string())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = serde_json::to_string(&self).unwrap_or_default();
        let mut answer = (self.code(), [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        let headers = answer.headers_mut();
        match self.code() {
            StatusCode::SERVICE_UNAVAILABLE => headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1")),
            StatusCode::UNAUTHORIZED => headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")),
            _ => None,
        };
        answer
    }
}
