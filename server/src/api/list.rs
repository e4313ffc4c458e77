//! Lists: a part at a time, or a line at a time.

use std::fmt::Display;
use std::io;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use utoipa::ToSchema;

use crate::problem::Problem;
use crate::state::State;

/// JSON, one value a line.
pub const LINES: &str = "application/x-ndjson";

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
    accepts.flat_map(|value| value.split(',')).any(|media| media.trim().starts_with(LINES))
}

/// An answer that is JSON already.
pub fn json(answer: Bytes) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], answer).into_response()
}

/// How many pieces of an answer wait for an asker that is slow.
const WAITING: usize = 8;

/// Where the pieces of an answer go; false when nobody hears any more.
pub struct Pieces(mpsc::Sender<io::Result<Vec<u8>>>);

impl Pieces {
    /// Hands a piece on, and waits until there is room.
    pub fn send(&self, piece: Vec<u8>) -> bool {
        self.0.blocking_send(Ok(piece)).is_ok()
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

/// An answer that is made while it is sent, by a thread that may wait. It is never held whole. Where it cannot be made to its end,
/// it is cut off, so that nobody takes it for whole.
///
/// # Errors
/// When as many as may be are being made.
pub fn streamed<E: Display>(
    state: &State,
    media: &'static str,
    make: impl FnOnce(&Pieces) -> Result<(), E> + Send + 'static,
) -> Result<Response, Problem> {
    let busy = |_| Problem::busy("as many long answers are being sent as may be; ask again when one has ended");
    let place = state.streams.clone().try_acquire_owned().map_err(busy)?;
    let (send, pieces) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let _place = place;
        let pieces = Pieces(send);
        if let Err(error) = make(&pieces) {
            // Where the asker has gone, nobody hears it.
            drop(pieces.0.blocking_send(Err(io::Error::other(error.to_string()))));
        }
    });
    Ok(([(header::CONTENT_TYPE, media)], Body::from_stream(ReceiverStream::new(pieces))).into_response())
}
