//! The switch between light and dark, which works without a script: a link that sets a cookie and leads back.

use axum::extract::Query;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::visit::{COOKIE, Theme};

/// What the link says.
#[derive(Debug, Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct Switch {
    to: String,
    back: String,
}

/// `GET /theme?to=dark&back=/reports`.
pub async fn switch(Query(switch): Query<Switch>) -> Response {
    let cookie = match Theme::named(&switch.to) {
        Some(theme) => format!("{COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", theme.name()),
        None => format!("{COOKIE}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly"),
    };
    let headers = [(header::SET_COOKIE, cookie), (header::LOCATION, ours(&switch.back).to_owned())];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// An address of this server and no other, which cannot end the header that it stands in.
fn ours(back: &str) -> &str {
    let path = back.starts_with('/') && !back[1..].starts_with(['/', '\\']);
    if path && back.bytes().all(|byte| byte.is_ascii_graphic()) { back } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::ours;

    #[test]
    fn it_leads_back_to_this_server_alone() {
        assert_eq!(ours("/reports?who=Denmark"), "/reports?who=Denmark");
        for foreign in ["//example.org", "/\\example.org", "https://example.org", "", "/a\r\nset-cookie: b=c"] {
            assert_eq!(ours(foreign), "/", "{foreign:?}");
        }
    }
}
