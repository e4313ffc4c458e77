//! What holds of every text: each event has its certainty, and every value stands in the text.

use article::Article;
use facts::{Input, Polarity, Status, actor};
use language::{Passage, PassageKind, Reader};
use span::Span;

/// Words of news, of grammar, and of neither.
const WORDS: &[&str] = &[
    "Ruritania",
    "troops",
    "attacked",
    "the",
    "base",
    "will",
    "not",
    "withdraw",
    "from",
    "Kenya",
    ",",
    "said",
    "it",
    "if",
    "whether",
    "would",
    "impose",
    "sanctions",
    "on",
    "to",
    "and",
    "rebels",
    "by",
    "deny",
    "that",
    "plans",
    "talks",
    "with",
    "“",
    "”",
    "no",
    "yet",
    "has",
    "killed",
    "who",
    "which",
    "was",
    "accused",
    "of",
    "bombing",
    "a",
    "city",
    "—",
    "2,500",
    "ready",
    "pull",
    "out",
    "'s",
    "threat",
    "?",
    ".",
    ";",
    "é",
    "\u{200b}",
    "))))",
    "must",
    "its",
];

/// A text of so many words, the same for the same seed (xorshift).
fn text(seed: u64, words: usize) -> String {
    let mut state = seed | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    (0..words).map(|_| WORDS[(next() % WORDS.len() as u64) as usize]).collect::<Vec<_>>().join(" ")
}

fn with(text: &str, reader: &Reader, kind: PassageKind, check: impl Fn(&Input<'_>, &facts::Facts)) {
    let article = Article { text: text.to_owned(), ..Article::default() };
    let passage = Passage { span: Span::new(0, text.len() as u32), kind };
    let analysis = reader.read(&article.text, &[passage]);
    let input = Input { article: &article, analysis: &analysis, published: None };
    check(&input, &facts::read(&input));
}

#[test]
fn every_event_has_its_certainty_and_its_words() {
    let reader = Reader::small();
    for seed in 1..120 {
        let text = text(seed * 0x9e37_79b9, 6 + (seed as usize * 7) % 60);
        let kind = if seed % 5 == 0 { PassageKind::Heading } else { PassageKind::Paragraph };
        with(&text, &reader, kind, |input, facts| {
            let mentions = &facts.mentions;
            assert_eq!(mentions.events.len(), mentions.certainties.len(), "{text}");
            assert!(mentions.events.is_sorted_by(|a, b| a.head < b.head), "one event a head, in order: {text}");
            for (event, certainty) in mentions.events.iter().zip(&mentions.certainties) {
                let head = input.analysis.token(event.head).span;
                assert_eq!(event.trigger[0], head, "{text}");
                assert!(event.trigger.iter().all(|t| !t.of(&text).is_empty()), "{text}");
                assert!((-3.0..=3.0).contains(&certainty.value), "{} in {text}", certainty.value);
                let denied = certainty.value < 0.0;
                assert!(!denied || certainty.polarity == Polarity::Negative, "{text}");
                assert!(certainty.status != Status::Undisclosed || certainty.value == 0.0, "{text}");
                let parties = actor::read(input, event);
                for party in parties.actors.iter().chain(&parties.recipients) {
                    assert!(!party.evidence.is_empty() && !party.name.is_empty(), "{text}");
                    assert!(party.evidence.iter().all(|e| !e.of(&text).is_empty()), "{text}");
                }
            }
        });
    }
}

#[test]
fn the_same_text_gives_the_same_events() {
    let reader = Reader::small();
    for seed in 1..30 {
        let text = text(seed * 77, 50);
        let read = || {
            let article = Article { text: text.clone(), ..Article::default() };
            let passage = Passage { span: Span::new(0, text.len() as u32), kind: PassageKind::Paragraph };
            let analysis = reader.read(&article.text, &[passage]);
            let facts = facts::read(&Input { article: &article, analysis: &analysis, published: None });
            (facts.mentions.events, facts.mentions.certainties)
        };
        assert_eq!(read(), read(), "{text}");
    }
}

#[test]
fn a_sentence_without_end_is_read_in_linear_time() {
    // Ten times the words may not take a hundred times as long; the bound is loose, for slow machines.
    let reader = Reader::small();
    let time = |words| {
        let text = text(5, words).replace(['.', '?', ';'], ",");
        let start = std::time::Instant::now();
        with(&text, &reader, PassageKind::Paragraph, |_, facts| assert!(!facts.mentions.events.is_empty()));
        start.elapsed().as_secs_f64()
    };
    time(500);
    let (short, long) = (time(1_000), time(10_000));
    assert!(long < 40.0 * short.max(0.002), "{short} s for 1,000 words, {long} s for 10,000");
}
