//! Words a second on one core, from raw text to coreference: `cargo bench -p octuple-language`.
//!
//! The text is our own news prose, repeated to 200,000 words in articles of the usual length. Of several runs the best counts, since
//! whatever else the machine does only slows a run down.

use std::time::{Duration, Instant};

use language::{Passage, PassageKind, Reader};
use span::Span;

const ARTICLE: &str = include_str!("article.txt");
const RUNS: usize = 7;

fn main() {
    let start = Instant::now();
    let reader = Reader::small();
    println!("start-up: {:.2} ms", start.elapsed().as_secs_f64() * 1e3);
    let mut at = 0;
    let passages: Vec<Passage> = ARTICLE
        .split("\n\n")
        .enumerate()
        .map(|(n, p)| {
            let span = Span::at(at, at + p.len()).trim(ARTICLE);
            at += p.len() + 2;
            Passage { span, kind: if n == 0 { PassageKind::Heading } else { PassageKind::Paragraph } }
        })
        .collect();
    let words = ARTICLE.split_whitespace().count();
    let articles = 200_000 / words + 1;
    let best = (0..RUNS).map(|_| time(&reader, &passages, articles)).min().unwrap_or(Duration::MAX);
    let rate = (words * articles) as f64 / best.as_secs_f64();
    println!("{} words in {articles} articles: {rate:.0} words/s", words * articles);
}

fn time(reader: &Reader, passages: &[Passage], articles: usize) -> Duration {
    let start = Instant::now();
    for _ in 0..articles {
        std::hint::black_box(reader.read(ARTICLE, passages));
    }
    start.elapsed()
}
