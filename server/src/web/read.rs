//! `POST /read`: a file, a text or an address, read at once and kept nowhere.

use axum::extract::State as Has;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use octuple::record::Record;
use octuple::source::Source;
use octuple::{Ask, Engine};

use super::shell::{Page, Section, page};
use super::visit::Visit;
use super::{article, start};
use crate::afar::{self, NoPage};
use crate::state::State;

/// The largest page that is taken, in bytes.
pub const LARGEST: usize = 32 << 20;

/// What was given.
#[derive(Debug, Default)]
struct Given {
    file: Vec<u8>,
    name: String,
    text: String,
    url: String,
    date: String,
}

/// Whoever comes here without a page is led to where one is given.
pub async fn nothing() -> Redirect {
    Redirect::to("/#h-read")
}

/// Reads it.
pub async fn read(Has(state): Has<State>, visit: Visit, form: Multipart) -> Response {
    let given = match taken(form).await {
        Ok(given) => given,
        Err(error) => return again(&visit, &format!("What was sent did not come whole: {}.", error.body_text())),
    };
    // Nothing that reads can panic for want of a page; a task that did is no page either.
    let read = tokio::task::spawn_blocking(move || reading(&state.engine, &state.source, given)).await;
    match read.unwrap_or_else(|_| Err("Reading it failed.".to_owned())) {
        Ok(record) => article::unkept(&visit, &record).into_response(),
        Err(wrong) => again(&visit, &wrong),
    }
}

async fn taken(mut form: Multipart) -> Result<Given, MultipartError> {
    let mut given = Given::default();
    while let Some(field) = form.next_field().await? {
        match field.name() {
            Some("file") => {
                given.name = field.file_name().unwrap_or_default().to_owned();
                given.file = field.bytes().await?.into();
            }
            Some("text") => given.text = field.text().await?,
            Some("url") => given.url = field.text().await?.trim().to_owned(),
            Some("date") => given.date = field.text().await?.trim().to_owned(),
            _ => {}
        }
    }
    Ok(given)
}

/// The file before the text, the text before the address: what is given beside a file or text is where it was.
fn reading(engine: &Engine, source: &Source, given: Given) -> Result<Record, String> {
    let date = match given.date.as_str() {
        "" => None,
        date => Some(date.parse().map_err(|_| format!("{date:?} is no day; write it like 2021-02-19."))?),
    };
    let url = Some(given.url).filter(|url| !url.is_empty());
    let mut ask = Ask { source: given.name, url: url.clone(), date, ..Ask::default() };
    let bytes = if !given.file.is_empty() {
        given.file
    } else if !given.text.trim().is_empty() {
        given.text.into_bytes()
    } else if let Some(url) = url {
        let page = afar::page(source, &url).map_err(|wrong| told(wrong, &url))?;
        (ask.url, ask.content_type, ask.source) = (page.url.or(Some(url)), page.content_type, page.name);
        page.bytes
    } else {
        return Err("Nothing was given: choose a file, paste a text, or write an address.".to_owned());
    };
    let reading = engine.read(&bytes, &ask);
    if let Some(problem) = reading.unreadable() {
        return Err(format!("It cannot be read: {}.", problem.message));
    }
    Ok(reading.record(false))
}

/// Why an address gives no page, for a person.
fn told(wrong: NoPage, url: &str) -> String {
    match wrong {
        NoPage::NotOfTheWeb => format!("{url:?} is no address of the web; it must start with https:// or http://."),
        NoPage::Unopened(error) => format!("{error}."),
        NoPage::Lost(problem) => format!("{problem}."),
        NoPage::Nothing => "There is no page at this address.".to_owned(),
    }
}

/// The form again, with what is wrong.
fn again(visit: &Visit, wrong: &str) -> Response {
    let shown = Page { title: "Read a page", section: Section::Start, charts: false };
    (StatusCode::UNPROCESSABLE_ENTITY, page(visit, shown, &start::read_form(Some(wrong)))).into_response()
}
