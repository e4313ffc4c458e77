//! The pages that people look at: whole without a script, and better with one.

use axum::Router;
use axum::extract::State as Has;
use axum::routing::get;
use maud::{DOCTYPE, Markup, html};

use crate::problem::Problem;
use crate::state::State;

/// Every page.
pub fn router() -> Router<State> {
    Router::new().route("/", get(start))
}

async fn start(Has(state): Has<State>) -> Result<Markup, Problem> {
    let stats = state.stores.ask(octuple::store::Store::stats).await?;
    Ok(html! {
        (DOCTYPE)
        html lang="en" {
            head { title { "Octuple" } }
            body { main { h1 { "Octuple" } p { (stats.reports) " reports of " (stats.articles) " articles" } } }
        }
    })
}
