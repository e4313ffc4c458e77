//! A page to its article: blocks lie on its text, none on another, and slice.
#![no_main]

use article::{Article, Told};
use libfuzzer_sys::fuzz_target;
use octuple_fuzz::again::same_and_no_slower;
use page::{As, Hints};
use span::Span;

/// The first byte says as what the others are read.
fn read(bytes: &[u8]) -> Article {
    let (media, bytes) = match bytes.split_first() {
        Some((first, rest)) => (if first % 2 == 0 { As::Html } else { As::Text }, rest),
        None => (As::Auto, bytes),
    };
    article::read(&page::read(bytes, &Hints { media, ..Hints::default() }), &Told::default())
}

fuzz_target!(|bytes: &[u8]| {
    let article = read(bytes);
    // The title is first in the text, wherever it stands on the page.
    let mut spans: Vec<Span> = article.blocks.iter().filter_map(|block| block.span).collect();
    spans.sort_by_key(|span| span.start());
    assert!(spans.is_sorted_by(|one, next| one.end() <= next.start()), "a block lies on another");
    for span in spans {
        let _ = span.of(&article.text);
    }
    same_and_no_slower(bytes, read);
});
