//! An article's text to its reports.
#![no_main]

use libfuzzer_sys::fuzz_target;
use octuple::page::As;
use octuple_fuzz::again::same_and_no_slower;
use octuple_fuzz::{engine, holds};

fuzz_target!(|text: &str| {
    let read = |bytes: &[u8]| holds::json(engine(), bytes, As::Body);
    holds::stands(&read(text.as_bytes()));
    same_and_no_slower(text.as_bytes(), read);
});
