//! Text to sentences, tokens and trees.
#![no_main]

use std::sync::OnceLock;

use language::{Analysis, Passage, PassageKind, Reader};
use libfuzzer_sys::fuzz_target;
use octuple_fuzz::again::same_and_no_slower;
use span::Span;

fn read(text: &str) -> Analysis<'_> {
    static READER: OnceLock<Reader> = OnceLock::new();
    let passages = [Passage { span: Span::at(0, text.len()), kind: PassageKind::Paragraph }];
    READER.get_or_init(Reader::small).read(text, &passages)
}

fuzz_target!(|text: &str| {
    let analysis = read(text);
    let mut end = 0;
    for token in &analysis.tokens {
        assert!(!token.span.is_empty() && token.span.start() >= end, "tokens are in order");
        end = token.span.end();
        let _ = token.span.of(text);
    }
    for sentence in &analysis.sentences {
        let roots = sentence.tokens.clone().filter(|&t| analysis.token(t).head.is_none()).count();
        assert_eq!(roots, 1, "a sentence has one root");
    }
    same_and_no_slower(text.as_bytes(), |bytes| {
        let analysis = read(std::str::from_utf8(bytes).expect("whole characters"));
        (format!("{:?}", analysis.tokens), analysis.sentences.len())
    });
});
