//! `GET /posture`: who has how many of what where, as of when.

mod chart;

use axum::extract::{Query, State as Has};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use octuple::many::Misasked;
use octuple::store::{Point, Posture, number};

use super::filters::{FILTERS, Filters};
use super::shell::{Page, Section, page};
use super::visit::Visit;
use super::wrong::Wrong;
use super::{links, search, words};
use crate::state::State;

/// Series shown; those with most points come first.
const SERIES: usize = 12;

/// What can be asked by.
const ASKED: [&str; 3] = ["who", "where", "when"];

/// Charts of levels and plans, a table beneath each.
pub async fn posture(
    Has(state): Has<State>,
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let filters = Filters::of(pairs.into_iter().filter(|(name, _)| ASKED.contains(&name.as_str())).collect());
    let shown = Page { title: "Posture", section: Section::Posture, charts: false };
    if filters.get("who").is_empty() && filters.get("where").is_empty() {
        let content = html! { (top(&filters, None)) (unasked()) };
        return Ok(page(&visit, shown, &content).into_response());
    }
    let asked = match filters.asked().and_then(|asked| asked.postures()) {
        Ok(asked) => asked,
        Err(wrong) => {
            return Ok((StatusCode::BAD_REQUEST, page(&visit, shown, &top(&filters, Some(&wrong)))).into_response());
        }
    };
    let told = state.stores.ask(move |store| store.posture(&asked)).await;
    let mut told = told.map_err(|error| Wrong::store(&visit, &error))?;
    told.sort_by_key(|posture| std::cmp::Reverse(posture.points.len()));
    let content = html! { (top(&filters, None)) (series(&told)) };
    Ok(page(&visit, shown, &content).into_response())
}

fn top(filters: &Filters, wrong: Option<&Misasked>) -> Markup {
    html! {
        header.top { h1 { "Posture" } p.counted { "Who has how many of what where, as of when" } }
        form.search.posture action="/posture" method="get" role="search" {
            div.more {
                @for filter in FILTERS.iter().filter(|filter| ASKED.contains(&filter.name)) { (search::field(filter, filters, wrong)) }
                div.go { button type="submit" { "Show" } }
            }
        }
    }
}

fn unasked() -> Markup {
    html! {
        section.nothing {
            h2 { "Ask for someone, or somewhere" }
            p { "Levels (“has 1,200 troops in”), changes (“sends 90 more”) and plans (“will have 270 by spring”) are added up from all reports." }
            p { "For instance: " a href="/posture?who=Denmark" { "Denmark" } ", or " a href="/posture?where=Mali" { "all in Mali" } "." }
        }
    }
}

fn series(told: &[Posture]) -> Markup {
    html! {
        @if told.is_empty() {
            section.nothing { h2 { "No figure is known" } p { "No report that fits gives a number of people or things in place, planned or on the way." } }
        }
        @if told.len() > SERIES { p.note { "The " (SERIES) " with most figures, of " (told.len()) "; name an actor and a place to see the others." } }
        @for (index, posture) in told.iter().take(SERIES).enumerate() { (one(index, posture)) }
    }
}

fn one(index: usize, posture: &Posture) -> Markup {
    let country = posture.country.as_deref().map(words::country).filter(|country| *country != posture.place);
    html! {
        section.series aria-labelledby={ "h-" (index) } {
            h2 id={ "h-" (index) } {
                (posture.actor) " in " (posture.place)
                @if let Some(country) = country { ", " (country) }
                " " span.kind { (posture.what) }
            }
            (chart::chart(index, posture))
            table.points role="table" {
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { "As of" } th role="columnheader" scope="col" { "Kind" }
                    th.number role="columnheader" scope="col" { "Figure" } th role="columnheader" scope="col" { "It is said" }
                } }
                tbody role="rowgroup" { @for (n, point, outlets) in rows(&posture.points) { (row(index, n, point, &outlets)) } }
            }
        }
    }
}

/// The id of a point's row.
fn row_id(series: usize, point: usize) -> String {
    format!("p-{series}-{point}")
}

/// Points, each under the number of the first that says the same in the same words, with all outlets that do.
fn rows(points: &[Point]) -> Vec<(usize, &Point, Vec<&str>)> {
    let mut rows: Vec<(usize, &Point, Vec<&str>)> = Vec::new();
    for (n, point) in points.iter().enumerate() {
        let outlet = point.publisher.as_deref();
        match rows.iter_mut().find(|(_, other, _)| says_the_same(other, point)) {
            Some((_, _, outlets)) => outlets.extend(outlet.filter(|outlet| !outlets.contains(outlet))),
            None => rows.push((n, point, outlet.into_iter().collect())),
        }
    }
    rows
}

/// Whether a point is told by the same words as another: that it was copied is no news.
fn says_the_same(a: &Point, b: &Point) -> bool {
    a.day == b.day && a.kind == b.kind && a.low == b.low && a.high == b.high && a.sentence == b.sentence
}

fn row(series: usize, n: usize, point: &Point, outlets: &[&str]) -> Markup {
    html! {
        tr role="row" id=(row_id(series, n)) {
            td.days role="cell" data-question="as of" { time datetime=(point.day) { (point.day) } }
            td role="cell" data-question="kind" {
                span.point-kind.{"k-" (point.kind.replace(' ', "-"))} { (point.kind) }
                @if point.contradicted { " " span.flag title="another voice says otherwise of about the same day" { "contradicted" } }
                @if point.stale { " " span.flag title="a newer figure had been published" { "out of date" } }
            }
            td.number role="cell" data-question="figure" { (figure(point)) }
            td role="cell" {
                a.sentence href=(links::article_of(&point.report)) { (point.sentence) }
                p.source {
                    @if let Some((first, rest)) = outlets.split_first() {
                        span.publisher { (first) @if !rest.is_empty() { " and " (words::counted(rest.len() as u64, "other")) } } " "
                    }
                    @if let Some(published) = &point.published { time datetime=(published) { (published) } }
                }
            }
        }
    }
}

/// The number, or from where to where.
fn figure(point: &Point) -> String {
    let about = if point.approximate { "~" } else { "" };
    let sign = if point.kind.ends_with("change") && point.low > 0.0 { "+" } else { "" };
    let low = number(point.low).replace('-', "−");
    if point.low < point.high {
        format!("{about}{sign}{low}–{}", number(point.high).replace('-', "−"))
    } else {
        format!("{about}{sign}{low}")
    }
}
