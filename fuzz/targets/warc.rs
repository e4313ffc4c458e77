//! Archives, whole and damaged.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    octuple_fuzz::brought_in(".warc", bytes);
});
