//! Bytes to text and tree: every span of the tree is one of the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use page::{As, Hints};

fuzz_target!(|bytes: &[u8]| {
    let page = page::read(bytes, &Hints { media: As::Html, ..Hints::default() });
    let tree = page.tree();
    for id in tree.ids() {
        let _ = tree.node(id).span.of(page.text());
        assert!(tree.end(id) > id, "a node ends behind its start");
    }
    assert_eq!(page.bytes(), bytes.len());
});
