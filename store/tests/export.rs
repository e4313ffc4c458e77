//! What is exported, read back: contents, not counts.

use octuple::page::As;
use octuple::{Ask, Engine};
use serde_json::Value;
use store::export::{Format, export};
use store::{Entry, Query, Store};

const TEXT: &str = "=SUM is no name. A car bomb killed 12 people in Erbil on Monday, “a black day,” the Kurdish interior ministry said. \
    Denmark has 1,200 soldiers in Mali.";

fn store() -> Store {
    let ask = Ask {
        read_as: As::Body,
        date: "2021-03-02".parse().ok(),
        url: Some("https://example.org/a".into()),
        ..Ask::default()
    };
    let mut record = Engine::new().read(TEXT.as_bytes(), &ask).record(false);
    record.article.publisher = Some("=Morning Paper".into());
    let mut store = Store::in_memory().expect("memory");
    store.write(&[Entry::of(record)], &[]).expect("written");
    store
}

fn exported(store: &Store, query: &Query, format: Format) -> String {
    let mut out = Vec::new();
    export(store, query, format, &mut out).expect("written");
    String::from_utf8(out).expect("UTF-8")
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn bomb() -> Query {
    Query { what: Some("ASSAULT".into()), place: Some("Erbil".into()), ..Query::default() }
}

#[test]
fn records_go_out_as_they_were_read() {
    let records = lines(&exported(&store(), &Query::default(), Format::Ndjson));
    assert_eq!(records.len(), 1, "an article, however many reports");
    assert_eq!(records[0]["schema"], "octuple/1");
    assert_eq!(records[0]["article"]["text"], TEXT);
    assert_eq!(exported(&store(), &Query { who: Some("Nobody".into()), ..Query::default() }, Format::Ndjson), "");
}

#[test]
fn a_spreadsheet_is_given_no_formula() {
    let text = exported(&store(), &bomb(), Format::Csv);
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    let header = csv.headers().expect("a header").clone();
    let row = csv.records().next().expect("a row").expect("well formed");
    let cell = |name: &str| row.get(header.iter().position(|h| h == name).expect(name)).unwrap().to_owned();
    assert_eq!(cell("publisher"), "'=Morning Paper");
    assert!(cell("how many").starts_with("12") && cell("where").contains("Erbil"), "{text}");
    assert!(cell("sentence").contains("“a black day,”"), "{text}");
}

#[test]
fn a_feature_lies_where_its_place_does_longitude_first() {
    let json: Value = serde_json::from_str(&exported(&store(), &bomb(), Format::GeoJson)).expect("JSON");
    let feature = &json["features"][0];
    let at = |n: usize| feature["geometry"]["coordinates"][n].as_f64().expect("a number");
    assert!((at(0) - 44.0).abs() < 0.2 && (at(1) - 36.2).abs() < 0.2, "{feature}");
    assert_eq!(feature["properties"]["how_certain"], "happened");
    let none: Value = serde_json::from_str(&exported(
        &store(),
        &Query { who: Some("Nobody".into()), ..Query::default() },
        Format::GeoJson,
    ))
    .unwrap();
    assert_eq!(none["features"], serde_json::json!([]));
}

#[test]
fn gdelt_has_its_columns() {
    let text = exported(&store(), &bomb(), Format::Gdelt);
    let cells: Vec<&str> = text.lines().next().expect("a row").split('\t').collect();
    assert_eq!(cells.len(), 61);
    assert_eq!((cells[1], cells[3], cells[29]), ("20210301", "2021", "4"), "Monday; material conflict");
    assert!(cells[26] == "18" || cells[26] == "19", "{cells:?}");
    assert_eq!((cells[52], cells[53], cells[60]), ("Erbil", "IQ", "https://example.org/a"));
}

#[test]
fn plover_has_the_dead() {
    let event = &lines(&exported(&store(), &bomb(), Format::Plover))[0];
    assert_eq!((event["event_type"].as_str(), event["dead"].as_f64()), (Some("ASSAULT"), Some(12.0)));
    assert_eq!((event["date"].as_str(), event["location"]["country"].as_str()), (Some("2021-03-01"), Some("IQ")));
}

#[test]
fn annotations_select_the_words_of_the_text() {
    let annotations = lines(&exported(&store(), &Query::default(), Format::Annotations));
    let text: Vec<char> = TEXT.chars().collect();
    let mut fields = Vec::new();
    for one in &annotations {
        let selectors = &one["target"]["selector"];
        let at = |name: &str| selectors[0][name].as_u64().expect("a number") as usize;
        let words: String = text[at("start")..at("end")].iter().collect();
        assert_eq!(selectors[1]["exact"], words.as_str());
        fields.push((one["body"]["name"].as_str().unwrap().to_owned(), words));
    }
    let has = |field: &str, words: &str| fields.iter().any(|(f, w)| f == field && w.contains(words));
    assert!(has("location", "Erbil") && has("quantity", "1,200 soldiers") && has("actor", "Denmark"), "{fields:#?}");
}

#[test]
fn provenance_leads_from_the_report_to_the_page() {
    let graph = &lines(&exported(&store(), &bomb(), Format::Prov))[0]["@graph"];
    let find = |start: &str| {
        graph.as_array().unwrap().iter().find(|n| n["@id"].as_str().unwrap().starts_with(start)).expect("a node")
    };
    let (report, article) = (find("urn:octuple:report:"), find("urn:octuple:article:"));
    assert_eq!(report["prov:wasDerivedFrom"]["@id"], article["@id"]);
    assert_eq!(article["prov:wasDerivedFrom"]["@id"], find("urn:sha256:")["@id"]);
    assert!(report["prov:wasAttributedTo"].to_string().contains("interior ministry"), "{report}");
}

/// Writes the Parquet that `store/tests/parquet.py` opens with DuckDB, pandas and Polars, where `OCTUPLE_PARQUET` says.
#[cfg(feature = "parquet")]
#[test]
fn parquet_is_written_by_day() {
    let scratch = tempfile::tempdir().expect("a folder");
    let folder = std::env::var_os("OCTUPLE_PARQUET").map_or(scratch.path().join("lake"), Into::into);
    let _ = std::fs::remove_dir_all(&folder);
    store::export::parquet(&store(), &Query::default(), &folder).expect("written");
    assert!(folder.join("published=2021-03-02/part-0.parquet").exists());
    let again = store::export::parquet(&store(), &Query::default(), &folder);
    assert!(again.is_err_and(|e| e.to_string().contains("partitions already")));
}
