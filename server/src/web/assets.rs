//! Styles, scripts and the map, as they were built in; the address of each changes with what is in it.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// A file that the binary holds.
struct File {
    /// Its name where it is written.
    name: &'static str,
    /// Its name where it is served.
    address: &'static str,
    bytes: &'static [u8],
}

static FILES: &[File] = &include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Where a file is served; none when it was not built.
pub fn address(name: &str) -> Option<String> {
    FILES.iter().find(|file| file.name == name).map(|file| format!("/assets/{}", file.address))
}

/// `GET /assets/{address}`.
pub async fn file(Path(address): Path<String>) -> Response {
    let Some(file) = FILES.iter().find(|file| file.address == address) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kept = "public, max-age=31536000, immutable";
    ([(header::CONTENT_TYPE, media(file.name)), (header::CACHE_CONTROL, kept)], file.bytes).into_response()
}

fn media(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
