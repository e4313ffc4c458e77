//! An article's text to its reports.
#![no_main]

use libfuzzer_sys::fuzz_target;
use octuple::page::As;
use octuple_fuzz::{engine, holds};

fuzz_target!(|text: &str| holds::stands(&holds::json(engine(), text.as_bytes(), As::Body)));
