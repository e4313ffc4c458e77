//! What holds of times and quantities whatever the text is.

use article::Article;
use jiff::civil::{Date, date};
use language::{Passage, PassageKind, Reader};
use span::Span;

use crate::{Input, Quantity, Time};

fn read(reader: &Reader, text: &str) -> (Vec<Time>, Vec<Quantity>) {
    read_on(reader, text, date(2021, 2, 19))
}

fn read_on(reader: &Reader, text: &str, published: Date) -> (Vec<Time>, Vec<Quantity>) {
    let passage = Passage { span: Span::at(0, text.len()), kind: PassageKind::Paragraph };
    let analysis = reader.read(text, &[passage]);
    let article = Article { text: text.to_owned(), ..Article::default() };
    let input = Input { article: &article, analysis: &analysis, published: Some(published) };
    let times = crate::time::read(&input);
    let quantities = crate::quantity::read(&input, &times);
    (times, quantities)
}

/// Words that rules look at, thrown together by a small generator: the same texts on every run.
fn texts() -> impl Iterator<Item = String> {
    const WORDS: &[&str] = &[
        "2021",
        "12",
        "1,000",
        "2.5",
        "$",
        "€",
        "%",
        "per",
        "cent",
        "million",
        "dozen",
        "half",
        "a",
        "the",
        "of",
        "and",
        "to",
        "from",
        "between",
        "at",
        "least",
        "up",
        "about",
        "May",
        "March",
        "Feb.",
        "Friday",
        "last",
        "next",
        "this",
        "week",
        "year",
        "years",
        "ago",
        "later",
        "by",
        "until",
        "-",
        "–",
        "/",
        ":",
        ".",
        ",",
        "(",
        ")",
        "a.m.",
        "noon",
        "1st",
        "third",
        "quarter",
        "century",
        "1990s",
        "'98",
        "½",
        "’",
        "soldiers",
        "killed",
        "doubled",
        "rose",
        "fell",
        "cut",
        "km",
        "m²",
        "F-16",
        "99999999999999999999999",
        "0",
        "00",
        "1/2/3",
        "10:30",
        "٣",
        "五",
        "🙂",
        "é",
        "every",
        "twice",
        "in",
        "within",
        "days",
        "one",
        "minus",
        "~",
        "+",
        "end",
        "early",
        "mid",
        "summer",
        "Easter",
        "now",
        "hundreds",
        "tens",
        "thousands",
        "no",
        "later",
        "than",
        "A.D.",
        "9999",
        "0000-00-00",
        "31",
        "February",
        "30",
        "Q3",
        "fiscal",
        "ended",
        "a",
        "couple",
        "billion",
        "trillion",
        "quadrillion",
        "zero",
        ".500",
        "10^",
        "±",
        "×",
        "x",
        "[",
        "]",
        "ft",
        "in",
        "stone",
        "won",
        "Danish",
        "crowns",
        "Y=",
        "PS",
        "aged",
        "age",
        "older",
        "an",
        "magnitude",
        "h",
        "12,34,567",
    ];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    (0..400).map(move |n| {
        let words = (0..3 + n % 40).map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            WORDS[(state >> 33) as usize % WORDS.len()]
        });
        let separator = if n % 3 == 0 { "" } else { " " };
        words.collect::<Vec<_>>().join(separator)
    })
}

#[test]
fn spans_are_words_of_the_text_and_times_do_not_overlap() {
    let reader = Reader::small();
    for text in texts() {
        let (times, quantities) = read(&reader, &text);
        for time in &times {
            assert!(!time.span.of(&text).trim().is_empty() && !time.value.is_empty(), "{text}: {time:?}");
            assert!(time.days.is_none_or(|(first, last)| first <= last), "{text}: {time:?}");
        }
        assert!(times.windows(2).all(|w| w[0].span.end() <= w[1].span.start()), "{text}: {times:?}");
        for quantity in &quantities {
            let inner = [quantity.unit_span, quantity.of].into_iter().flatten();
            assert!(inner.chain([quantity.span]).all(|s| !s.of(&text).is_empty()), "{text}: {quantity:?}");
            let numbers = [quantity.value, quantity.low, quantity.high].into_iter().flatten();
            assert!(numbers.chain(quantity.change.and_then(|c| c.ratio)).all(f64::is_finite), "{text}: {quantity:?}");
        }
    }
}

#[test]
fn the_same_text_gives_the_same_reading() {
    let (one, other) = (Reader::small(), Reader::small());
    for text in texts().step_by(7) {
        assert_eq!(read(&one, &text), read(&other, &text), "{text}");
    }
}

#[test]
fn no_day_of_publication_is_too_early_or_too_late() {
    let reader = Reader::small();
    for text in texts().step_by(5) {
        for published in [Date::MIN, Date::MAX, date(0, 1, 1), date(2020, 2, 29)] {
            let (times, _) = read_on(&reader, &text, published);
            assert!(times.iter().all(|t| !t.value.is_empty()), "{text} on {published}");
        }
    }
}
