//! The pages that people look at: whole without a script, and better with one.

mod add;
mod article;
mod assets;
mod event;
mod events;
mod facets;
mod filters;
mod links;
mod listing;
mod posture;
mod read;
mod reports;
mod search;
mod shell;
mod start;
mod table;
mod theme;
mod timeline;
mod visit;
mod words;
mod wrong;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::state::State;
pub use shell::{Page, Section, page};
pub use visit::Visit;

/// Every page, and whatever pages are made of.
pub fn router() -> Router<State> {
    Router::new()
        .route("/", get(start::start))
        .route("/read", get(read::nothing).post(read::read).layer(DefaultBodyLimit::max(read::LARGEST)))
        .route("/reports", get(reports::reports))
        .route("/events", get(events::events))
        .route("/events/{id}", get(event::event))
        .route("/articles/{id}", get(article::article))
        .route("/posture", get(posture::posture))
        .route("/add", get(add::add).post(add::start))
        .route("/add/{id}/stop", post(add::stop))
        .route("/theme", get(theme::switch))
        .route("/assets/{address}", get(assets::file))
        .fallback(wrong::missing)
}
