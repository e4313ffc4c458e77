//! From a store to Parquet and to a store again: the same reports, events and postures.
#![cfg(feature = "parquet")]

use std::fs;
use std::path::Path;

use octuple::page::As;
use octuple::{Ask, Engine};
use store::export::parquet;
use store::{Entry, Events, Postures, Query, Store};

/// Articles of ours on three days and on none, in the order in which a lake is gathered.
fn entries() -> Vec<Entry> {
    let engine = Engine::new();
    let told = [
        ("", "Ruritania has 700 soldiers in Niger."),
        (
            "2021-03-02",
            "A car bomb killed 12 people in Erbil on Monday, the Kurdish interior ministry said. Denmark has 1,200 soldiers in Mali.",
        ),
        (
            "2021-03-03",
            "At least 14 people were killed when a car bomb exploded in a bazaar in Erbil on Monday, doctors said.",
        ),
        ("2021-03-03", "Denmark will withdraw 200 soldiers from Mali by May 1, its defence minister said on Tuesday."),
        ("2021-03-04", "The mayor of Erbil said that a car bomb had killed 14 people there on Monday."),
    ];
    let mut records: Vec<_> = told
        .iter()
        .enumerate()
        .map(|(n, (day, text))| {
            let url = Some(format!("https://paper-{n}.example/{n}"));
            let ask = Ask { read_as: As::Body, date: day.parse().ok(), url, ..Ask::default() };
            let mut record = engine.read(text.as_bytes(), &ask).record(false);
            record.article.publisher = Some(format!("Paper {n}"));
            record
        })
        .collect();
    records.sort_by_key(|record| (record.article.published.clone(), record.article.id.clone()));
    records.into_iter().map(Entry::of).collect()
}

fn stored() -> Store {
    let mut store = Store::in_memory().expect("memory");
    store.write(&entries(), &[]).expect("written");
    store
}

/// All that is asked of a store.
fn answers(store: &Store) -> String {
    let events = store.events(&Events::default()).expect("events");
    let whole: Vec<_> = events.iter().map(|event| store.event(event.id).expect("read").expect("there")).collect();
    let postures = store.posture(&Postures::default()).expect("postures");
    assert!(whole.iter().any(|event| event.event.voices > 1), "some event has two voices");
    assert!(postures.iter().any(|posture| posture.points.len() > 1), "some posture changes");
    format!("{:#?}\n{whole:#?}\n{postures:#?}", store.find(&Query::default()).expect("reports"))
}

#[test]
fn a_lake_gives_the_answers_of_the_store_that_it_came_from() {
    let folder = tempfile::tempdir().expect("a folder");
    let (lake, store) = (folder.path().join("lake"), stored());
    parquet(&store, &Query::default(), &lake).expect("written");
    assert_eq!(answers(&store::of_lake(&lake).expect("gathered")), answers(&store));
}

#[test]
fn rows_that_a_job_wrote_twice_count_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let (lake, store) = (folder.path().join("lake"), stored());
    parquet(&store, &Query::default(), &lake).expect("written");
    for day in fs::read_dir(&lake).expect("listed") {
        let day = day.expect("a folder").path();
        fs::copy(day.join("part-0.parquet"), day.join("again.snappy.parquet")).expect("copied");
        fs::write(day.join("._SUCCESS.crc"), "a mark of another engine").expect("written");
    }
    fs::write(lake.join("_SUCCESS"), "").expect("written");
    assert_eq!(answers(&store::of_lake(&lake).expect("gathered")), answers(&store));
}

#[test]
fn what_is_no_lake_is_told_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let failed = |at: &Path| store::of_lake(at).expect_err("no lake").to_string();
    assert!(failed(folder.path()).contains("this is no lake"), "{}", failed(folder.path()));
    let day = folder.path().join("published=2021-03-02");
    fs::create_dir(&day).expect("made");
    fs::write(day.join("part-0.parquet"), "this is no Parquet").expect("written");
    let said = failed(folder.path());
    assert!(said.contains("published=2021-03-02/part-0.parquet: "), "{said}");
    assert!(failed(&folder.path().join("none")).contains("none"));
}
