//! PLOVER's gold standard records: a sentence, its actors, its event.

use std::path::Path;

use language::Reader;
use serde_json::Value;
use span::Span;

use super::event::{Marked, choose, read, span};

/// One record.
pub(super) struct Record {
    pub id: String,
    pub text: String,
    /// The words marked as source and as target.
    pub sources: Vec<String>,
    pub targets: Vec<String>,
    event: String,
    mode: String,
    trigger: String,
}

fn read_value(value: &Value) -> Record {
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let actors = |key: &str| {
        let all = value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        all.iter().filter_map(|a| a.get("actorText").and_then(Value::as_str).map(str::to_owned)).collect()
    };
    Record {
        id: text("id"),
        text: text("text"),
        sources: actors("source"),
        targets: actors("target"),
        event: text("event"),
        mode: text("mode"),
        trigger: text("eventText"),
    }
}

/// Reads a file of records.
pub(super) fn read_all(path: &Path) -> Result<Vec<Record>, Box<dyn std::error::Error>> {
    let all: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    Ok(all.iter().map(read_value).collect())
}

impl Record {
    /// The type by its name in the tables of 2021: four older types are part of others by then, and destruction
    /// and abduction are assaults.
    pub fn plover(&self) -> &str {
        match (self.event.as_str(), self.mode.as_str()) {
            ("DEMAND", _) => "REQUEST",
            ("DISAPPROVE" | "INVESTIGATE", _) => "ACCUSE",
            ("FIGHT", _) | ("COERCE", "destroy") => "ASSAULT",
            (event, _) => event,
        }
    }

    /// Where source and target stand in the text.
    pub fn marked(&self) -> Marked {
        Marked {
            text: self.text.clone(),
            source: places(&self.text, &self.sources),
            target: places(&self.text, &self.targets),
        }
    }

    /// Whether a trigger shares a word of content with the record's event words.
    pub fn is_trigger(&self, words: &str) -> bool {
        content(words).iter().any(|w| content(&self.trigger).contains(w))
    }

    /// Which half of YIELD the reader found.
    pub fn yields(&self, reader: &Reader) -> &'static str {
        let marked = self.marked();
        read(reader, &self.text, |input, facts| {
            choose(input, facts, &marked).map_or("none", |n| facts.mentions.events[n].plover.name())
        })
    }
}

/// Every place where one of the phrases stands.
fn places(text: &str, phrases: &[String]) -> Vec<Span> {
    let whole =
        |phrase: &String| text.match_indices(phrase.as_str()).map(|(at, m)| span(at, at + m.len())).collect::<Vec<_>>();
    phrases.iter().filter(|p| !p.is_empty()).flat_map(whole).collect()
}

/// The words of a phrase that carry meaning, in lower case.
pub(super) fn content(phrase: &str) -> Vec<String> {
    const EMPTY: &[&str] = &[
        "the", "a", "an", "of", "and", "in", "on", "to", "for", "its", "from", "with", "by", "at", "is", "has", "was",
        "'s",
    ];
    let words =
        phrase.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).map(str::to_lowercase);
    words.filter(|w| !EMPTY.contains(&w.as_str())).collect()
}
