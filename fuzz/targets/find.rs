//! What a person asks: whatever the words, it is a question or a refusal, and never the syntax of what answers it.
#![no_main]

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use octuple::many::Asked;
use octuple::page::As;
use octuple::Ask;
use octuple_fuzz::engine;
use store::{Entry, Store};

thread_local! {
    static STORE: RefCell<Store> = RefCell::new(filled());
}

fn filled() -> Store {
    let text = "Ruritania will withdraw 300 troops from Kosovo by May 1, Defence Minister Rupert Hentzau said on Monday.";
    let ask = Ask { read_as: As::Body, date: "2021-03-05".parse().ok(), ..Ask::default() };
    let mut store = Store::in_memory().expect("memory");
    store.write(&[Entry::of(engine().read(text.as_bytes(), &ask).record(false))], &[]).expect("written");
    store
}

fuzz_target!(|asked: (Option<String>, Option<String>, Option<String>, Option<String>, Option<String>, Option<String>)| {
    let (words, who, what, place, when, said_by) = asked;
    let asked = Asked { words, who, what, place, when, said_by, ..Asked::default() };
    if let Ok(query) = asked.query(5) {
        STORE.with_borrow(|store| {
            let found = store.find(&query).expect("a question that can be asked is answered");
            assert_eq!(store.count(&query).expect("counted"), found.len() as u64);
        });
    }
});
