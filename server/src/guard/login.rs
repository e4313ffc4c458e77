use axum::extract::{Form, State as Has};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Router, routing::get};
use maud::{DOCTYPE, html};
use serde::Deserialize;

use super::token::{COOKIE, is_token};
use crate::state::State;

/// The way in for a browser.
pub fn router() -> Router<State> {
    Router::new().route("/login", get(|| async { form(None) }).post(enter))
}

#[derive(Deserialize)]
struct Entered {
    token: String,
}

/// Keeps the token in the browser, where no script and no other site can use it.
async fn enter(Has(state): Has<State>, Form(entered): Form<Entered>) -> Response {
    let token = state.token.as_deref().unwrap_or_default();
    if !is_token(entered.token.trim(), token) {
        return (StatusCode::UNAUTHORIZED, form(Some("That is not the token."))).into_response();
    }
    let cookie = format!("{COOKIE}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000");
    ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response()
}

fn form(wrong: Option<&str>) -> maud::Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head { meta charset="utf-8"; meta name="viewport" content="width=device-width"; title { "Octuple: token" } }
            body { main {
                h1 { "Octuple" }
                @if let Some(wrong) = wrong { p role="alert" { (wrong) } }
                form method="post" action="/login" {
                    label for="token" { "The token that this server was started with" }
                    " " input #token name="token" type="password" autocomplete="current-password" required;
                    " " button { "Enter" }
                }
            } }
        }
    }
}
