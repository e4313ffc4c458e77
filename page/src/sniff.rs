//! Whether a text is markup.

use crate::{As, Hints, Media, Tag};

/// Bytes that are looked at.
const HEAD: usize = 64 * 1024;

pub(crate) fn media(text: &str, hints: &Hints) -> Media {
    match hints.media {
        As::Html => Media::Html,
        As::Text => Media::Text,
        As::Body => Media::Body,
        As::Auto if is_markup(text) => Media::Html,
        As::Auto if said_html(hints) => Media::Html,
        As::Auto => Media::Text,
    }
}

fn said_html(hints: &Hints) -> bool {
    let header = hints.content_type.as_deref().unwrap_or_default();
    let media = header.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(media.as_str(), "text/html" | "application/xhtml+xml")
}

/// It opens as a document does, or holds several tags of the kind that prose does not quote.
fn is_markup(text: &str) -> bool {
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = &text.as_bytes()[..end];
    let start = head.trim_ascii_start();
    const OPENINGS: &[&[u8]] = &[b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml"];
    if OPENINGS.iter().any(|o| start.get(..o.len()).is_some_and(|s| s.eq_ignore_ascii_case(o))) {
        return true;
    }
    if start.starts_with(b"<!--") || opens_with_a_tag(start) {
        return true;
    }
    const TAGS: &[&[u8]] = &[
        b"</p>",
        b"</div>",
        b"</a>",
        b"</h1>",
        b"</h2>",
        b"</li>",
        b"</td>",
        b"</title>",
        b"</span>",
        b"<br>",
        b"<br/>",
        b"<br />",
        b"<p>",
        b"<div>",
        b"<body",
        b"</head>",
        b"</html>",
        b"<html",
        b"</script>",
        b"</article>",
        b"</b>",
    ];
    let mut found = 0;
    for at in memchr::memchr_iter(b'<', head) {
        let tag = &head[at..];
        if TAGS.iter().any(|t| tag.get(..t.len()).is_some_and(|s| s.eq_ignore_ascii_case(t))) {
            found += 1;
            if found >= 3 {
                return true;
            }
        }
    }
    false
}

/// `<title>Harbour reopens</title>…`
fn opens_with_a_tag(start: &[u8]) -> bool {
    let Some(rest) = start.strip_prefix(b"<") else { return false };
    let len = rest.iter().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let name = std::str::from_utf8(&rest[..len]).unwrap_or_default();
    Tag::of(name) != Tag::Other && memchr::memchr(b'>', rest).is_some()
}
