use axum::extract::{Form, State as Has};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Router, routing::get};
use maud::{Markup, html};
use serde::Deserialize;

use super::token::{COOKIE, is_token};
use crate::state::State;
use crate::web::{Page, Section, Visit, page};

/// The way in for a browser.
pub fn router() -> Router<State> {
    Router::new().route("/login", get(|visit: Visit| async move { form(&visit, None) }).post(enter))
}

#[derive(Deserialize)]
struct Entered {
    token: String,
}

/// Keeps the token in the browser, where no script and no other site can use it.
async fn enter(Has(state): Has<State>, visit: Visit, Form(entered): Form<Entered>) -> Response {
    let token = state.token.as_deref().unwrap_or_default();
    if !is_token(entered.token.trim(), token) {
        return (StatusCode::UNAUTHORIZED, form(&visit, Some("That is not the token."))).into_response();
    }
    let cookie = format!("{COOKIE}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000");
    ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response()
}

fn form(visit: &Visit, wrong: Option<&str>) -> Markup {
    let content = html! {
        section.wrong {
            h1 { "Who is there?" }
            p { "This server was started with a token; whoever knows it may come in." }
            form method="post" action="/login" {
                div.field {
                    label for="token" { "Token" }
                    input #token name="token" type="password" autocomplete="current-password" required
                        aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| "wrong")];
                    @if let Some(wrong) = wrong { p.error #wrong { (wrong) } }
                }
                div.go { button type="submit" { "Enter" } }
            }
        }
    };
    page(visit, Page { title: "Token", section: Section::None, charts: false }, &content)
}
