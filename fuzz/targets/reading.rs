//! Whole pages, into a record and a store and out again: what comes out is what went in.
#![no_main]

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use octuple::Ask;
use octuple::page::As;
use octuple_fuzz::again::same_and_no_slower;
use octuple_fuzz::{engine, holds, round};
use store::{Entry, Store};

/// How many pages a store takes before there is another.
const MOST: usize = 500;

thread_local! {
    static STORE: RefCell<(Store, usize)> = RefCell::new((Store::in_memory().expect("memory"), 0));
}

fuzz_target!(|bytes: &[u8]| {
    holds::holds(engine(), bytes, As::Auto);
    // As the text of an article: a page that has one takes longer to read than one that has none, whichever is the longer.
    same_and_no_slower(bytes, |bytes| holds::json(engine(), bytes, As::Body));
    let ask = Ask { date: "2022-03-04".parse().ok(), ..Ask::default() };
    let record = engine().read(bytes, &ask).record(false);
    let (id, json) = (record.article.id.clone(), round(&record));
    STORE.with_borrow_mut(|(store, pages)| {
        // Of two pages with one article the first stays.
        let known = store.record(&id).expect("read");
        store.write(&[Entry::of(record)], &[]).expect("written");
        assert_eq!(store.record(&id).expect("read"), known.or(Some(json)));
        *pages += 1;
        if *pages == MOST {
            (*store, *pages) = (Store::in_memory().expect("memory"), 0);
        }
    });
});
