//! A page to its article: blocks lie on its text in order, and slice.
#![no_main]

use article::Told;
use libfuzzer_sys::fuzz_target;
use page::{As, Hints};

fuzz_target!(|bytes: &[u8]| {
    let (media, bytes) = match bytes.split_first() {
        Some((first, rest)) => (if first % 2 == 0 { As::Html } else { As::Text }, rest),
        None => (As::Auto, bytes),
    };
    let page = page::read(bytes, &Hints { media, ..Hints::default() });
    let article = article::read(&page, &Told::default());
    let mut end = 0;
    for span in article.blocks.iter().filter_map(|block| block.span) {
        assert!(span.start() >= end, "blocks are in order");
        let _ = span.of(&article.text);
        end = span.end();
    }
});
