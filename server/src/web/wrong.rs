//! What went wrong, as a page for a person.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;

use super::shell::{Page, Section, page};
use super::visit::Visit;

/// What went wrong, and what to do.
#[derive(Clone, Debug)]
pub struct Wrong {
    status: StatusCode,
    title: &'static str,
    says: String,
    visit: Visit,
}

impl Wrong {
    /// There is no such page.
    pub fn not_there(visit: &Visit, says: impl Into<String>) -> Self {
        Self { status: StatusCode::NOT_FOUND, title: "There is no such page", says: says.into(), visit: visit.clone() }
    }

    /// The store says no.
    pub fn store(visit: &Visit, error: &octuple::store::Error) -> Self {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        Self { status, title: "The store cannot be read", says: error.to_string(), visit: visit.clone() }
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        let content = html! {
            section.wrong {
                p.status { (self.status.as_u16()) }
                h1 { (self.title) }
                p { (self.says) }
                p { a href="/" { "Start again" } " or " a href="/reports" { "look at the reports" } "." }
            }
        };
        let shown = Page { title: self.title, section: Section::None, charts: false };
        (self.status, page(&self.visit, shown, &content)).into_response()
    }
}

/// Every address that is none of ours.
pub async fn missing(visit: Visit) -> Wrong {
    let path = visit.here.split('?').next().unwrap_or_default().to_owned();
    Wrong::not_there(
        &visit,
        format!("Nothing is at {path}. It may have been mistyped, or the store may be another one now."),
    )
}
