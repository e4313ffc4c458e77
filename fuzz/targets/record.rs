//! Whole pages, into a record and a store and out again: what comes out is what went in.
#![no_main]

use libfuzzer_sys::fuzz_target;
use octuple::page::As;
use octuple::Ask;
use octuple_fuzz::{engine, holds};
use store::{Entry, Store};

fuzz_target!(|bytes: &[u8]| {
    holds::holds(engine(), bytes, As::Auto);
    let record = engine().read(bytes, &Ask::default()).record(false);
    let (id, json) = (record.article.id.clone(), serde_json::to_string(&record).expect("a record is JSON"));
    let mut store = Store::in_memory().expect("memory");
    store.write(&[Entry::of(record)], &[]).expect("written");
    assert_eq!(store.record(&id).expect("read"), Some(json));
});
