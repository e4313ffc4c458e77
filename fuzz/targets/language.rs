//! Text to sentences, tokens and trees.
#![no_main]

use language::{Passage, PassageKind, Reader};
use libfuzzer_sys::fuzz_target;
use span::Span;
use std::sync::OnceLock;

fuzz_target!(|text: &str| {
    static READER: OnceLock<Reader> = OnceLock::new();
    let passages = [Passage { span: Span::at(0, text.len()), kind: PassageKind::Paragraph }];
    let analysis = READER.get_or_init(Reader::small).read(text, &passages);
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
});
