//! A page of 170 KB of HTML and 600 words, to reports, on one core; and each stage alone. `cargo bench -p octuple`.

use std::fmt::Write as _;

use octuple::language::{Passage, PassageKind, Reader};
use octuple::page::Hints;
use octuple::{Ask, Engine, article, facts, page};

fn main() {
    divan::main();
}

/// About 600 words of news in a page of about 170 KB, most of it furniture, as pages are.
fn news_page() -> String {
    let sentences = [
        "Ruritania will increase its border force from 500 guards to around 1,000, Defence Minister Rupert Hentzau said on Monday.",
        "“We have sent the first patrols to Strelsau,” Hentzau told reporters after talks with his Danish counterpart.",
        "A senior official, who asked not to be named, would not say whether more troops would follow by May 1.",
        "Word of it came a day after a mortar attack on a customs post near the river left two officers dead.",
        "France, which has 1,200 soldiers in Niger, welcomed the decision but warned that the region remained fragile.",
    ];
    let mut body = String::new();
    for paragraph in 0..7 {
        let _ = writeln!(body, "<p class=\"story-text\">{}</p>", sentences[paragraph % 2..].join(" "));
    }
    // As on real pages a third of the bytes are scripts and styles; the rest are some two hundred teasers with long attributes.
    let script =
        "window.__state = window.__state || {}; window.__state.slot = {\"id\": \"rail\", \"items\": [1, 2, 3]};\n"
            .repeat(550);
    let mut furniture = String::new();
    let mut n = 0;
    while furniture.len() < 110_000 {
        let _ = writeln!(
            furniture,
            "<li class=\"card card--{n} is-teaser\" data-track='{{\"id\":{n},\"slot\":\"rail\",\"campaign\":\"{}\"}}'><a href=\"/story/{n}?ref=rail\"><img \
             src=\"/img/{n}.jpg\" srcset=\"{}\" alt=\"\"><h3>Ferry service number {n} returns to the upper river</h3></a></li>",
            "x".repeat(80),
            format!("/img/{n}-640.jpg 640w, ").repeat(10),
        );
        n += 1;
    }
    let (above, below) = furniture.split_at(furniture[..40_000].rfind("<li").unwrap_or(0));
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><script>{script}</script><title>Ruritania to Double Border Force - The Gazette</title>\
         <meta property=\"article:published_time\" content=\"2021-03-05T09:00:00Z\"></head><body><nav><ul>{above}</ul></nav>\
         <main><article><h1>Ruritania to Double Border Force</h1><p class=byline>By Ann Lee</p>{body}</article></main>\
         <aside><ul>{below}</ul></aside><footer>© The Gazette</footer></body></html>"
    )
}

#[divan::bench]
fn whole_page(bencher: divan::Bencher) {
    let (engine, page, ask) = (Engine::new(), news_page(), Ask::default());
    assert!(engine.read(page.as_bytes(), &ask).facts.reports.len() > 1, "the page must be read to be timed");
    bencher
        .counter(divan::counter::BytesCount::of_str(&page))
        .bench(|| engine.read(page.as_bytes(), &ask).record(false));
}

#[divan::bench]
fn page_to_tree(bencher: divan::Bencher) {
    let page = news_page();
    bencher.bench(|| page::read(page.as_bytes(), &Hints::default()));
}

#[divan::bench]
fn tree_to_article(bencher: divan::Bencher) {
    let page = news_page();
    let page = page::read(page.as_bytes(), &Hints::default());
    bencher.bench(|| article::read(&page, &article::Told::default()));
}

/// The benchmark page's article, and the passages of its text.
fn news_article() -> (article::Article, Vec<Passage>) {
    let article = Engine::new().read(news_page().as_bytes(), &Ask::default()).article;
    let spans = article.blocks.iter().filter_map(|block| block.span);
    let passages = spans.map(|span| Passage { span, kind: PassageKind::Paragraph }).collect();
    (article, passages)
}

#[divan::bench]
fn text_to_parse(bencher: divan::Bencher) {
    let (reader, (article, passages)) = (Reader::small(), news_article());
    let words = article.text.split_whitespace().count();
    bencher
        .counter(divan::counter::ItemsCount::new(words))
        .bench(|| reader.read(&article.text, &passages).tokens.len());
}

/// All eight fields, which together must cost no more than the parse that they are read from.
#[divan::bench]
fn parse_to_reports(bencher: divan::Bencher) {
    let (reader, (article, passages)) = (Reader::small(), news_article());
    let analysis = reader.read(&article.text, &passages);
    let input = facts::Input { article: &article, analysis: &analysis, published: "2021-03-05".parse().ok() };
    let words = article.text.split_whitespace().count();
    bencher.counter(divan::counter::ItemsCount::new(words)).bench(|| facts::read(&input).reports.len());
}

#[divan::bench]
fn start_up() -> Engine {
    Engine::new()
}
