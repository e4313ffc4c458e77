//! Events in the words of PLOVER and of POLECAT, the event data made by it: as far as both reach.

use serde_json::{Value, json};

use super::rows::Row;

/// One event record for a report.
pub fn event(row: &Row<'_>) -> Value {
    let (report, found) = (row.report, &row.found);
    let parties = |field: &str| -> Vec<Value> {
        let party = |party: &Value| {
            json!({
                "name": party["name"], "country": party["code"], "sector": party["role"],
                "text": words(party),
            })
        };
        report[field].as_array().map_or(&[][..], Vec::as_slice).iter().map(party).collect()
    };
    let count = |casualty: &str| {
        let of = report["quantity"].as_array().into_iter().flatten().find(|q| q["casualty"] == casualty);
        of.map_or(Value::Null, |q| if q["value"].is_null() { q["low"].clone() } else { q["value"].clone() })
    };
    let place = report["location"].get(0).unwrap_or(&Value::Null);
    let time = report["time"].as_array().into_iter().flatten().find(|time| time["of"] == "event");
    json!({
        "id": found.id,
        "event_type": report["event"]["type"],
        "mode": report["event"]["mode"],
        "cameo_root": report["event"]["cameo"],
        "date": time.map_or(Value::Null, |time| time["start"].clone()),
        "date_end": time.map_or(Value::Null, |time| time["end"].clone()),
        "publication_date": found.published,
        "source": parties("actor"),
        "target": parties("recipient"),
        "location": {
            "name": place["name"], "country": place["country"], "admin1": place["admin1"], "latitude": place["lat"],
            "longitude": place["lon"], "geonames_id": place["geonames"],
        },
        "dead": count("dead"),
        "injured": count("injured"),
        "status": report["factuality"]["status"],
        "text": found.sentence,
        "headline": found.title,
        "url": found.url,
        "publisher": found.publisher,
    })
}

fn words(value: &Value) -> Vec<&str> {
    value["evidence"].as_array().into_iter().flatten().filter_map(|span| span["text"].as_str()).collect()
}
