//! Reports as a table under the eight questions.

use maud::{Markup, html};
use octuple::record::FIELDS;
use octuple::store::Found;

use super::{links, words};

/// A column: its question, and its class, by which the fields' colours are told.
fn heads() -> Markup {
    html! {
        thead role="rowgroup" {
            tr role="row" {
                @for field in FIELDS { th.{"q-" (field.name)} role="columnheader" scope="col" { (field.question) } }
            }
        }
    }
}

/// A table of reports, each with its sentence beneath.
pub fn reports(found: &[Found]) -> Markup {
    html! {
        table.reports role="table" {
            (heads())
            @for report in found {
                tbody role="rowgroup" {
                    (answers(report))
                    tr.said role="row" {
                        td role="cell" colspan="8" {
                            a.sentence href=(links::article_of(&report.id)) { (report.sentence) }
                            (source(report))
                        }
                    }
                }
            }
        }
    }
}

/// The eight answers of a report, as a row.
pub fn answers(report: &Found) -> Markup {
    let cell = |index: usize, content: Markup| {
        let field = &FIELDS[index];
        html! { td.{"q-" (field.name)} role="cell" data-question=(field.question) { (content) } }
    };
    let text = |value: &Option<String>| html! { @if let Some(value) = value { (value) } @else { (none()) } };
    html! {
        tr.answers role="row" {
            (cell(0, text(&report.who)))
            (cell(1, words::did_what(&report.did_what)))
            (cell(2, text(&report.to_whom)))
            (cell(3, text(&report.how_many)))
            (cell(4, text(&report.r#where.as_deref().map(words::places))))
            (cell(5, report.when.as_deref().map_or_else(none, |when| words::unbroken(&words::times(when)))))
            (cell(6, text(&report.on_whose_word)))
            (cell(7, certain(&report.status, report.confidence)))
        }
    }
}

/// Nothing is said of it.
pub fn none() -> Markup {
    html! { span.none aria-hidden="true" { "–" } span.unseen { "not said" } }
}

/// A status, and how sure the reader is of the report.
pub fn certain(status: &str, confidence: f64) -> Markup {
    let class = status.split(',').next().unwrap_or_default();
    html! { span.status.{"s-" (class)} { (status) } " " span.confidence title="confidence of the reader" { (format!("{confidence:.2}")) } }
}

/// Where a report was published, and whether others tell the same.
fn source(report: &Found) -> Markup {
    html! {
        p.source {
            @if let Some(publisher) = &report.publisher { span.publisher { (publisher) } }
            @if let Some(published) = &report.published { " " time datetime=(published) { (published) } }
            @if let Some(title) = &report.title { " " cite { (title) } }
            " "
            a.voices href={ "/events/" (report.event) } {
                @if report.voices > 1 { (words::counted(u64::from(report.voices), "voice")) " tell of it" } @else { "the event" }
            }
        }
    }
}
