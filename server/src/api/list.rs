//! Lists: a part at a time, or a line at a time.

use axum::body::Body;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use tokio::sync::mpsc;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::ReceiverStream;
use utoipa::ToSchema;

use crate::problem::Problem;

/// How many there are in a part where nothing is said, and at most.
const USUAL: usize = 20;
const MOST: usize = 1000;

/// A part of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct List<T> {
    /// What was found.
    pub items: Vec<T>,
    /// What to send as `cursor` for the part that follows; null at the end.
    pub next: Option<String>,
    /// How many are found in all, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
}

/// How many are asked for.
///
/// # Errors
/// When there are none or too many.
pub fn limit(asked: Option<usize>) -> Result<usize, Problem> {
    match asked.unwrap_or(USUAL) {
        limit @ 1..=MOST => Ok(limit),
        limit => Err(Problem::bad_request(format!(
            "limit: {limit} is not from 1 to {MOST}; a list of any length comes by the line (Accept: application/x-ndjson)"
        ))),
    }
}

/// What a cursor says.
///
/// # Errors
/// When it is none of ours.
pub fn place(cursor: Option<&str>) -> Result<Option<i64>, Problem> {
    let wrong = |_| Problem::bad_request("cursor: send what \"next\" of the list before says");
    cursor.map(|cursor| cursor.parse().map_err(wrong)).transpose()
}

/// Whether the asker wants lines.
pub fn by_line(headers: &HeaderMap) -> bool {
    let accepts = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepts.flat_map(|value| value.split(',')).any(|media| media.trim().starts_with("application/x-ndjson"))
}

/// How many pieces of an answer wait for an asker that is slow.
const WAITING: usize = 8;

/// Where the pieces of an answer go; false when nobody hears any more.
pub struct Pieces(mpsc::Sender<Vec<u8>>);

impl Pieces {
    /// Hands a piece on, and waits until there is room.
    pub fn send(&self, piece: Vec<u8>) -> bool {
        self.0.blocking_send(piece).is_ok()
    }

    /// Hands things on, one a line.
    ///
    /// # Errors
    /// When one cannot be written as JSON.
    pub fn lines<T: Serialize>(&self, items: &[T]) -> Result<bool, serde_json::Error> {
        let mut lines = Vec::new();
        for item in items {
            serde_json::to_writer(&mut lines, item)?;
            lines.push(b'\n');
        }
        Ok(self.send(lines))
    }
}

/// An answer that is made while it is sent, by a thread that may wait. It is never held whole.
pub fn streamed(media: &'static str, make: impl FnOnce(&Pieces) + Send + 'static) -> Response {
    let (send, pieces) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || make(&Pieces(send)));
    let pieces = ReceiverStream::new(pieces).map(Ok::<_, std::convert::Infallible>);
    ([(header::CONTENT_TYPE, media)], Body::from_stream(pieces)).into_response()
}
