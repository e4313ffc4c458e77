//! Records as they are published, from JSON: what is read as one is written, and read again, as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use octuple_fuzz::round;
use record::Record;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(record) = serde_json::from_slice::<Record>(bytes) {
        round(&record);
    }
});
