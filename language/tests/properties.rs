//! What holds of every reading, whatever the text.

use std::time::Instant;

use language::{Analysis, Passage, PassageKind, Reader, conllu};
use span::Span;

fn read<'t>(reader: &Reader, text: &'t str) -> Analysis<'t> {
    let mut at = 0;
    let mut passages = Vec::new();
    for part in text.split("\n\n") {
        passages.push(Passage { span: Span::at(at, at + part.len()), kind: PassageKind::Paragraph });
        at += part.len() + 2;
    }
    reader.read(text, &passages)
}

/// Spans slice, tokens cover, trees are trees, mentions lie on tokens.
fn check(analysis: &Analysis) {
    let text = analysis.text;
    let mut end = 0;
    for (number, token) in analysis.tokens.iter().enumerate() {
        assert!(!token.span.is_empty() && token.span.start() >= end, "tokens are in order and do not overlap");
        end = token.span.end();
        assert!(!token.span.of(text).contains(' '), "no token holds a space");
        let sentence = analysis.sentence_of(number as u32);
        assert!(token.head.is_none_or(|h| sentence.tokens.contains(&h) && h != number as u32));
        assert!(
            analysis
                .is_under(number as u32, sentence.tokens.clone().find(|&t| analysis.token(t).head.is_none()).unwrap())
        );
        assert!(!analysis.lemma(number as u32).is_empty());
    }
    for sentence in &analysis.sentences {
        let roots = sentence.tokens.clone().filter(|&t| analysis.token(t).head.is_none()).count();
        assert_eq!(roots, 1, "a sentence has one root");
        assert!(sentence.span.contains(analysis.token(sentence.tokens.start).span));
    }
    for mention in analysis.entities.iter().flat_map(|e| &e.mentions) {
        assert!(mention.span.contains(analysis.token(mention.head).span), "a mention holds its head");
        assert!(!mention.span.of(text).is_empty());
    }
    for quotation in &analysis.quotations {
        assert!(quotation.outer.contains(quotation.inner));
        let _ = (quotation.outer.of(text), quotation.inner.of(text));
    }
}

/// Every character that is not white space is in a token.
fn covers(analysis: &Analysis) -> bool {
    let kept: usize = analysis.tokens.iter().map(|t| t.span.of(analysis.text).chars().count()).sum();
    let solid = |c: char| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}') && !c.is_control();
    kept == analysis.text.chars().filter(|&c| solid(c) || c == '\u{ad}').count()
}

const HARD: &[&str] = &[
    "",
    "   \n\n  ",
    "\u{0}\u{1}\u{7f}",
    "so\u{ad}ft hy\u{ad}phens and zero\u{200b}width",
    "👩‍👩‍👧‍👦 👍🏽 🇫🇷🇩🇪 🙂",
    "עברית and العربية, mixed. 日本語の文。Ελληνικά; кириллица!",
    "a\u{301}\u{302}\u{303} e\u{301}",
    "He said: “This is where the text",
    "''''\"\"\"\"“”“”‘’«»",
    "(((((((((([[[[[[{{{{",
    "U.S. U.S. U.S. Mr. Mrs. etc. etc... ... .... …",
    "http://x.y/z?q=1#a www. @ # @a #b a@b.c",
    "I'd've y'all'd've ain't can't've 'tis 'twas rock'n'roll",
    "1,2,3.4.5/6/7:8-9–10—11 $3bn €4m £5k 10% 5°C",
    "NATO NATO NATO the the the it it it who who who he she they",
    "\r\n\t\u{2028}\u{2029}\u{85}",
];

#[test]
fn every_reading_is_whole() {
    let reader = Reader::small();
    for text in HARD {
        let analysis = read(&reader, text);
        check(&analysis);
        assert!(covers(&analysis), "{text:?}");
        assert_eq!(conllu(&analysis), conllu(&read(&reader, text)), "the same text gives the same reading");
    }
    check(&read(&reader, &HARD.join("\n\n")));
    check(&read(&reader, &HARD.concat()));
}

#[test]
fn random_text_is_read_whole() {
    let reader = Reader::small();
    let pieces: Vec<char> =
        "aA.,;:!?'\"“”‘’()[]- \n\u{ad}\u{301}🙂日ع0$%@#/&the said Iraq NATO Mr. U.S. ".chars().collect();
    let mut state = 1u64;
    for _ in 0..60 {
        let mut text = String::new();
        for _ in 0..200 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            text.push(pieces[(state >> 33) as usize % pieces.len()]);
        }
        let analysis = read(&reader, &text);
        check(&analysis);
        assert!(covers(&analysis), "{text:?}");
    }
}

#[test]
fn time_grows_with_the_text_and_no_faster() {
    let reader = Reader::small();
    let time = |text: &str| {
        let start = Instant::now();
        let _ = std::hint::black_box(read(&reader, text));
        start.elapsed().as_secs_f64()
    };
    for unit in ["word ", "Iraq and ", "he said it, ", "\"a ", "who ", "(the man ", "x", "'", "the Smith. "] {
        let short = time(&unit.repeat(10_000 / unit.len())).max(0.002);
        let long = time(&unit.repeat(200_000 / unit.len()));
        // Twenty times the text; the slack is for a busy machine.
        assert!(long / short < 20.0 * 8.0, "{unit:?}: {short} s, then {long} s");
    }
}

#[test]
fn bytes_that_are_no_model_are_refused() {
    for bytes in [vec![], b"OCTLANG1".to_vec(), b"OCTLANG1\x05\0\0\0tags".to_vec(), vec![0; 4096]] {
        assert!(Reader::from_bytes(bytes).is_err());
    }
}
