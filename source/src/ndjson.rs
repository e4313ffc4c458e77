//! Pages, one JSON object a line: `{"url": "…", "html": "…", "date": "2021-02-19"}`.

use std::sync::Arc;

use serde::Deserialize;

use crate::date;
use crate::error::Trouble;
use crate::item::{Container, Page, Severity, Validators, label};
use crate::lines::{self, Line};
use crate::outbox::{Outbox, Pages};
use crate::stream::Stream;

/// The pages of a file of lines.
pub(crate) struct Ndjson {
    stream: Stream,
    container: Arc<Container>,
    limit: usize,
}

/// What is read of a line. Other fields are not looked at.
#[derive(Deserialize)]
struct Told {
    url: Option<String>,
    html: Option<String>,
    text: Option<String>,
    date: Option<String>,
}

impl Ndjson {
    pub fn new(stream: Stream, container: Arc<Container>, limit: usize) -> Self {
        Self { stream, container, limit }
    }

    fn line(&self, at: u64, text: &[u8], out: &mut Outbox) {
        let position = self.stream.position(at);
        let place = format!("{}@{position}", self.container.name);
        let told: Told = match serde_json::from_slice(text) {
            Ok(told) => told,
            Err(error) => {
                let message = format!("the line is no JSON object with url, html or text, and date: {error}");
                return out.problem(Trouble::new("malformed-line", message).at(&place));
            }
        };
        let Some((bytes, media)) =
            told.html.map(|html| (html, "text/html")).or_else(|| told.text.map(|text| (text, "text/plain")))
        else {
            return out.problem(Trouble::new("no-content", "the line has neither html nor text").at(&place));
        };
        let date = date::published(told.date.as_deref().unwrap_or_default()).unwrap_or_else(|trouble| {
            out.problem(trouble.with(&place, Severity::Note));
            None
        });
        let url = told.url.filter(|url| !url.trim().is_empty());
        out.page(Page {
            name: url.as_ref().map_or_else(|| label(&place), |url| format!("{} {}", label(&place), label(url))),
            container: self.container.clone(),
            position,
            bytes: bytes.into_bytes(),
            url,
            content_type: Some(format!("{media}; charset=utf-8")),
            date,
            captured: None,
            validators: Validators::default(),
        });
    }
}

impl Pages for Ndjson {
    fn next(&mut self, out: &mut Outbox) -> bool {
        match lines::next(self.stream.tape(), self.limit) {
            Some(Line::Whole { at, text }) => self.line(at, &text, out),
            Some(line) => return too_long(&line, &self.stream, &self.container, self.limit, out),
            None => return self.stream.give_trouble(&self.container, out),
        }
        true
    }
}

/// Says that a line is too long. False when the rest is given up.
pub(crate) fn too_long(line: &Line, stream: &Stream, container: &Container, limit: usize, out: &mut Outbox) -> bool {
    let (Line::TooLong { at } | Line::Endless { at } | Line::Whole { at, .. }) = line;
    let place = format!("{}@{}", container.name, stream.position(*at));
    let endless = matches!(line, Line::Endless { .. });
    let trouble = if endless {
        Trouble::new("bomb", "the line has no end; the rest of the file is not read")
    } else {
        Trouble::new("too-large", format!("the line is longer than {limit} bytes"))
    };
    out.problem(trouble.at(&place));
    !endless
}
