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
        format!("<script type='application/json'>{{\"a\":\"{}\"}}</script>{STORY}", "the <a of ".repeat(200_000)),
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
fn an_article_in_the_page_s_own_state_alone_is_read() {
    let paragraphs: Vec<String> = ["The ferry", "The strike", "The tide", "The council"].map(paragraph).to_vec();
    let whole = paragraphs.concat().replace('<', "\\u003c").replace('>', "\\u003e");
    let items = paragraphs.iter().map(|p| format!("{{\"type\":\"p\",\"text\":\"{}\"}}", &p[3..p.len() - 4]));
    for state in [format!("\"{whole}\""), format!("[{}]", items.collect::<Vec<_>>().join(","))] {
        let page = format!(
            "<html><title>Ferries Stop at Noon</title><body><div id=app>Loading…</div><script id=data type='application/json'>{{\"page\":\
             {{\"menu\":[\"Home\",\"World\"],\"title\":\"Ferries Stop at Noon\",\"body\":{state}}}}}</script></body></html>"
        );
        let article = html(page.as_bytes());
        for own in ["The ferry was", "The strike was", "The tide was", "The council was"] {
            assert!(article.text.contains(own), "{}", article.text);
        }
        assert!(!article.text.contains('<') && !article.text.contains("u003c"), "{}", article.text);
        assert_eq!(article.title.as_ref().map(|t| t.value.as_str()), Some("Ferries Stop at Noon"));
    }
}

#[test]
fn a_script_s_strings_are_no_page() {
    for script in [
        "var a = '</p></div><p>Not a word of this.</p>';",
        "<!-- document.write('<script>Not a word of this.</script>'); -->",
        "<!--\nvar a = '<p>Not a word of this.</p>';\n//-->",
        "//<![CDATA[\nif (a<b && b>c) { x = \"<h1>Not a word of this.</h1>\"; }\n//]]>",
        "var a = '<\\/script><p>Not a word of this.</p>';",
    ] {
        for (open, close) in [("<script>", "</script>"), ("<script type=text/template>", "</SCRIPT >")] {
            let article =
                html(format!("<article>{open}{script}{close}{STORY}{open}{script}{close}</article>").as_bytes());
            assert!(article.blocks.iter().all(|b| !b.text.contains("Not a word")), "{script}");
            assert_eq!(article.text, html(STORY.as_bytes()).text, "{script}");
        }
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

/// A paragraph about `what`, long enough for an article's.
fn paragraph(what: &str) -> String {
    format!(
        "<p>{what} was the talk of the harbour on Thursday, and the council said that it would hear the crews before it voted on \
         the matter at the end of the month.</p>"
    )
}

#[test]
fn of_several_articles_the_page_s_own_is_read() {
    let other = |what: &str| {
        format!("<article><h2><a href=/{what}>{what} returns</a></h2><p>{what} is back after a year…</p></article>")
    };
    let page = format!(
        "<html><head><title>Ferries Stop at Noon | Example Weekly</title></head><body><article class=main><h1>Ferries Stop at Noon</h1>{}{}{}\
         </article><section><h3>More stories</h3>{}{}{}</section></body></html>",
        paragraph("The ferry"),
        paragraph("The strike"),
        paragraph("The tide"),
        other("Herring"),
        other("Eel"),
        other("Cod")
    );
    let article = html(page.as_bytes());
    assert_eq!(article.title.as_ref().map(|t| t.value.as_str()), Some("Ferries Stop at Noon"));
    for own in ["The ferry was", "The strike was", "The tide was"] {
        assert!(article.text.contains(own), "{}", article.text);
    }
    for other in ["Herring", "Eel", "Cod"] {
        assert!(!article.text.contains(other), "{}", article.text);
    }
}

#[test]
fn an_amp_page_is_read() {
    let page = format!(
        "<!doctype html><html amp lang=en><head><meta charset=utf-8><script async src=x.js></script><title>Ferries Stop at Noon</title>\
         <style amp-boilerplate>body{{-webkit-animation:none}}</style><noscript><style amp-boilerplate>body{{animation:none}}</style>\
         </noscript></head><body><amp-analytics><script type=application/json>{{\"a\":\"</p>Not a word\"}}</script></amp-analytics>\
         <article><h1>Ferries Stop at Noon</h1><amp-img src=a.jpg width=1 height=1><noscript><img src=a.jpg></noscript></amp-img>{}{}\
         <amp-ad><div fallback></div></amp-ad>{}</article><amp-sidebar id=s><ul><li>Home<li>World</ul></amp-sidebar></body></html>",
        paragraph("The ferry"),
        paragraph("The strike"),
        paragraph("The tide")
    );
    let article = html(page.as_bytes());
    let paragraphs: Vec<&str> = article.text.split("\n\n").collect();
    assert_eq!(paragraphs.len(), 4, "{}", article.text);
    assert!(paragraphs[0] == "Ferries Stop at Noon" && paragraphs[3].starts_with("The tide was"));
}

#[test]
fn a_print_page_is_read() {
    let page = format!(
        "<html><head><title>Print: Ferries Stop at Noon</title></head><body onload='window.print()'><p><b>Example Weekly</b></p><hr>\
         <h1>Ferries Stop at Noon</h1><p>By Ann Lee</p>{}{}<hr><p>URL: http://example.org/a/1</p><p>© 2021 Example Weekly</p>\
         <a href='javascript:window.close()'>Close window</a></body></html>",
        paragraph("The ferry"),
        paragraph("The strike")
    );
    let article = html(page.as_bytes());
    assert!(article.text.starts_with("Ferries Stop at Noon\n\nThe ferry was"), "{}", article.text);
    assert!(!article.text.contains("Close window") && !article.text.contains('©'), "{}", article.text);
    assert_eq!(article.authors[0].value, "Ann Lee");
}

#[test]
fn a_page_of_frames_is_said() {
    for page in [
        "<html><head><title>Example Weekly</title></head><frameset cols='20%,80%'><frame src=menu.html><frame src=story.html>\
         <noframes>Your browser shows no frames.</noframes></frameset></html>",
        "<html><title>Example Weekly</title><body><iframe src=/story.html></iframe></body></html>",
        "<html><title>Example Weekly</title><body><iframe srcdoc='&lt;p&gt;Ferries stop.'></iframe></body></html>",
    ] {
        let article = html(page.as_bytes());
        assert!(article.text.split_whitespace().count() < 12, "{}", article.text);
        assert!(
            kinds(&article).contains(&"frames") && kinds(&article).contains(&"no-article"),
            "{:?}",
            kinds(&article)
        );
    }
    let framed = format!("<iframe src=/advertisement></iframe>{STORY}");
    assert!(!kinds(&html(framed.as_bytes())).contains(&"frames"));
}

#[test]
fn a_page_on_one_line_is_read() {
    let story = format!("<h1>Ferries Stop at Noon</h1>{}{}", paragraph("The ferry"), paragraph("The strike"));
    let menu = "<ul class=menu><li><a href=/a>Home</a></li><li><a href=/b>World</a></li></ul>".repeat(2000);
    let article = html(
        format!("<html><body><nav>{menu}</nav><main>{story}</main><footer>{menu}</footer></body></html>").as_bytes(),
    );
    assert_eq!(article.text.split("\n\n").count(), 3, "{}", article.text);
    let endless = "ferries ".repeat(500_000);
    let text = page::read(endless.as_bytes(), &Hints { media: As::Text, ..Hints::default() });
    assert_eq!(article::read(&text, &Told::default()).blocks[0].text.len(), endless.len() - 1);
}

#[test]
fn fifty_megabytes_are_read() {
    let head = format!("<html><title>Ferries Stop at Noon</title><body><article>{STORY}");
    for part in ["<p>x", "<script>var a = '<p>x</p>';</script>\n", "<!-- ferries -->\n"] {
        let mut page = head.clone();
        page.extend(std::iter::repeat_n(part, (50 << 20) / part.len()));
        let start = Instant::now();
        let article = html(page.as_bytes());
        assert!(article.text.contains("harbour master") && article.text.contains("union officer"), "{part}");
        assert!(start.elapsed() < Duration::from_secs(60), "{part}: {:?}", start.elapsed());
    }
    let page = page::read(&vec![b'x'; page::LONGEST + 1], &Hints::default());
    assert_eq!((page.text().len(), page.problems()[0].kind), (page::LONGEST, "too-large"));
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
