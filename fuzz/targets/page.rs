//! Bytes to text and tree: every span of the tree is one of the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use octuple_fuzz::again::same_and_no_slower;
use page::{As, Hints, Page};

fn read(bytes: &[u8]) -> Page {
    page::read(bytes, &Hints { media: As::Html, ..Hints::default() })
}

fuzz_target!(|bytes: &[u8]| {
    let page = read(bytes);
    let tree = page.tree();
    for id in tree.ids() {
        let _ = tree.node(id).span.of(page.text());
        assert!(tree.end(id) > id, "a node ends behind its start");
    }
    assert_eq!(page.bytes(), bytes.len());
    same_and_no_slower(bytes, |bytes| {
        let page = read(bytes);
        (page.text().to_owned(), page.tree().ids().count())
    });
});
