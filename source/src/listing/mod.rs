//! Feeds and sitemaps: lists of addresses, with the dates on which their pages were published.

mod json;
mod reader;
mod xml;

pub(crate) use reader::{Listing, list, page};

use encoding_rs::{Encoding, UTF_8};

use crate::media::{Contents, contents};

/// What a feed or sitemap lists.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Listed {
    pub links: Vec<Link>,
    /// Further sitemaps.
    pub sitemaps: Vec<String>,
    /// What is wrong with it, so that links may be missing.
    pub broken: Option<String>,
}

/// One address, as the list has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Link {
    pub address: String,
    /// When its page was published. The date of a change is not that.
    pub date: String,
}

/// What `bytes` list, up to `most` links, and as many sitemaps. Total: a list that is broken off gives what came before.
pub(crate) fn read(bytes: &[u8], content_type: Option<&str>, most: usize) -> Listed {
    if contents(&bytes[..bytes.len().min(crate::media::HEAD)]) == Contents::JsonFeed {
        return json::read(bytes, most);
    }
    xml::read(&decode(bytes, content_type), most)
}

/// Text by its byte order mark, its XML declaration or its header.
fn decode(bytes: &[u8], content_type: Option<&str>) -> String {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let declared = head.find("encoding=").map(|at| &head[at + 9..]);
    let declared = declared.and_then(|rest| rest.get(1..)?.split(['"', '\'']).next());
    let header = content_type.and_then(|media| media.split("charset=").nth(1)?.split(';').next());
    let named = declared.or(header).map(|label| label.trim().trim_matches('"'));
    let encoding = named.and_then(|label| Encoding::for_label(label.as_bytes())).unwrap_or(UTF_8);
    // A byte order mark goes before what is named.
    encoding.decode(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        read(text.as_bytes(), None, 100)
            .links
            .into_iter()
            .map(|link| format!("{} {}", link.address, link.date))
            .collect()
    }

    #[test]
    fn every_kind_of_feed_is_read() {
        let rss = r#"<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
            <title>Harbour News</title><link>https://example.org/</link><atom:link rel="self" href="https://example.org/feed"/>
            <item><title>Frost &amp; ice</title><link>https://example.org/a?x=1&amp;y=2</link><pubDate>Fri, 19 Feb 2021 08:00:00 GMT</pubDate>
              <source><link>https://example.org/not-this</link></source></item>
            <item><link><![CDATA[ https://example.org/b ]]></link><dc:date>2021-02-18</dc:date></item>
            <item><guid>https://example.org/c</guid></item>
            <item><guid isPermaLink="false">https://example.org/no</guid></item>
            </channel></rss>"#;
        assert_eq!(
            shown(rss),
            [
                "https://example.org/a?x=1&y=2 Fri, 19 Feb 2021 08:00:00 GMT",
                "https://example.org/b 2021-02-18",
                "https://example.org/c "
            ]
        );
        let rdf = r#"<rdf:RDF><channel/><item rdf:about="x"><link>https://example.org/a</link></item></rdf:RDF>"#;
        assert_eq!(shown(rdf), ["https://example.org/a "]);
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/><updated>2021-02-20T00:00:00Z</updated><entry>
            <link rel="self" href="/self"/><link rel="alternate" href="/a"/><link href="/second"/>
            <published>2021-02-19T08:00:00Z</published><updated>2021-02-20T00:00:00Z</updated></entry></feed>"#;
        assert_eq!(shown(atom), ["/a 2021-02-19T08:00:00Z"]);
        let json = r#"{"version": "https://jsonfeed.org/version/1.1", "items": [
            {"id": "1", "url": "https://example.org/a", "date_published": "2021-02-19T08:00:00Z"},
            {"id": "https://example.org/b", "external_url": "https://example.com/"}, {"id": 3}, 4]}"#;
        assert_eq!(shown(json), ["https://example.org/a 2021-02-19T08:00:00Z", "https://example.com/ "]);
    }

    #[test]
    fn sitemaps_are_read() {
        let news = r#"<urlset xmlns:news="x" xmlns:image="y"><url><loc>https://example.org/a</loc><lastmod>2022-01-01</lastmod>
            <image:image><image:loc>https://example.org/a.jpg</image:loc></image:image>
            <news:news><news:publication_date>2021-02-19</news:publication_date><news:title>T</news:title></news:news></url></urlset>"#;
        assert_eq!(shown(news), ["https://example.org/a 2021-02-19"]);
        let index = "<sitemapindex><sitemap><loc>https://example.org/1.xml</loc></sitemap><sitemap/></sitemapindex>";
        assert_eq!(read(index.as_bytes(), None, 10).sitemaps, ["https://example.org/1.xml"]);
    }

    #[test]
    fn a_list_without_end_gives_what_it_has() {
        let whole = "<rss><channel><item><link>https://example.org/a</link></item>";
        let feed = format!("{whole}<item><link>https://exam");
        let listed = read(feed.as_bytes(), None, 10);
        assert_eq!(listed.links.len(), 1);
        assert!(listed.broken.is_some());
        let listed = read(whole.repeat(50).as_bytes(), None, 10);
        assert_eq!(listed.links.len(), 11, "one more than wanted shows that there are more");
        let nested = "<item>".repeat(100_000);
        assert_eq!(read(format!("<rss>{nested}").as_bytes(), None, 10).links, []);
        for text in ["", "<", "<rss", "<rss><item><link>&nope;</link></item></rss>", "{\"jsonfeed.org/version/\""] {
            assert_eq!(read(text.as_bytes(), None, 10).links, [], "{text}");
        }
    }

    #[test]
    fn text_is_decoded_as_it_says() {
        assert_eq!(
            decode(b"<?xml version='1.0' encoding='iso-8859-1'?>\xe9", None),
            "<?xml version='1.0' encoding='iso-8859-1'?>é"
        );
        assert_eq!(decode(b"\xe9", Some("text/xml; charset=\"windows-1252\"")), "é");
        assert_eq!(decode(b"\xef\xbb\xbf\xc3\xa9", Some("text/xml; charset=latin1")), "é");
        assert_eq!(decode(b"\xe9", None), "\u{fffd}");
    }
}
