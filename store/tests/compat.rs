//! Stores of every version that was ever published, reopened: what was in them is there, and more can be added.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use octuple::page::As;
use octuple::{Ask, Engine};
use store::{Entry, Query, Store};

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compat")
}

fn entry(day: &str, text: &str) -> Entry {
    let ask = Ask { read_as: As::Body, date: day.parse().ok(), ..Ask::default() };
    Entry::of(Engine::new().read(text.as_bytes(), &ask).record(false))
}

#[test]
fn stores_of_every_version_are_reopened() {
    let mut versions = 0;
    for file in fs::read_dir(kept()).expect("the folder") {
        let packed = fs::File::open(file.expect("a file").path()).expect("it opens");
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(packed).read_to_end(&mut bytes).expect("gzip");
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("old.db");
        fs::write(&path, bytes).expect("written");
        let mut store = Store::open(&path).expect("it opens");
        let found = store.find(&Query { who: Some("Denmark".into()), ..Query::default() }).expect("read");
        assert_eq!(found[0].how_many.as_deref(), Some("300 troops"));
        assert_eq!(found[0].sentence, "Denmark will withdraw 300 troops from Mali by May 1.");
        store.write(&[entry("2021-03-06", "Denmark has 1,200 soldiers in Mali.")], &[]).expect("written");
        assert_eq!(store.stats().expect("read").articles, 2);
        versions += 1;
    }
    assert!(versions > 0, "no version is kept");
}

#[test]
fn a_later_store_and_a_store_of_others_are_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("later.db");
    drop(Store::create(&path).expect("made"));
    let db = rusqlite::Connection::open(&path).expect("opens");
    db.pragma_update(None, "user_version", 999).expect("set");
    drop(db);
    assert!(Store::create(&path).is_err_and(|error| error.is_newer()));
    assert!(Store::open(&path).is_err_and(|error| error.is_newer()));
    let other = folder.path().join("other.db");
    rusqlite::Connection::open(&other).expect("opens").execute_batch("CREATE TABLE notes (text)").expect("made");
    assert!(Store::create(&other).is_err_and(|error| error.is_not_ours()));
    assert!(Store::open(&folder.path().join("none.db")).is_err_and(|error| error.is_missing()));
}

#[test]
fn a_full_store_keeps_what_was_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("full.db");
    let mut store = Store::create(&path).expect("made");
    store.write(&[entry("2021-03-05", "Denmark will withdraw 300 troops from Mali by May 1.")], &[]).expect("written");
    store.limit_pages(90).expect("set");
    let many: Vec<Entry> = (0..200)
        .map(|n| entry("2021-03-06", &format!("France sent {n} soldiers to Niger. {}", "It rained. ".repeat(n))))
        .collect();
    assert!(store.write(&many, &[]).is_err_and(|error| error.is_full()));
    drop(store);
    let store = Store::open(&path).expect("it opens");
    assert_eq!(store.stats().expect("read").articles, 1, "the batch that did not fit left nothing behind");
}

/// Keeps a store of this version: run once for each version that is published, `cargo test -p octuple-store -- --ignored keep`.
#[test]
#[ignore = "writes into the source"]
fn keep_this_version() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("now.db");
    let mut store = Store::create(&path).expect("made");
    store.write(&[entry("2021-03-05", "Denmark will withdraw 300 troops from Mali by May 1.")], &[]).expect("written");
    drop(store);
    let file = fs::File::create(kept().join(format!("v{}.db.gz", store::VERSION))).expect("made");
    let mut packed = flate2::write::GzEncoder::new(file, flate2::Compression::best());
    packed.write_all(&fs::read(&path).expect("read")).expect("written");
    packed.finish().expect("written");
}
