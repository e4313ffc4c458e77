use std::collections::HashMap;
use std::sync::Arc;

use arrow_schema::{DataType, Field, Fields, Schema};

/// What rows are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Pages: the article is known, and nothing beyond it.
    Pages,
    /// A store, a day a file: the day of publication is in the file's folder, and each report has its event, story and text family.
    Store,
}

/// The schema: the eight fields by their one definition, with the question that each answers.
pub fn schema(of: Of) -> Schema {
    let mut fields = vec![text("id"), text("article"), whole("number"), text("title")];
    if of == Of::Pages {
        fields.push(text("published"));
    }
    fields.extend(["publisher", "url", "original", "text"].map(text));
    fields.push(Field::new("sentence", structure(["start", "end"].map(whole).to_vec()), true));
    for field in record::FIELDS {
        let told = [("question", field.question), ("holds", field.holds), ("standard", field.standard)];
        let told: HashMap<String, String> = told.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
        fields.push(Field::new(field.name, kind(field.name), true).with_metadata(told));
    }
    if of == Of::Store {
        fields.extend(["event_id", "voices", "story", "text_family"].map(whole));
    }
    Schema::new(fields)
}

/// What each of the eight fields is made of, as in the record.
fn kind(field: &str) -> DataType {
    let party =
        || vec![text("entity"), text("name"), text("kind"), text("code"), text("role"), evidence(), text("inferred")];
    match field {
        "actor" | "recipient" => list(party()),
        "event" => {
            structure(vec![text("type"), text("mode"), text("cameo"), text("lemma"), yes("negated"), evidence()])
        }
        "quantity" => list(vec![
            real("value"),
            real("low"),
            real("high"),
            yes("approximate"),
            text("unit"),
            text("of"),
            Field::new("change", structure(["from", "to", "by", "ratio"].map(real).to_vec()), true),
            text("casualty"),
            evidence(),
        ]),
        "location" => list(vec![
            text("name"),
            whole("geonames"),
            real("lat"),
            real("lon"),
            text("country"),
            text("admin1"),
            text("precision"),
            evidence(),
            text("inferred"),
        ]),
        "time" => {
            list(vec![text("of"), text("kind"), text("edtf"), text("start"), text("end"), evidence(), text("inferred")])
        }
        "attribution" => list(vec![
            text("source"),
            text("role"),
            yes("named"),
            text("mode"),
            text("cue"),
            evidence(),
            text("inferred"),
        ]),
        _ => structure(vec![
            text("status"),
            text("polarity"),
            Field::new("hedges", DataType::List(Arc::new(text("item"))), true),
            real("confidence"),
            evidence(),
            text("inferred"),
        ]),
    }
}

/// The words that a value came from, in code points of the row's text.
fn evidence() -> Field {
    let mut fields = ["block", "start", "end", "page_start", "page_end"].map(whole).to_vec();
    fields.push(text("text"));
    Field::new("evidence", list(fields), true)
}

fn structure(fields: Vec<Field>) -> DataType {
    DataType::Struct(Fields::from(fields))
}

fn list(fields: Vec<Field>) -> DataType {
    DataType::List(Arc::new(Field::new("item", structure(fields), true)))
}

fn text(name: &str) -> Field {
    Field::new(name, DataType::Utf8, true)
}

fn whole(name: &str) -> Field {
    Field::new(name, DataType::Int64, true)
}

fn real(name: &str) -> Field {
    Field::new(name, DataType::Float64, true)
}

fn yes(name: &str) -> Field {
    Field::new(name, DataType::Boolean, true)
}
