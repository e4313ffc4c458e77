//! The evidence as W3C Web Annotations (Recommendation of 2017): each span of a text that a field was read from. Positions are those
//! of the standard's `TextPositionSelector`, code points of the article's text, so they are the record's own.

use serde_json::{Value, json};

use super::rows::Row;

/// How many code points stand before and after a quotation, so that it can be found in another copy of the text.
const AROUND: usize = 24;

/// One annotation for each span of each field of a report.
pub fn of(row: &Row<'_>) -> Vec<Value> {
    let text: Vec<char> = row.record["article"]["text"].as_str().unwrap_or_default().chars().collect();
    let source =
        row.found.url.clone().unwrap_or_else(|| {
            format!("urn:octuple:article:{}", row.record["article"]["id"].as_str().unwrap_or_default())
        });
    let mut annotations = Vec::new();
    for field in record::FIELDS {
        let value = &row.report[field.name];
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for (n, value) in values.iter().enumerate() {
            for (m, span) in value["evidence"].as_array().into_iter().flatten().enumerate() {
                let id = format!("urn:octuple:evidence:{}:{}:{n}:{m}", row.found.id, field.name);
                annotations.extend(annotation(id, field, value, span, &text, &source));
            }
        }
    }
    annotations
}

/// `None` for evidence that is not of the text: a byline, markup.
fn annotation(
    id: String,
    field: record::Field,
    value: &Value,
    span: &Value,
    text: &[char],
    source: &str,
) -> Option<Value> {
    let (start, end) = (span["start"].as_u64()? as usize, span["end"].as_u64()? as usize);
    if !span["block"].is_null() || start > end || end > text.len() {
        return None;
    }
    let slice = |from: usize, to: usize| text[from..to].iter().collect::<String>();
    let mut value = value.clone();
    value.as_object_mut()?.remove("evidence");
    Some(json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": id,
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"type": "Dataset", "purpose": "identifying", "name": field.name, "description": field.question, "value": value},
        "target": {
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector", "exact": slice(start, end),
                    "prefix": slice(start.saturating_sub(AROUND), start), "suffix": slice(end, (end + AROUND).min(text.len())),
                },
            ],
        },
    }))
}
