//! Records as they are published: what is one is written as it was read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use octuple_fuzz::round;
use record::Record;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(record) = serde_json::from_slice::<Record>(bytes) {
        round(&record);
    }
});
