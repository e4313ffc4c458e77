//! Pages that mean harm, or were harmed: each gives a reading with problems, in little time and memory.

use std::time::{Duration, Instant};

use article::{Article, Role, Told};
use page::{As, Hints, Media};

fn read(bytes: &[u8]) -> Article {
    article::read(&page::read(bytes, &Hints::default()), &Told::default())
}

fn html(bytes: &[u8]) -> Article {
    article::read(&page::read(bytes, &Hints { media: As::Html, ..Hints::default() }), &Told::default())
}

fn kinds(article: &Article) -> Vec<&'static str> {
    article.problems.iter().map(|p| p.kind).collect()
}

const STORY: &str = "<h1>Ferries Stop at Noon</h1><p>By Ann Lee</p><p>Ferries across the sound stopped at noon on Thursday after the \
    harbour master closed the gates, officials said.</p><p>Nobody at the port could say when they would open again, and the \
    crews were sent home without pay, a union officer told reporters.</p>";

#[test]
fn nothing_is_an_empty_page() {
    for bytes in [&b""[..], b"  \n\t ", b"\xEF\xBB\xBF", b"<html></html>"] {
        let article = read(bytes);
        assert!(article.text.is_empty());
        assert!(kinds(&article).contains(&"no-article"), "{bytes:?}: {:?}", kinds(&article));
    }
    assert!(kinds(&read(b"")).contains(&"empty-page"));
}

#[test]
fn binary_data_is_said_to_be_binary() {
    let noise: Vec<u8> = (0..5000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for bytes in [&b"%PDF-1.4\n1 0 obj"[..], b"\x89PNG\r\n\x1a\n\0\0", b"\x1f\x8b\x08\0", &noise] {
        let article = read(bytes);
        assert!(article.text.is_empty());
        assert_eq!(kinds(&article).first(), Some(&"binary"));
    }
}

#[test]
fn encodings_are_read_as_declared_or_as_they_are() {
    let body = |charset: &str, quote: &[u8]| {
        let mut page = format!("<html><head><meta charset=\"{charset}\"></head><body><p>The caf").into_bytes();
        page.extend_from_slice(quote);
        page.extend_from_slice(b" by the harbour reopened on Monday, its owner said, after a long winter.</p>");
        page
    };
    for (charset, bytes, encoding, problem) in [
        ("iso-8859-1", &b"\xE9"[..], "windows-1252", None),
        ("utf-8", "é".as_bytes(), "utf-8", None),
        ("iso-8859-1", "é".as_bytes(), "utf-8", Some("encoding-mismatch")),
        ("utf-8", b"\xE9", "windows-1252", Some("encoding-mismatch")),
        ("klingon-8", "é".as_bytes(), "utf-8", Some("unknown-encoding")),
        ("macintosh", b"\x8E", "macintosh", None),
    ] {
        let bytes = body(charset, bytes);
        let page = page::read(&bytes, &Hints::default());
        assert_eq!(page.encoding(), encoding, "{charset}");
        assert_eq!(page.problems().first().map(|p| p.kind), problem, "{charset}");
        assert!(page.text().contains("café by"), "{charset}: {}", page.text());
    }
    let wide: Vec<u8> = "<p>Ferries stop.</p>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(page::read(&wide, &Hints::default()).encoding(), "utf-16le");
    let marked = [b"\xFE\xFF".to_vec(), "Ferries".encode_utf16().flat_map(u16::to_be_bytes).collect()].concat();
    assert_eq!(page::read(&marked, &Hints::default()).text(), "Ferries");
    let header = Hints { content_type: Some("text/html; charset=windows-1251".into()), ..Hints::default() };
    assert_eq!(page::read(b"<p>\xCF\xE0\xF0\xEE\xEC</p>", &header).text(), "<p>Паром</p>");
}

#[test]
fn a_cut_off_character_is_said() {
    let mut bytes = "<p>Ferries stop at the café".as_bytes().to_vec();
    bytes.pop();
    let page = page::read(&bytes, &Hints::default());
    assert_eq!(page.encoding(), "utf-8");
    assert_eq!(page.problems()[0].kind, "truncated-character");
}

#[test]
fn deep_nesting_is_no_matter() {
    for tag in ["div", "b", "blockquote", "ul><li", "table><tr><td", "a", "font", "svg", "x-y"] {
        let page = format!("{}{STORY}{}", format!("<{tag}>").repeat(100_000), format!("</{tag}>").repeat(100_000));
        let start = Instant::now();
        let article = html(page.as_bytes());
        assert!(article.blocks.iter().any(|b| b.text.contains("harbour master")), "{tag}");
        assert!(start.elapsed() < Duration::from_secs(20), "{tag}: {:?}", start.elapsed());
    }
}

#[test]
fn a_million_empty_tags_are_read_past() {
    for tag in [
        "<i></i>",
        "<p></p>",
        "<p>",
        "<br>",
        "</p>",
        "<b>",
        "<a href=x>",
        "<td>",
        "<!-->",
        "<li>",
        "<span class='nav share'></span>",
    ] {
        let page = format!("{STORY}{}", tag.repeat(1_000_000));
        let start = Instant::now();
        let article = html(page.as_bytes());
        assert!(article.text.contains("harbour master"), "{tag}");
        assert!(start.elapsed() < Duration::from_secs(30), "{tag}: {:?}", start.elapsed());
    }
}

#[test]
fn long_things_are_read_past() {
    let megabyte = "x y=z ".repeat(200_000);
    for page in [
        format!("<div class=\"{megabyte}\" style=\"{megabyte}\">{STORY}</div>"),
        format!("<div {megabyte}>{STORY}</div>"),
        format!("<{}>{STORY}", "x".repeat(1_000_000)),
        format!("<script type='application/ld+json'>{}</script>{STORY}", "[{\"a\":".repeat(200_000)),
        format!(
            "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"author\":[{}]}}</script>{STORY}",
            "{\"name\":\"Ann Lee\"},".repeat(100_000)
        ),
        format!("{STORY}<p>{}</p>", "word ".repeat(400_000)),
        format!("{STORY}<p>{}</p>", "word".repeat(400_000)),
        format!("{STORY}<p>{}</p>", "&amp".repeat(400_000)),
        format!("{STORY}<p>{}</p>", "<b>x</b> ".repeat(200_000)),
        format!("{STORY}{}", "<!--".repeat(300_000)),
        format!("{STORY}<script>{}", "<!--<script>".repeat(100_000)),
        format!("<title>{}</title>{STORY}", " | ".repeat(300_000)),
        format!("<meta name=author content='{}'>{STORY}", "Ann Lee, ".repeat(100_000)),
        format!("{STORY}{}", "<time datetime='2021-03-04'></time>".repeat(100_000)),
    ] {
        let start = Instant::now();
        let article = html(page.as_bytes());
        assert!(article.blocks.iter().any(|b| b.text.contains("harbour master")), "{}", &page[..60]);
        assert!(start.elapsed() < Duration::from_secs(20), "{}: {:?}", &page[..60], start.elapsed());
    }
}

#[test]
fn tags_in_scripts_and_comments_are_no_tags() {
    let page = format!("<script>var a = '</p><p>Not a word of this.'; // <!-- </script><!-- <p>Nor this. -->{STORY}");
    let article = html(page.as_bytes());
    assert!(article.blocks.iter().all(|b| !b.text.contains("Not a word") && !b.text.contains("Nor this")));
    assert!(article.text.contains("harbour master"));
}

#[test]
fn nothing_need_be_closed() {
    let page = "<html><body><div class=main><article><h1>Ferries Stop at Noon<p>By <a rel=author>Ann Lee<p>Ferries across the sound stopped at \
        noon on Thursday after the harbour master closed the gates, officials said.<p>Nobody at the port could say when they would \
        open again, and the crews were sent home without pay.<ul><li>One<li>Two";
    let article = html(page.as_bytes());
    let lead = article.blocks.iter().find(|b| b.role == Role::Lead).expect("a lead");
    assert!(lead.text.starts_with("Ferries across") && lead.text.ends_with("officials said."));
}

#[test]
fn what_only_scriptless_browsers_show_is_read_when_nothing_else_is() {
    let page = format!("<html><body><div id=app></div><noscript>{STORY}</noscript></body></html>");
    assert!(html(page.as_bytes()).text.contains("harbour master"));
}

#[test]
fn an_article_in_the_page_s_data_alone_is_read() {
    let body = "Ferries across the sound stopped at noon on Thursday after the harbour master closed the gates, officials said.\\n\\nNobody at \
        the port could say when they would open again, and the crews were sent home without pay, a union officer told reporters.";
    let page = format!(
        "<html><title>Ferries Stop at Noon</title><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Ferries Stop at \
         Noon\",\"articleBody\":\"{body}\"}}</script><body><div id=app></div></body></html>"
    );
    let article = html(page.as_bytes());
    assert!(article.text.contains("harbour master") && article.text.contains("union officer"), "{}", article.text);
    assert!(article.blocks.iter().all(|b| b.page.of(&page).starts_with(&b.text[..8])));
}

#[test]
fn a_consent_wall_is_said() {
    let page = "<html><title>Example Weekly</title><body><div class=consent><h2>We value your privacy</h2><p>We and our 812 partners store \
        cookies on your device.</p><button>Accept all</button></div></body></html>";
    let article = html(page.as_bytes());
    assert!(kinds(&article).contains(&"consent-wall"), "{:?}", kinds(&article));
}

#[test]
fn another_language_is_said() {
    let page = "<html lang=de><h1>Fähren stehen still</h1><p>Die Fähren über den Sund wurden am Donnerstag um zwölf Uhr eingestellt, nachdem \
        der Hafenmeister die Tore geschlossen hatte, wie die Behörde mitteilte.</p><p>Niemand im Hafen konnte sagen, wann sie wieder \
        öffnen würden, und die Mannschaften wurden ohne Lohn nach Hause geschickt, sagte ein Sprecher der Gewerkschaft.</p></html>";
    let article = html(page.as_bytes());
    assert_eq!(article.language.as_deref(), Some("de"));
    assert!(kinds(&article).contains(&"not-english"));
    assert!(article.text.contains("Hafenmeister"));
}

#[test]
fn a_body_is_kept_byte_for_byte() {
    let words = "\r\n  Ferries  stop.\u{a0}\r\n\r\n\tNobody knows\nwhen.  \n\n\n";
    let page = page::read(words.as_bytes(), &Hints { media: As::Body, ..Hints::default() });
    assert_eq!(page.media(), Media::Body);
    let article = article::read(&page, &Told::default());
    assert_eq!(article.text, words);
    assert!(article.title.is_none());
    let texts: Vec<&str> = article.blocks.iter().map(|b| b.span.unwrap().of(&article.text)).collect();
    assert_eq!(texts, ["Ferries  stop.", "Nobody knows\nwhen."]);
}

#[test]
fn time_is_linear() {
    // The best of three: other work on the machine only ever adds.
    let time = |copies: usize| {
        let page = STORY.repeat(copies);
        let once = || {
            let start = Instant::now();
            html(page.as_bytes());
            start.elapsed().as_secs_f64()
        };
        once().min(once()).min(once())
    };
    let (small, large) = (time(200), time(3200));
    assert!(large < small * 16.0 * 4.0 + 0.5, "16 times the page took {:.1} times the time", large / small);
}
