use octuple::Reading;
use octuple::facts::Report;
use octuple::record::{FIELDS, cells};
use octuple::span::Span;

use super::marks::{Mark, marked};
use super::reports::wrap;
use super::style::{self, FAINT, STRONG, paint};

/// Where a report's fields come from: each sentence that bears on it, with the fields' words marked, and under it
/// each field's value and the rule that read it. `index` is below the number of reports.
pub fn explanation(reading: &Reading, index: usize, width: usize) -> String {
    let report = &reading.facts.reports[index];
    let published = &reading.record(false).reports[index];
    let text = &reading.article.text;
    let fields = words(report);
    let marks: Vec<Mark> = fields
        .iter()
        .enumerate()
        .flat_map(|(field, spans)| spans.iter().map(move |&span| Mark { span, field }))
        .collect();
    let mut out = paint(STRONG, &format!("Report {} of {}", index + 1, reading.facts.reports.len()));
    out.push_str(&paint(FAINT, &format!("  {}\n\n", published.id)));
    for sentence in bearing(reading, report, &marks) {
        for line in wrap(&marked(text, sentence, &marks), width.saturating_sub(2)) {
            out.push_str(&format!("  {line}\n"));
        }
        out.push('\n');
    }
    for (n, (cell, rules)) in cells(published).iter().zip(report.rules()).enumerate() {
        let question = paint(style::FIELDS[n], &format!("{} {:<14}", n + 1, FIELDS[n].question));
        let value = if cell.is_empty() { "–" } else { cell };
        let rules = if cell.is_empty() || rules.is_empty() {
            String::new()
        } else {
            paint(FAINT, &format!("  ({})", rules.join(", ")))
        };
        out.push_str(&format!("  {question} {value}{rules}\n"));
    }
    out.push('\n');
    out
}

/// The sentences that hold any of its words, the report's own among them.
fn bearing(reading: &Reading, report: &Report, marks: &[Mark]) -> Vec<Span> {
    let bears = |s: &Span| *s == report.sentence || marks.iter().any(|m| s.contains(m.span));
    reading.sentences.iter().copied().filter(bears).collect()
}

/// The words of each of the eight fields.
fn words(report: &Report) -> [Vec<Span>; 8] {
    fn all<'a>(evidence: impl Iterator<Item = &'a Vec<Span>>) -> Vec<Span> {
        evidence.flatten().copied().collect()
    }
    [
        all(report.actor.iter().map(|p| &p.evidence)),
        report.event.evidence.clone(),
        all(report.recipient.iter().map(|p| &p.evidence)),
        all(report.quantity.iter().map(|q| &q.evidence)),
        all(report.location.iter().map(|l| &l.evidence)),
        all(report.time.iter().map(|t| &t.evidence)),
        all(report.attribution.iter().map(|v| &v.evidence)),
        all([&report.factuality.evidence, &report.factuality.hedges].into_iter()),
    ]
}
