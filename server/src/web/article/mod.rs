//! An article: its text with the evidence marked, and its reports beside it.

mod answers;
mod cards;
mod pieces;
mod text;

use axum::extract::{Path, State as Has};
use maud::{Markup, html};
use octuple::record::{Article, FIELDS, Record};

use self::answers::answers;
use self::text::Text;
use super::shell::{Page, Section, page};
use super::visit::Visit;
use super::wrong::Wrong;
use super::{links, words};
use crate::state::State;

/// Where a report was put in the store.
#[derive(Clone, Copy, Debug)]
pub struct Gathered {
    /// Its event.
    pub event: i64,
    /// How many independent voices tell of that.
    pub voices: u32,
}

/// `GET /articles/{id}`: by its own id, or that of one of its reports.
pub async fn article(Has(state): Has<State>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Wrong> {
    let missing = || Wrong::not_there(&visit, "There is no such article in this store.");
    let asked = state.stores.ask(move |store| {
        let Some(record) = store.record(&id)? else { return Ok(None) };
        let Ok(record) = serde_json::from_str::<Record>(&record) else { return Ok(None) };
        let of = |id: &str| Ok(store.report(id)?.map(|found| Gathered { event: found.event, voices: found.voices }));
        let gathered: Result<Vec<_>, octuple::store::Error> =
            record.reports.iter().map(|report| of(&report.id)).collect();
        Ok(Some((record, gathered?)))
    });
    let (record, gathered) = asked.await.map_err(|error| Wrong::store(&visit, &error))?.ok_or_else(missing)?;
    let title = record.article.title.as_deref().unwrap_or("Article").to_owned();
    Ok(page(&visit, Page { title: &title, section: Section::Reports, charts: false }, &view(&record, &gathered)))
}

/// A page that was read and is nowhere kept.
pub fn unkept(visit: &Visit, record: &Record) -> Markup {
    let title = record.article.title.as_deref().unwrap_or("Read").to_owned();
    let content = html! {
        p.notice { "Read just now, and kept nowhere. " a href="/" { "Read another" } "." }
        (view(record, &[]))
    };
    page(visit, Page { title: &title, section: Section::Start, charts: false }, &content)
}

/// The text, and its reports beside it; `gathered` says where each was put, if it was.
fn view(record: &Record, gathered: &[Option<Gathered>]) -> Markup {
    let answers: Vec<_> = record.reports.iter().map(answers).collect();
    let text = Text::new(record, &answers);
    let left_out = record.article.blocks.iter().filter(|block| block.start.is_none()).count();
    html! {
        div.reading {
            (key(left_out))
            div.beside {
                article.text aria-label="Text" {
                    (about(&record.article))
                    (text.shown())
                    (problems(record))
                }
                section.cards aria-labelledby="h-reports" tabindex="0" {
                    h2 #h-reports { (words::counted(record.reports.len() as u64, "report")) }
                    @if record.reports.is_empty() { p.note { "Nothing that this text says was read as a report." } }
                    @for (number, (report, answers)) in record.reports.iter().zip(&answers).enumerate() {
                        (cards::card(number, report, answers, gathered.get(number).copied().flatten()))
                    }
                }
            }
        }
    }
}

/// The eight fields: what their marks look like, and whether they are shown. Styles alone do this; a script adds the keys.
fn key(left_out: usize) -> Markup {
    html! {
        fieldset.key {
            legend { "Evidence" }
            @for (index, field) in FIELDS.iter().enumerate() {
                label {
                    input type="checkbox" id={ "show-" (field.name) } data-key=(index + 1) checked autocomplete="off";
                    kbd { (index + 1) } " " span.f.d0.{"f-" (field.name)} { (field.question) }
                }
            }
            @if left_out > 0 {
                label.other { input #show-left-out type="checkbox" autocomplete="off"; " " (left_out) " left out" }
            }
            label.other.with-script hidden { input #use-keys type="checkbox" checked autocomplete="off"; " Keys 1 to 8" }
        }
    }
}

/// Who published it, when, and where.
fn about(article: &Article) -> Markup {
    let authors: Vec<&str> = article.authors.iter().map(|author| author.name.as_str()).collect();
    html! {
        p.about {
            @if let Some(publisher) = &article.publisher { span.publisher { (publisher) } }
            @if let Some(published) = &article.published { time datetime=(published) { (published) } }
            @if !authors.is_empty() { span { "by " (authors.join(", ")) } }
            @if let Some(modified) = &article.modified { span { "changed " time datetime=(modified) { (modified) } } }
            @if let Some(from) = &article.provenance { span { (from.relation) " from " (from.original) } }
            @if let Some(url) = &article.url { span.url { (links::foreign(url, url)) } }
        }
    }
}

fn problems(record: &Record) -> Markup {
    html! {
        @if !record.problems.is_empty() {
            details.problems {
                summary { (words::counted(record.problems.len() as u64, "doubt")) " about this page" }
                ul { @for problem in &record.problems { li { code { (problem.kind) } " " (problem.message) } } }
            }
        }
    }
}
