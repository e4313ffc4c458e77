//! The words that a report stands on.

use std::collections::HashMap;

use octuple::record::FIELDS;
use octuple::store::Store;
use serde_json::{Map, Value, json};

use crate::answer::Refusal;

/// The records that one answer draws on; each is opened once.
pub struct Records<'a> {
    store: &'a Store,
    opened: HashMap<String, Value>,
}

impl<'a> Records<'a> {
    /// Those of a store.
    pub fn of(store: &'a Store) -> Self {
        Self { store, opened: HashMap::new() }
    }

    /// The record of a report's article.
    pub fn of_report(&mut self, id: &str) -> Result<&Value, Refusal> {
        // A report's id is its article's, and a number.
        let article = id.rsplit_once('-').map_or(id, |(article, _)| article);
        if !self.opened.contains_key(article) {
            let record = self.store.record(article)?.map_or(Ok(Value::Null), |json| serde_json::from_str(&json))?;
            self.opened.insert(article.to_owned(), record);
        }
        Ok(&self.opened[article])
    }

    /// What a report stands on: [`evidence`].
    pub fn evidence(&mut self, id: &str) -> Result<Value, Refusal> {
        let record = self.of_report(id)?;
        Ok(report(record, id).map_or(Value::Null, |report| evidence(record, report)))
    }
}

/// A report of a record, by its id.
pub fn report<'a>(record: &'a Value, id: &str) -> Option<&'a Value> {
    record["reports"].as_array()?.iter().find(|report| report["id"] == id)
}

/// What a report stands on: its sentence, the same with each field's words marked, the words of each field with their places
/// (code points of the article's text), and the rules that inferred what no words say.
pub fn evidence(record: &Value, report: &Value) -> Value {
    let (mut words, mut inferred) = (Map::new(), Map::new());
    for (key, values) in fields(report) {
        let spans: Vec<Value> = values.iter().flat_map(|value| list(&value["evidence"])).cloned().collect();
        let rules: Vec<Value> = values.iter().map(|value| value["inferred"].clone()).filter(Value::is_string).collect();
        if !spans.is_empty() {
            words.insert(key.clone(), spans.into());
        }
        if !rules.is_empty() {
            inferred.insert(key, rules.into());
        }
    }
    let text: Vec<char> = record["article"]["text"].as_str().unwrap_or_default().chars().collect();
    let (start, end) = span(&report["sentence"], text.len()).unwrap_or_default();
    json!({
        "sentence": {"start": start, "end": end, "text": text[start..end].iter().collect::<String>()},
        "marked": marked(&text, (start, end), &words),
        "words": words,
        "inferred": inferred,
    })
}

/// The values of each field, under its question as a key: `on_whose_word`.
pub fn fields(report: &Value) -> Vec<(String, Vec<&Value>)> {
    let key = |question: &str| question.replace(' ', "_");
    FIELDS.iter().map(|field| (key(field.question), values(&report[field.name]))).collect()
}

/// A field's values, whether it holds one or several.
fn values(field: &Value) -> Vec<&Value> {
    match field {
        Value::Array(all) => all.iter().collect(),
        Value::Null => Vec::new(),
        one => vec![one],
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A span of the article's text; `None` for words that stand elsewhere on the page.
fn span(of: &Value, length: usize) -> Option<(usize, usize)> {
    if of.get("block").is_some() {
        return None;
    }
    let place = |key: &str| of[key].as_u64().and_then(|at| usize::try_from(at).ok());
    let (start, end) = (place("start")?, place("end")?);
    (start <= end && end <= length).then_some((start, end))
}

/// The text with "[who: Denmark]" for the words of a field.
fn marked(text: &[char], within: (usize, usize), words: &Map<String, Value>) -> String {
    let mut marks: Vec<(usize, usize, &str)> = Vec::new();
    for (field, spans) in words {
        let inside = list(spans).iter().filter_map(|of| span(of, text.len()));
        let inside = inside.filter(|&(start, end)| within.0 <= start && end <= within.1);
        marks.extend(inside.map(|(start, end)| (start, end, field.as_str())));
    }
    // The longer opens first, so that the shorter lies in it.
    marks.sort_by_key(|&(start, end, field)| (start, std::cmp::Reverse(end), field));
    marks.dedup();
    let mut out = String::new();
    for at in within.0..=within.1 {
        out.extend(marks.iter().filter(|&&(start, end, _)| end == at && start < at).map(|_| ']'));
        for (_, _, field) in marks.iter().filter(|&&(start, end, _)| start == at && start < end) {
            out += &format!("[{}: ", field.replace('_', " "));
        }
        out.extend(text.get(at).filter(|_| at < within.1));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_out_by_code_points_and_marked() {
        let record = json!({
            "article": {"text": "“Été.” Denmark sent 90 men."},
            "reports": [{
                "id": "a-1",
                "sentence": {"start": 7, "end": 27},
                "actor": [{"name": "Denmark", "evidence": [{"start": 7, "end": 14, "text": "Denmark"}]}],
                "event": {"lemma": "send", "evidence": [{"start": 15, "end": 19, "text": "sent"}]},
                "quantity": [{"value": 90, "evidence": [{"start": 20, "end": 26, "text": "90 men"}]}],
                "attribution": [{"source": "Gazette", "inferred": "report/outlets", "evidence": []}],
                "time": [{"evidence": [{"block": 2, "start": 0, "end": 5, "text": "other"}]}],
            }],
        });
        let told = evidence(&record, report(&record, "a-1").expect("there"));
        assert_eq!(told["sentence"]["text"], "Denmark sent 90 men.");
        assert_eq!(told["marked"], "[who: Denmark] [did what: sent] [how many: 90 men].");
        assert_eq!(told["words"]["how_many"][0]["text"], "90 men");
        assert_eq!(told["inferred"], json!({"on_whose_word": ["report/outlets"]}));
    }
}
