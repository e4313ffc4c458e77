//! Records as they were published, read today: nothing that was in them is gone, renamed or changed.
//!
//! `tests/compat` keeps what each version that was released wrote of our examples, one record a line (`release/compat`). No file is ever
//! edited; a new version adds one.

use std::fs;
use std::path::Path;

use octuple::record::Record;
use serde_json::Value;

fn kept() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compat");
    let mut records = Vec::new();
    for file in fs::read_dir(folder).expect("the folder") {
        let path = file.expect("a file").path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let lines = fs::read_to_string(&path).expect("a file of records");
        records.extend(lines.lines().map(|line| (name.clone(), serde_json::from_str(line).expect("JSON"))));
    }
    records
}

/// What stands in an old value and not in the new one.
fn lost(old: &Value, new: &Value, at: &str, found: &mut Vec<String>) {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, value) in old {
                match new.get(key) {
                    Some(new) => lost(value, new, &format!("{at}.{key}"), found),
                    None => found.push(format!("{at}.{key} is gone")),
                }
            }
        }
        (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
            old.iter().zip(new).enumerate().for_each(|(n, (old, new))| lost(old, new, &format!("{at}[{n}]"), found));
        }
        _ if old == new => {}
        _ => found.push(format!("{at}: was {old}, is {new}")),
    }
}

#[test]
fn records_of_every_version_are_read_back_whole() {
    let kept = kept();
    assert!(kept.iter().any(|(version, _)| version == "0.1.0"), "no version is kept");
    for (name, old) in kept {
        let record: Record = serde_json::from_value(old.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut found = Vec::new();
        lost(&old, &serde_json::to_value(record).expect("JSON"), "", &mut found);
        assert_eq!(found, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn what_is_renamed_is_seen() {
    let (_, old) = kept().swap_remove(0);
    let mut new = old.clone();
    let report = new["reports"][0].as_object_mut().expect("a report");
    let event = report.remove("event").expect("an event");
    report.insert("happening".to_owned(), event);
    let mut found = Vec::new();
    lost(&old, &new, "", &mut found);
    assert_eq!(found, [".reports[0].event is gone"]);
}
