//! What holds for every reading, whatever the bytes: spans slice to their words, every value has its evidence, and the same bytes give
//! the same reading.

use octuple::page::As;
use octuple::{Ask, Engine};
use serde_json::Value;

/// Reads a page and checks all of it.
///
/// # Panics
/// Where something does not hold.
pub fn holds(engine: &Engine, bytes: &[u8], read_as: As) {
    let record = json(engine, bytes, read_as);
    stands(&record);
    assert_eq!(record, json(engine, bytes, read_as), "the same bytes give the same reading");
}

/// A page's record, with the mentions that it was read from.
pub fn json(engine: &Engine, bytes: &[u8], read_as: As) -> Value {
    let ask = Ask { read_as, date: "2022-03-04".parse().ok(), ..Ask::default() };
    serde_json::to_value(engine.read(bytes, &ask).record(true)).expect("a record is JSON")
}

/// Checks a record by itself.
///
/// # Panics
/// Where a span does not slice to its words, or a value has no evidence.
pub fn stands(record: &Value) {
    let text = chars(record["article"]["text"].as_str().expect("a text"));
    spans_slice(record, &text, &record["article"]["blocks"]);
    evidence_stands(&record["reports"]);
}

/// Every object with `start`, `end` and `text`, wherever it stands, slices the article's text (or its block's) to `text`.
fn spans_slice(value: &Value, text: &[char], blocks: &Value) {
    match value {
        Value::Array(values) => values.iter().for_each(|v| spans_slice(v, text, blocks)),
        Value::Object(fields) => {
            if let (Some(start), Some(end), Some(words)) =
                (number(fields, "start"), number(fields, "end"), fields.get("text").and_then(Value::as_str))
            {
                let of_block = number(fields, "block").map(|n| chars(blocks[n]["text"].as_str().unwrap_or_default()));
                let slice = &of_block.as_deref().unwrap_or(text)[start..end];
                assert_eq!(slice.iter().collect::<String>(), words);
            }
            fields.values().for_each(|v| spans_slice(v, text, blocks));
        }
        _ => {}
    }
}

fn number(fields: &serde_json::Map<String, Value>, key: &str) -> Option<usize> {
    fields.get(key)?.as_u64().map(|n| n as usize)
}

fn chars(text: &str) -> Vec<char> {
    text.chars().collect()
}

/// Evidence is never empty unless the value says which rule inferred it.
fn evidence_stands(value: &Value) {
    match value {
        Value::Array(values) => values.iter().for_each(evidence_stands),
        Value::Object(fields) => {
            if let Some(Value::Array(evidence)) = fields.get("evidence") {
                assert!(!evidence.is_empty() || fields.contains_key("inferred"), "no evidence: {fields:?}");
            }
            fields.values().for_each(evidence_stands);
        }
        _ => {}
    }
}
