//! What holds of every page, whatever it holds.

use article::{Article, Told};
use page::{As, Hints, Page};
use proptest::prelude::*;

const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div class='share nav'>",
    "</div>",
    "<br>",
    "<b>",
    "</b>",
    "<a href=/x rel=author>",
    "</a>",
    "<h1>",
    "</h1>",
    "<li>",
    "<table><tr><td>",
    "</table>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<svg><![CDATA[",
    "]]>",
    "<pre>",
    "</pre>",
    "<title>",
    "</title>",
    "&amp;",
    "&#8217;",
    "&nbsp;",
    "&bogus",
    "&",
    "<",
    ">",
    "'",
    "\"",
    "=",
    "/",
    "\n",
    "\r\n",
    "\n\n",
    "  ",
    "\u{a0}",
    "\u{ad}",
    "é",
    "日本",
    "🙂",
    "“",
    "By Ann Lee | Mar 4, 2021",
    "Ferries stopped at noon on Thursday, officials said.",
    "Read more",
    "Share this",
    "© 2021",
    "- ",
    "...",
    "2021-02-30",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann",
    "\\u00e9\\ud83d\"}}",
    "<meta name=author content=\"By É",
    "<html lang=en>",
    "This article was originally published at ",
    "STRELSAU, March 3 (Example Wire) — ",
    "Desirée",
    " is the ",
    ", ",
    " and ",
    ".",
    "Jr.",
    "–.",
    "[Home](/",
    "![",
    ")",
    "**",
    "*",
    "* ",
    "> ",
    "1. ",
    "\u{2028}",
    "<noscript>",
    "</noscript>",
    "<template>",
    "<caption>",
    "<tr>",
    "<th>",
    "<form>",
    "</form>",
    "<math>",
    "<svg/>",
    "<amp-sidebar>",
    "<select><option>",
];

fn markup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

fn any_as() -> impl Strategy<Value = As> {
    prop::sample::select(vec![As::Auto, As::Html, As::Text, As::Body])
}

fn read(bytes: &[u8], media: As) -> (Page, Article) {
    let page = page::read(bytes, &Hints { media, ..Hints::default() });
    let article = article::read(&page, &Told::default());
    (page, article)
}

/// Spans lie in their texts, in order, and hold the words they are said to hold.
fn check(page: &Page, article: &Article) {
    let mut last = 0;
    for block in &article.blocks {
        assert!(block.page.end() as usize <= page.text().len());
        assert!(
            page.text().is_char_boundary(block.page.start() as usize)
                && page.text().is_char_boundary(block.page.end() as usize)
        );
        if let Some(span) = block.span {
            assert_eq!(span.of(&article.text), block.text);
        }
        assert!(block.page.start() >= last, "blocks are in reading order");
        last = block.page.start();
        assert!(!block.text.is_empty() && block.text.trim() == block.text);
        if page.media() != page::Media::Body {
            assert!(
                !block.text.contains("  ") && !block.text.contains('\u{a0}') && !block.text.contains(" \n"),
                "{:?}",
                block.text
            );
        }
    }
    let values = article.title.iter().chain(&article.authors).chain(&article.subtitle).chain(&article.publisher);
    for value in values {
        assert!(value.inferred.is_some() || !value.evidence.is_empty());
        for evidence in &value.evidence {
            let _ = evidence.page.of(page.text());
            if let Some((block, span)) = evidence.block {
                assert_eq!(span.of(&article.blocks[block].text), evidence.text);
            }
        }
    }
    for evidence in article.provenance.iter().flat_map(|p| &p.evidence) {
        let _ = evidence.page.of(page.text());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_hold_their_words(text in markup(), media in any_as()) {
        let (page, article) = read(text.as_bytes(), media);
        check(&page, &article);
        if page.media() == page::Media::Body {
            prop_assert_eq!(&article.text, page.text());
        }
        prop_assert_eq!(read(text.as_bytes(), media).1, article, "the same bytes give the same reading");
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400), media in any_as()) {
        let (page, article) = read(&bytes, media);
        check(&page, &article);
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}", media in any_as()) {
        let (page, article) = read(text.as_bytes(), media);
        check(&page, &article);
    }
}
