//! Comma-separated values (RFC 4180) that a spreadsheet takes for text and numbers, and never for a formula.

use std::io::Write;

use super::{Failed, rows};
use crate::{Found, Posture, Query, Store};

/// A row a report.
pub fn reports(store: &Store, query: &Query, out: &mut dyn Write) -> Result<(), Failed> {
    let mut csv = csv::Writer::from_writer(out);
    let write = |error: csv::Error| Failed::Output(error.into());
    csv.write_record([
        "id",
        "who",
        "did what",
        "to whom",
        "how many",
        "where",
        "when",
        "on whose word",
        "how certain",
        "confidence",
        "sentence",
        "title",
        "published",
        "publisher",
        "url",
        "event",
        "voices",
        "story",
        "text family",
    ])
    .map_err(write)?;
    rows::each(store, query, |row| csv.write_record(cells(&row.found)).map_err(write))?;
    Ok(csv.flush()?)
}

fn cells(found: &Found) -> [String; 19] {
    let text = |cell: &Option<String>| safe(cell.as_deref().unwrap_or_default());
    [
        found.id.clone(),
        text(&found.who),
        safe(&found.did_what),
        text(&found.to_whom),
        text(&found.how_many),
        text(&found.r#where),
        text(&found.when),
        text(&found.on_whose_word),
        safe(&found.status),
        found.confidence.to_string(),
        safe(&found.sentence),
        text(&found.title),
        text(&found.published),
        text(&found.publisher),
        text(&found.url),
        found.event.to_string(),
        found.voices.to_string(),
        found.story.to_string(),
        found.family.to_string(),
    ]
}

/// A row a level of a posture.
///
/// # Errors
/// When the output cannot be written.
pub fn postures(postures: &[Posture], out: &mut dyn Write) -> Result<(), Failed> {
    let mut csv = csv::Writer::from_writer(out);
    let write = |error: csv::Error| Failed::Output(error.into());
    csv.write_record([
        "actor",
        "place",
        "country",
        "what",
        "day",
        "kind",
        "low",
        "high",
        "approximate",
        "contradicted",
        "stale",
        "report",
        "published",
        "publisher",
        "sentence",
    ])
    .map_err(write)?;
    let text = |cell: &Option<String>| safe(cell.as_deref().unwrap_or_default());
    for posture in postures {
        for point in &posture.points {
            csv.write_record([
                safe(&posture.actor),
                safe(&posture.place),
                text(&posture.country),
                safe(&posture.what),
                point.day.clone(),
                point.kind.to_owned(),
                point.low.to_string(),
                point.high.to_string(),
                point.approximate.to_string(),
                point.contradicted.to_string(),
                point.stale.to_string(),
                point.report.clone(),
                text(&point.published),
                text(&point.publisher),
                safe(&point.sentence),
            ])
            .map_err(write)?;
        }
    }
    Ok(csv.flush()?)
}

/// Text that begins as a formula does is told to be text (OWASP, CSV injection).
fn safe(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    format!("{}{text}", if formula { "'" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(safe("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(safe("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(safe("500 troops"), "500 troops");
    }
}
