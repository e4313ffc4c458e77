//! `/add`: pages from addresses into the store, and how far that is.

use axum::extract::{Form, Path, State as Has};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use octuple::source::Origin;
use serde::Deserialize;

use super::shell::{Page, Section, page};
use super::visit::Visit;
use super::words;
use super::wrong::Wrong;
use crate::afar::is_of_the_web;
use crate::jobs::Progress;
use crate::state::State;

/// Problems of a job that are shown at once.
const PROBLEMS: usize = 3;

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
pub struct Given {
    #[serde(default)]
    addresses: String,
}

/// `GET /add`.
pub async fn add(Has(state): Has<State>, visit: Visit) -> Markup {
    shown(&visit, &state, "", None)
}

/// `POST /add`: starts, and leads to where its progress is told.
pub async fn start(Has(state): Has<State>, visit: Visit, Form(given): Form<Given>) -> Response {
    let origins = given.addresses.split_whitespace().map(origin).collect::<Result<Vec<_>, _>>();
    let started = match origins {
        Ok(origins) if origins.is_empty() => Err("There is no address here; write one a line.".to_owned()),
        Ok(origins) => state
            .jobs
            .start(origins)
            .ok_or_else(|| "As many jobs wait as may; try again when one has ended.".to_owned()),
        Err(wrong) => Err(wrong),
    };
    match started {
        Ok(job) => Redirect::to(&format!("/add#job-{}", job.id)).into_response(),
        Err(wrong) => (StatusCode::BAD_REQUEST, shown(&visit, &state, &given.addresses, Some(&wrong))).into_response(),
    }
}

/// `POST /add/{id}/stop`: what is in flight is written.
pub async fn stop(Has(state): Has<State>, visit: Visit, Path(id): Path<String>) -> Result<Redirect, Wrong> {
    let job = id.parse().ok().and_then(|id| state.jobs.get(id));
    job.ok_or_else(|| Wrong::not_there(&visit, format!("There is no job {id}; jobs end with the server.")))?.stop();
    Ok(Redirect::to("/add"))
}

/// Files of this machine are for those who sit at it.
fn origin(address: &str) -> Result<Origin, String> {
    if !is_of_the_web(address) {
        return Err(format!("{address:?} is no address of the web; it must start with https:// or http://."));
    }
    Origin::tell(address).map_err(|error| format!("{address}: {error}."))
}

fn shown(visit: &Visit, state: &State, addresses: &str, wrong: Option<&str>) -> Markup {
    let jobs = state.jobs.list();
    let content = html! {
        header.top { h1 { "Add" } p.counted { "Pages into the store" } }
        form.add action="/add" method="post" {
            div.field {
                label for="a-addresses" { "Addresses, one a line" }
                textarea #a-addresses name="addresses" rows="5" placeholder="https://" spellcheck="false" required
                    aria-invalid=[wrong.map(|_| "true")] aria-describedby=(if wrong.is_some() { "a-wrong a-hint" } else { "a-hint" }) { (addresses) }
                @if let Some(wrong) = wrong { p.error #a-wrong { (wrong) } }
                p.hint #a-hint { "Of a page, a feed, a sitemap or an archive. Hosts are asked one thing at a time, and only what their robots.txt allows." }
            }
            div.go { button type="submit" { "Add" } }
        }
        section.jobs aria-labelledby="h-jobs" {
            h2 #h-jobs { "Jobs" }
            @if jobs.is_empty() { p.empty { "Nothing has been added since the server was started." } }
            ol { @for progress in &jobs { (job(progress)) } }
        }
        section aria-labelledby="h-files" {
            h2 #h-files { "Files, folders, archives" }
            p { "What lies on this machine is added by the command line, which goes on where it was stopped:" }
            pre tabindex="0" { code { "octuple add pages.warc.gz feed.xml https://news.example/rss" } }
        }
    };
    page(visit, Page { title: "Add", section: Section::Add, charts: false }, &content)
}

/// A job as it is now; a script keeps it so.
fn job(job: &Progress) -> Markup {
    let goes_on = !job.has_ended();
    let (first, rest) = job.problems.split_at(job.problems.len().min(PROBLEMS));
    html! {
        li.job.{"is-" (job.state)} id={ "job-" (job.id) } data-progress=[goes_on.then(|| format!("/api/v1/jobs/{}/progress", job.id))] {
            p.what { (job.sources.join(", ")) }
            p.figures role="status" { @for figure in figures(job) { span { (figure) } } }
            @if goes_on {
                form action={ "/add/" (job.id) "/stop" } method="post" { button.plain type="submit" { "Stop" } }
                noscript { p.hint { a href="/add" { "Look again" } " to see how far it is." } }
            }
            @if !first.is_empty() {
                ul.problems { @for problem in first { li { (problem) } } }
                @if !rest.is_empty() { details { summary { (rest.len()) " more" } ul.problems { @for problem in rest { li { (problem) } } } } }
            }
        }
    }
}

/// What a job has done so far, in words.
fn figures(job: &Progress) -> Vec<String> {
    let mut told =
        vec![job.state.to_owned(), words::counted(job.pages, "new page"), words::counted(job.reports, "report")];
    told.extend((job.known > 0).then(|| format!("{} known before", words::count(job.known))));
    told.extend((job.lost > 0).then(|| format!("{} lost", words::count(job.lost))));
    told.extend((job.pages_per_second > 0.0).then(|| format!("{:.1} pages a second", job.pages_per_second)));
    told.extend(job.seconds_left.map(|left| format!("about {left:.0} s left")));
    told
}
