//! A record is read back as it was written.

use std::path::Path;

use octuple::record::Record;
use octuple::{Ask, Engine};
use serde_json::Value;

fn record() -> Record {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/mali-mission.html");
    let page = std::fs::read(page).expect("the page is there");
    Engine::new().read(&page, &Ask::default()).record(true)
}

#[test]
fn a_record_is_read_back_as_it_was_written() {
    let record = record();
    assert!(record.reports.len() > 5 && record.mentions.is_some());
    let json = serde_json::to_string(&record).expect("JSON");
    assert_eq!(serde_json::from_str::<Record>(&json).expect("a record"), record);
}

/// The shape grows: a record of an earlier version lacks what came later, one of a later version has what is not known yet.
#[test]
fn a_record_may_lack_what_came_later_and_have_what_is_not_known() {
    let mut json = serde_json::to_value(record()).expect("JSON");
    json["article"].as_object_mut().unwrap().remove("evidence");
    json["article"]["mood"] = Value::from("grave");
    json.as_object_mut().unwrap().remove("mentions");
    let read: Record = serde_json::from_value(json).expect("a record");
    assert_eq!(read.article.title, record().article.title);
    assert_eq!(read.reports, record().reports);
}

#[test]
fn what_is_no_record_is_told_so() {
    let mut json = serde_json::to_value(record()).expect("JSON");
    json["reports"][0]["factuality"]["status"] = Value::from("x".repeat(1000));
    let error = serde_json::from_value::<Record>(json.clone()).expect_err("no word that a record has");
    assert!(error.to_string().ends_with("is no word that a record has") && error.to_string().len() < 200, "{error}");
    json["reports"][0]["factuality"]["status"] = Value::from(7);
    let error = serde_json::from_value::<Record>(json).expect_err("no word");
    assert!(error.to_string().contains("expected a word"), "{error}");
}
