use octuple::Reading;
use octuple::facts::{Report, Rule};
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
    let fields = fields(report);
    let marks: Vec<Mark> = fields
        .iter()
        .enumerate()
        .flat_map(|(field, (spans, _))| spans.iter().map(move |&span| Mark { span, field }))
        .collect();
    let mut out = paint(STRONG, &format!("Report {} of {}", index + 1, reading.facts.reports.len()));
    out.push_str(&paint(FAINT, &format!("  {}\n\n", published.id)));
    for sentence in bearing(reading, report, &marks) {
        for line in wrap(&marked(text, sentence, &marks), width.saturating_sub(2)) {
            out.push_str(&format!("  {line}\n"));
        }
        out.push('\n');
    }
    for (n, (cell, (_, rules))) in cells(published).iter().zip(&fields).enumerate() {
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

/// The words and the rules of each of the eight fields.
fn fields(report: &Report) -> [(Vec<Span>, Vec<Rule>); 8] {
    [
        gather(report.actor.iter().map(|p| (&p.evidence, p.rule))),
        gather([(&report.event.evidence, report.event.rule)].into_iter()),
        gather(report.recipient.iter().map(|p| (&p.evidence, p.rule))),
        gather(report.quantity.iter().map(|q| (&q.evidence, q.rule))),
        gather(report.location.iter().map(|l| (&l.evidence, l.rule))),
        gather(report.time.iter().map(|t| (&t.evidence, t.rule))),
        gather(report.attribution.iter().map(|v| (&v.evidence, v.rule))),
        gather(
            [
                (&report.factuality.evidence, report.factuality.rule),
                (&report.factuality.hedges, report.factuality.rule),
            ]
            .into_iter(),
        ),
    ]
}

fn gather<'a>(values: impl Iterator<Item = (&'a Vec<Span>, Rule)>) -> (Vec<Span>, Vec<Rule>) {
    let (mut spans, mut rules) = (Vec::new(), Vec::new());
    for (evidence, rule) in values {
        spans.extend(evidence);
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    (spans, rules)
}
