//! `GET /events/{id}`: one event, its reports by independent voice, and where they differ.

use axum::extract::{Path, State as Has};
use maud::{Markup, html};
use octuple::store::{Told, WholeEvent};

use super::events::place;
use super::shell::{Page, Section, page};
use super::visit::Visit;
use super::wrong::Wrong;
use super::{links, table, words};
use crate::state::State;

/// Outlets named at once; the rest stand behind a fold.
const OUTLETS: usize = 6;

/// The page of an event.
pub async fn event(Has(state): Has<State>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Wrong> {
    let missing = || Wrong::not_there(&visit, format!("There is no event {id} in this store."));
    let row = id.parse().map_err(|_| missing())?;
    let event = state.stores.ask(move |store| store.event(row)).await.map_err(|error| Wrong::store(&visit, &error))?;
    let event = event.ok_or_else(missing)?;
    let title = format!("{} – event {id}", event.event.told_first.did_what);
    Ok(page(&visit, Page { title: &title, section: Section::Events, charts: false }, &content(&event)))
}

fn content(whole: &WholeEvent) -> Markup {
    let event = &whole.event;
    html! {
        header.event {
            p.kind-line { span.kind { (event.kind.to_lowercase()) } " event " (event.id) }
            h1 { (event.told_first.sentence) }
            dl.facts {
                div { dt { "Where" } dd { (place(event)) } }
                div { dt { "When" } dd { (words::days(event.first_day.as_deref(), event.last_day.as_deref())) } }
                div { dt { "Told" } dd { (words::days(event.first_seen.as_deref(), event.last_seen.as_deref())) } }
                div { dt { "Voices" } dd.figure { (words::count(event.voices.into())) } }
                div { dt { "Reports" } dd.figure { (words::count(event.reports.into())) } }
            }
        }
        (differences(whole))
        section.by-voice aria-labelledby="h-voices" {
            h2 #h-voices { "By independent voice" }
            p.note { "Copies of one text, and texts of one outlet, are one voice." }
            @for voice in voices(&whole.reports) { (told(voice)) }
        }
    }
}

/// Where reports differ; what only some of them tell is no difference.
fn differences(whole: &WholeEvent) -> Markup {
    html! {
        section.differ aria-labelledby="h-differ" {
            h2 #h-differ { "Where they differ" }
            @if whole.differences.is_empty() {
                p.note { @if whole.reports.len() > 1 { "They do not." } @else { "There is one report so far." } }
            } @else {
                table.differ role="table" {
                    thead role="rowgroup" { tr role="row" {
                        th role="columnheader" scope="col" { "On" } th role="columnheader" scope="col" { "It is said" }
                        th role="columnheader" scope="col" { "By" }
                    } }
                    @for difference in &whole.differences {
                        tbody role="rowgroup" {
                            @for (index, version) in difference.versions.iter().enumerate() {
                                tr role="row" {
                                    @if index == 0 { th role="rowheader" scope="rowgroup" rowspan=(difference.versions.len()) { (difference.matter) } }
                                    td role="cell" { strong { (version.says) } }
                                    td role="cell" { (by(whole, &version.reports)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The voices of some reports, each leading to its own.
fn by(whole: &WholeEvent, reports: &[usize]) -> Markup {
    let mut names: Vec<String> = reports.iter().filter_map(|&n| Some(voice_name(whole.reports.get(n)?))).collect();
    names.sort_unstable();
    names.dedup();
    let (first, rest) = names.split_at(names.len().min(OUTLETS));
    html! {
        (first.join(", "))
        @if !rest.is_empty() { details.inline { summary { " and " (rest.len()) " more" } (rest.join(", ")) } }
    }
}

/// A voice by the name that an outlet of it writes itself with; else with capitals, as names have them.
fn voice_name(told: &Told) -> String {
    let voice = told.report.voice.as_str();
    let outlet = told.outlets.iter().find(|outlet| outlet.to_lowercase() == voice);
    outlet.cloned().unwrap_or_else(|| voice.split(' ').map(capital).collect::<Vec<_>>().join(" "))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Reports as they are: those of a voice stand together.
fn voices(reports: &[Told]) -> impl Iterator<Item = &[Told]> {
    reports.chunk_by(|a, b| a.report.voice == b.report.voice)
}

fn told(voice: &[Told]) -> Markup {
    html! {
        section.voice {
            h3 { (voice.first().map_or_else(String::new, voice_name)) }
            @for told in voice {
                article.told {
                    p.sentence { a href=(links::article_of(&told.report.id)) { (told.report.sentence) } }
                    (fields(told))
                    (outlets(told))
                }
            }
        }
    }
}

fn fields(told: &Told) -> Markup {
    let report = &told.report;
    let (places, times) = (report.r#where.as_deref().map(words::places), report.when.as_deref().map(words::times));
    let said = [
        ("actor", "who", &report.who),
        ("recipient", "to whom", &report.to_whom),
        ("quantity", "how many", &report.how_many),
        ("location", "where", &places),
        ("time", "when", &times),
        ("attribution", "on whose word", &report.on_whose_word),
    ];
    html! {
        dl.answers {
            div { dt.q-event { "did what" } dd { (words::did_what(&report.did_what)) } }
            @for (class, question, value) in said {
                @if let Some(value) = value { div { dt.{"q-" (class)} { (question) } dd { (value) } } }
            }
            div { dt.q-factuality { "how certain" } dd { (table::certain(&report.status, report.confidence)) } }
        }
    }
}

fn outlets(told: &Told) -> Markup {
    let (first, rest) = told.outlets.split_at(told.outlets.len().min(OUTLETS));
    html! {
        p.source {
            @if let Some(published) = &told.report.published { time datetime=(published) { (published) } " " }
            span { @if told.outlets.len() > 1 { "carried by " } (first.join(", ")) }
        }
        @if !rest.is_empty() { details.inline { summary { "and " (rest.len()) " more outlets" } p { (rest.join(", ")) } } }
    }
}
