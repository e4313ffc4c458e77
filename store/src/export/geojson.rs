//! GeoJSON (RFC 7946): a feature for each place of each report; longitude first, as the standard has it.

use std::io::Write;

use serde_json::{Value, json};

use super::rows::Row;
use super::{Failed, rows};
use crate::{Query, Store};

/// One feature collection, written as it is read.
pub fn write(store: &Store, query: &Query, out: &mut dyn Write) -> Result<(), Failed> {
    out.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
    let mut first = true;
    rows::each(store, query, |row| {
        for feature in features(row) {
            out.write_all(if first { b"\n" } else { b",\n" })?;
            first = false;
            serde_json::to_writer(&mut *out, &feature)?;
        }
        Ok(())
    })?;
    Ok(out.write_all(b"\n]}\n")?)
}

fn features(row: &Row<'_>) -> Vec<Value> {
    let places = row.report["location"].as_array().map_or(&[][..], Vec::as_slice);
    let located = places.iter().enumerate().filter(|(_, place)| place["lat"].is_number() && place["lon"].is_number());
    let found = &row.found;
    located
        .map(|(n, place)| {
            json!({
                "type": "Feature",
                "id": format!("{}-{n}", found.id),
                "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]},
                "properties": {
                    "place": place["name"], "precision": place["precision"], "country": place["country"], "geonames": place["geonames"],
                    "report": found.id, "who": found.who, "did_what": found.did_what, "to_whom": found.to_whom,
                    "how_many": found.how_many, "where": found.r#where, "when": found.when, "on_whose_word": found.on_whose_word,
                    "how_certain": found.status, "confidence": found.confidence, "sentence": found.sentence, "title": found.title,
                    "published": found.published, "publisher": found.publisher, "url": found.url, "event": found.event,
                    "voices": found.voices,
                },
            })
        })
        .collect()
}
