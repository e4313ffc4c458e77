//! `GET /`: search everything, read a page at once, and what most voices tell of.

use axum::extract::State as Has;
use maud::{Markup, html};
use octuple::store::{EventRow, Events, Query, Size, Store};

use super::shell::{Page, Section, page};
use super::visit::Visit;
use super::wrong::Wrong;
use super::{events, words};
use crate::state::State;

/// Events shown.
const EVENTS: usize = 8;

/// The first page.
pub async fn start(Has(state): Has<State>, visit: Visit) -> Result<Markup, Wrong> {
    let latest = Events { reports: Query { voices: Some(2), limit: EVENTS, ..Query::default() }, by_voices: false };
    let asked = state.stores.ask(move |store| Ok((Store::size(store)?, store.events(&latest)?))).await;
    let (size, latest) = asked.map_err(|error| Wrong::store(&visit, &error))?;
    Ok(page(&visit, Page { title: "Start", section: Section::Start, charts: false }, &content(size, &latest)))
}

fn content(size: Size, latest: &[EventRow]) -> Markup {
    html! {
        section.hero {
            h1 { "What was reported, by whom, and how surely" }
            form.search action="/reports" method="get" role="search" {
                div.first {
                    div.field {
                        label.unseen for="f-words" { "Words of the sentence" }
                        input #f-words type="search" name="words" placeholder="Search all reports: training force, “side by side”" autocomplete="off";
                    }
                    button type="submit" { "Search" }
                }
            }
            (counts(size))
        }
        (read_form(None))
        section aria-labelledby="h-latest" {
            header.top { h2 #h-latest { "Latest, told by two voices or more" } a href="/events" { "All events" } }
            @if latest.is_empty() {
                div.nothing {
                    p { "Nothing yet. " a href="/add" { "Add an address" } ", or on the command line:" }
                    pre { code { "octuple add pages.warc.gz" } }
                }
            } @else { (events::table(latest)) }
        }
    }
}

/// How much there is; a script keeps it as it is while pages are added.
fn counts(size: Size) -> Markup {
    let figures = [("articles", size.articles), ("reports", size.reports), ("events", size.events)];
    html! {
        dl.counts data-live="/api/v1/live" {
            @for (name, figure) in figures { div { dt { (name) } dd data-count=(name) { (words::count(figure)) } } }
        }
    }
}

/// Where a page is given to be read at once; `wrong` says why the last one could not be.
pub fn read_form(wrong: Option<&str>) -> Markup {
    html! {
        section.read aria-labelledby="h-read" {
            h2 #h-read { "Read a page now" }
            p.note { "It is read at once and kept nowhere." }
            @if let Some(wrong) = wrong { p.notice role="alert" { (wrong) } }
            form.read action="/read" method="post" enctype="multipart/form-data" {
                div.field.drop { label for="r-file" { "A file" } input #r-file type="file" name="file" accept=".html,.htm,.txt,.xhtml,text/html,text/plain"; }
                div.field { label for="r-url" { "An address" } input #r-url type="url" name="url" placeholder="https://" autocomplete="off"; }
                div.field { label for="r-date" { "Published on" } input #r-date type="date" name="date"; }
                div.field.wide { label for="r-text" { "Text" } textarea #r-text name="text" rows="4" placeholder="Paste an article" {} }
                div.go { button type="submit" { "Read" } }
            }
        }
    }
}
