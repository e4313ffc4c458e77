//! Feeds, sitemaps, lists of records, and lines of pages: nothing is fetched, for every host is refused.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    octuple_fuzz::brought_in("", bytes);
});
