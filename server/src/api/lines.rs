//! What askers send: queries that are told what is wrong with them, and bodies of pages, one a line.

use axum::body::Body;
use axum::extract::{FromRequestParts, Query};
use axum::http::Uri;
use axum::http::request::Parts;
use futures_util::{Stream, TryStreamExt as _};
use octuple::page::As;
use octuple::{Ask, Engine};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio_util::codec::{FramedRead, LinesCodec, LinesCodecError};
use tokio_util::io::StreamReader;
use utoipa::ToSchema;

use crate::problem::Problem;

/// A query string, or a problem that says which part of it makes no sense.
#[derive(Debug)]
pub struct Given<T>(pub T);

impl<T: DeserializeOwned> Given<T> {
    /// From pairs.
    pub fn of(pairs: &[(String, String)]) -> Result<Self, Problem> {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs);
        Self::parse(&query.finish())
    }

    fn parse(query: &str) -> Result<Self, Problem> {
        let uri: Uri = format!("/?{query}").parse().map_err(|_| Problem::bad_request("the query is malformed"))?;
        let parsed = Query::<T>::try_from_uri(&uri).map_err(|error| Problem::bad_request(error.body_text()))?;
        Ok(Self(parsed.0))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Given<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Self::parse(parts.uri.query().unwrap_or_default())
    }
}

/// A page, as a program hands it in.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// The page's HTML, or its text.
    pub html: String,
    /// Where it was fetched.
    pub url: Option<String>,
    /// The day of publication, from which relative times are reckoned: 2021-02-19.
    #[schema(value_type = Option<String>)]
    pub date: Option<jiff::civil::Date>,
    /// What `html` is: auto, html, text or body.
    #[serde(default, rename = "as")]
    pub read_as: Option<String>,
}

impl Page {
    /// What the engine is asked.
    ///
    /// # Errors
    /// When there is no such kind of page.
    pub fn ask(&self) -> Result<Ask, Problem> {
        let read_as = read_as(self.read_as.as_deref())?;
        let source = self.url.clone().unwrap_or_else(|| "-".to_owned());
        Ok(Ask { source, url: self.url.clone(), date: self.date, read_as, content_type: None })
    }

    /// Its record.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, engine: &Engine) -> Result<octuple::record::Record, Problem> {
        read(engine, self.html.as_bytes(), &self.ask()?, false)
    }
}

/// The record of a page.
///
/// # Errors
/// When there is nothing in it to read.
pub fn read(engine: &Engine, bytes: &[u8], ask: &Ask, mentions: bool) -> Result<octuple::record::Record, Problem> {
    let reading = engine.read(bytes, ask);
    match reading.unreadable() {
        Some(wrong) => Err(Problem::unreadable(wrong.message.clone())),
        None => Ok(reading.record(mentions)),
    }
}

/// What a page is.
///
/// # Errors
/// When there is no such kind.
pub fn read_as(name: Option<&str>) -> Result<As, Problem> {
    let Some(name) = name else { return Ok(As::Auto) };
    let unknown = || Problem::bad_request(format!("as: {name:?} is none of auto, html, text, body"));
    As::named(name).ok_or_else(unknown)
}

/// The lines of a body as they come, none longer than `most` bytes.
pub fn lines(body: Body, most: usize) -> impl Stream<Item = Result<String, LinesCodecError>> {
    let bytes = StreamReader::new(body.into_data_stream().map_err(std::io::Error::other));
    FramedRead::new(bytes, LinesCodec::new_with_max_length(most))
}
