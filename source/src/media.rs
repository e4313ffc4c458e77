//! What is a page, by its media type or its first bytes.

/// Whether a media type is one of pages.
pub(crate) fn is_page(content_type: &str) -> bool {
    let media = content_type.split(';').next().unwrap_or_default().trim();
    ["text/html", "application/xhtml+xml", "text/plain"].iter().any(|page| media.eq_ignore_ascii_case(page))
}

/// Whether bytes without a media type are markup of a page.
pub(crate) fn looks_like_page(bytes: &[u8]) -> bool {
    contents(&bytes[..bytes.len().min(HEAD)]) == Contents::Html
}

/// The media type of a file among others, if it is a page: one that holds markup or is called so, or text that is called so. Drawings,
/// scripts and notes hold markup too.
pub(crate) fn of_file(contents: Contents, name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    match contents {
        Contents::Html if !ends(&[".svg", ".xml", ".js", ".css", ".md"]) => Some("text/html"),
        Contents::Text | Contents::Empty | Contents::Xml if ends(&[".html", ".htm", ".xhtml", ".shtml"]) => {
            Some("text/html")
        }
        Contents::Text if ends(&[".txt", ".text"]) => Some("text/plain"),
        _ => None,
    }
}

/// As many bytes tell what a file holds.
pub(crate) const HEAD: usize = 4096;

/// What bytes hold, by what they begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Contents {
    Gzip,
    Zstd,
    Zip,
    Warc,
    /// JSON values, a line each.
    Lines,
    JsonFeed,
    /// Another piece of JSON.
    Json,
    Cdx,
    Feed,
    Sitemap,
    Html,
    /// XML of another kind.
    Xml,
    Text,
    Empty,
    Binary,
}

/// What a file holds whose first bytes are `head`.
pub(crate) fn contents(head: &[u8]) -> Contents {
    match head {
        [0x1f, 0x8b, ..] => return Contents::Gzip,
        [0x28, 0xb5, 0x2f, 0xfd, ..] => return Contents::Zstd,
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => return Contents::Zip,
        _ if head.starts_with(b"WARC/") => return Contents::Warc,
        _ if crate::warc::is_cdx(head) => return Contents::Cdx,
        _ => {}
    }
    let utf16 = matches!(head, [0xfe, 0xff, ..] | [0xff, 0xfe, ..]);
    let text: String = match utf16 {
        true => encoding_rs::Encoding::for_bom(head).map(|(e, _)| e.decode(head).0.into_owned()).unwrap_or_default(),
        false => String::from_utf8_lossy(head).into_owned(),
    };
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    match text.bytes().next() {
        None => Contents::Empty,
        Some(b'{') => json(text),
        Some(b'<') => markup(text),
        _ if text.contains('\0') => Contents::Binary,
        Some(b'[') => Contents::Json,
        _ if has_html(text) => Contents::Html,
        _ => Contents::Text,
    }
}

fn json(text: &str) -> Contents {
    let line = text.lines().next().unwrap_or_default().trim_end();
    if text.contains("jsonfeed.org/version/") {
        Contents::JsonFeed
    } else if line.ends_with('}') || (line.len() > 2 && !text.contains('\n')) {
        Contents::Lines
    } else {
        Contents::Json
    }
}

/// By the first element, past the XML declaration, comments and document type.
fn markup(text: &str) -> Contents {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype")) {
            if rest
                .get(9..)
                .is_some_and(|name| name.trim_start().get(..4).is_some_and(|n| n.eq_ignore_ascii_case("html")))
            {
                return Contents::Html;
            }
            ">"
        } else if rest.starts_with("<?") {
            "?>"
        } else {
            break;
        };
        let Some(at) = rest.find(end) else { return Contents::Xml };
        rest = &rest[at + end.len()..];
    }
    let name = rest.trim_start_matches('<').split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next();
    let name = name.unwrap_or_default();
    let local = name.rsplit(':').next().unwrap_or_default();
    match local {
        "rss" | "RDF" | "feed" => Contents::Feed,
        "urlset" | "sitemapindex" => Contents::Sitemap,
        _ if has_html(text) => Contents::Html,
        _ if text.starts_with("<?xml") => Contents::Xml,
        // A page may begin with any of its elements.
        _ if local.chars().all(|c| c.is_ascii_alphanumeric()) && !local.is_empty() => Contents::Html,
        _ => Contents::Text,
    }
}

fn has_html(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["<html", "<!doctype html", "<head", "<body", "<title"].iter().any(|mark| text.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_told_by_its_media_type() {
        for page in ["text/html", "Text/HTML; charset=x", "application/xhtml+xml", " text/plain ;a"] {
            assert!(is_page(page), "{page}");
        }
        for other in ["", "image/png", "application/json", "text/css"] {
            assert!(!is_page(other), "{other}");
        }
    }

    #[test]
    fn contents_are_told_by_their_first_bytes() {
        for (head, expected) in [
            (&b""[..], Contents::Empty),
            (b" \n\t", Contents::Empty),
            (b"WARC/1.0\r\n", Contents::Warc),
            (b"PK\x03\x04", Contents::Zip),
            (b"{\"url\": 1}\n{", Contents::Lines),
            (b"{\"url\": \"a long line that does not end here", Contents::Lines),
            (b"{\n \"url\": 1", Contents::Json),
            (b"[1]", Contents::Json),
            (b"{\n\"version\": \"https://jsonfeed.org/version/1.1\"", Contents::JsonFeed),
            (b"<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>", Contents::Feed),
            (b"\xef\xbb\xbf<rdf:RDF>", Contents::Feed),
            (b"<feed xmlns='http://www.w3.org/2005/Atom'>", Contents::Feed),
            (b"<urlset>", Contents::Sitemap),
            (b"<sitemapindex >", Contents::Sitemap),
            (b"<!DOCTYPE html><html>", Contents::Html),
            (b"<!-- saved --><HTML lang=en>", Contents::Html),
            (b"<?xml version='1.0'?><html>", Contents::Html),
            (b"<?xml version='1.0'?><svg>", Contents::Xml),
            (b"<p>One", Contents::Html),
            (b"Harbour frozen\n\nFerries", Contents::Text),
            (b"\x89PNG\r\n\0\0", Contents::Binary),
            (b"<!--", Contents::Xml),
            (b"<", Contents::Text),
            (b"com,example)/ 20210219120000 {\"url\": \"x\"}\n", Contents::Cdx),
            (b" CDX N b a m s k r M S V g\n", Contents::Cdx),
        ] {
            assert_eq!(contents(head), expected, "{:?}", String::from_utf8_lossy(head));
        }
        assert_eq!(contents(b"\xff\xfe<\0h\0t\0m\0l\0>\0"), Contents::Html);
    }
}
