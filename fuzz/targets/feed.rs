//! Feeds, sitemaps, lists of records, and lines of pages: nothing is fetched, for every host is refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use octuple_fuzz::again::same_and_no_slower;
use octuple_fuzz::brought_in;

fuzz_target!(|bytes: &[u8]| {
    brought_in("", bytes);
    same_and_no_slower(bytes, |bytes| brought_in("", bytes));
});
