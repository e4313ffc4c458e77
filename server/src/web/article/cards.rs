//! The reports of an article, each with its eight answers.

use maud::{Markup, html};
use octuple::record::{FIELDS, Report};

use super::Gathered;
use super::answers::Answer;
use crate::web::words;

/// A report's card.
pub fn card(number: usize, report: &Report, answers: &[Vec<Answer<'_>>; 8], gathered: Option<Gathered>) -> Markup {
    let kind = answers[1].first().map_or("", |event| event.more[0].as_str());
    html! {
        article.card id={ "r-" (report.id) } data-report=(number) tabindex="-1" aria-labelledby={ "h-" (number) } {
            header {
                a.no href={ "#s-" (number + 1) } aria-label={ "Report " (number + 1) ", in the text" } { (number + 1) }
                h3 id={ "h-" (number) } { span.verb { (answers[1].first().map_or("", |event| event.says.as_str())) } " " span.kind { (kind) } }
                span.status.{"s-" (report.factuality.status)} { (report.factuality.status) }
            }
            dl {
                @for (field, values) in answers.iter().enumerate().filter(|(_, values)| !values.is_empty()) {
                    div data-field=(field) {
                        dt.{"q-" (FIELDS[field].name)} { (FIELDS[field].question) }
                        @for value in values { dd { (answer(value)) } }
                    }
                }
            }
            @if let Some(Gathered { event, voices }) = gathered {
                p.of-event { a href={ "/events/" (event) } {
                    @if voices > 1 { (words::counted(voices.into(), "voice")) " tell of this event" } @else { "The event" }
                } }
            }
        }
    }
}

fn answer(answer: &Answer<'_>) -> Markup {
    let more = answer.more.join(", ");
    html! {
        span.says { (answer.says) }
        @if !more.is_empty() { " " span.more { (more) } }
        @if let Some(rule) = answer.inferred { " " span.inferred title={ "by the rule " (rule) } { "inferred" } }
    }
}
