//! Pages from a host: politely, safely, and within bounds.

mod support;

use std::io::{self, Write};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use source::{Error, Fetch, Kind, Known, Options, Origin, Resolve, Severity, Source, Validators};
use support::*;

const PAGE: &str = "<!DOCTYPE html><p>The harbour froze over on Monday.";

fn fetch(url: &str, options: Options) -> Result<Ran, Error> {
    Source::new(options).open(url).map(Ran::of)
}

fn refusal(url: &str, options: Options) -> Error {
    match fetch(url, options) {
        Ok(_) => panic!("{url} was fetched"),
        Err(error) => error,
    }
}

#[test]
fn a_page_is_fetched_with_all_that_is_said_of_it() {
    let host = Host::new(|asked, stream| {
        match asked.path.as_str() {
        "/story?x=1" => stream.write_all(&ok(
            "Content-Type: text/html; charset=utf-8\r\nETag: \"v1\"\r\nLast-Modified: Fri, 19 Feb 2021 08:00:00 GMT\r\n",
            PAGE.as_bytes(),
        )),
        _ => stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
    }
    });
    let url = host.url("/story?x=1");
    let ran = fetch(&url, quick()).unwrap();
    let page = &ran.pages[0];
    assert_eq!((ran.texts(), page.url.as_deref()), (vec![PAGE.to_owned()], Some(url.as_str())));
    assert_eq!(page.content_type.as_deref(), Some("text/html; charset=utf-8"));
    assert_eq!(page.validators.etag.as_deref(), Some("\"v1\""));
    assert_eq!(page.validators.last_modified.as_deref(), Some("Fri, 19 Feb 2021 08:00:00 GMT"));
    assert!(page.captured.is_some());
    assert_eq!(page.container.kind, Kind::Url);
    assert_eq!(host.paths(), ["/robots.txt", "/story?x=1"]);
    let head = host.asked()[1].head.to_ascii_lowercase();
    assert!(head.contains("user-agent: octuple/"), "{head}");
    assert!(!head.contains("cookie") && !head.contains("if-none-match"), "{head}");
    assert!(refusal(&host.url("/none"), quick()).is_not_found());
}

#[test]
fn robots_txt_is_obeyed() {
    let host = Host::new(|asked, stream| match asked.path.as_str() {
        "/robots.txt" => stream.write_all(&page(
            "User-agent: *\nDisallow: /\nUser-agent: octuple\nDisallow: /private\nCrawl-delay: 0.2\n",
        )),
        "/to-private" => stream.write_all(b"HTTP/1.1 302 Found\r\nLocation: /private/a\r\nContent-Length: 0\r\n\r\n"),
        _ => stream.write_all(&page(PAGE)),
    });
    let source = Source::new(quick());
    assert!(source.open(&host.url("/private/a")).err().unwrap().is_refused());
    assert!(source.open(&host.url("/to-private")).err().unwrap().is_refused());
    assert!(source.open(&host.url("/a")).is_ok());
    assert!(source.open(&host.url("/b")).is_ok());
    assert_eq!(
        host.paths(),
        ["/robots.txt", "/to-private", "/a", "/b"],
        "the rules are read once, and what they forbid is never asked"
    );
    let asked = host.asked();
    assert!(asked[3].at - asked[2].at >= Duration::from_millis(190), "the host's own delay is kept");
    let stranger = Options { agent: "other/1.0".into(), ..quick() };
    assert!(refusal(&host.url("/a"), stranger).is_refused());
}

#[test]
fn rules_that_cannot_be_had_forbid_all() {
    let host = Host::new(|_, stream| stream.write_all(b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n"));
    let source = Source::new(quick());
    for _ in 0..6 {
        assert!(source.open(&host.url("/a")).err().unwrap().is_unreachable());
    }
    assert_eq!(host.paths(), ["/robots.txt"; 3], "a host that gives nothing is left alone");
}

#[test]
fn a_host_rests_between_requests_whoever_asks() {
    let host = Host::of(&[]);
    let source = Source::new(Options { delay: Duration::from_millis(150), ..quick() });
    std::thread::scope(|scope| {
        for n in 0..3 {
            let (source, url) = (source.clone(), host.url(&format!("/{n}")));
            scope.spawn(move || source.open(&url).is_err());
        }
    });
    let asked = host.asked();
    assert_eq!(asked.len(), 4);
    assert!(asked.windows(2).all(|pair| pair[1].at - pair[0].at >= Duration::from_millis(140)));
}

#[test]
fn a_busy_host_is_given_time() {
    let count = AtomicUsize::new(0);
    let host = Host::new(move |asked, stream| match asked.path.as_str() {
        "/robots.txt" => stream.write_all(&page("")),
        _ => match count.fetch_add(1, Ordering::Relaxed) {
            0 => stream.write_all(b"HTTP/1.1 429 Slow\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n"),
            _ => stream.write_all(&page(PAGE)),
        },
    });
    let source = Source::new(Options { longest_delay: Duration::from_millis(300), ..quick() });
    assert_eq!(source.open(&host.url("/a")).err().unwrap().kind(), "host-busy");
    assert!(source.open(&host.url("/a")).is_ok());
    let asked = host.asked();
    let rest = asked[2].at - asked[1].at;
    assert!((Duration::from_millis(290)..Duration::from_secs(5)).contains(&rest), "{rest:?}");
}

/// Has a version of every page.
struct Has(Fetch);

impl Known for Has {
    fn fetch(&self, _: &str) -> Fetch {
        self.0.clone()
    }
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let host = Host::new(|asked, stream| {
        let head = asked.head.to_ascii_lowercase();
        let known =
            head.contains("if-none-match: \"v1\"") && head.contains("if-modified-since: fri, 19 feb 2021 08:00:00 gmt");
        if known {
            stream.write_all(b"HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n")
        } else {
            stream.write_all(&page(PAGE))
        }
    });
    let origin = Origin::tell(&host.url("/a")).unwrap();
    let has = |fetch| Ran::of(Source::new(quick()).read(&origin, Arc::new(Has(fetch))).unwrap());
    let validators =
        Validators { etag: Some("\"v1\"".into()), last_modified: Some("Fri, 19 Feb 2021 08:00:00 GMT".into()) };
    let ran = has(Fetch::IfChanged(validators));
    assert_eq!((ran.pages.len(), ran.ends[0].counts.unchanged), (0, 1));
    assert_eq!(
        has(Fetch::IfChanged(Validators { etag: Some("\"v0\"".into()), ..Validators::default() })).pages.len(),
        1
    );
    // What no header can hold.
    let odd = Validators { etag: Some("a\r\nX: y".into()), ..Validators::default() };
    assert!(Source::new(quick()).read(&origin, Arc::new(Has(Fetch::IfChanged(odd)))).is_err());
    let asked = host.asked().len();
    assert_eq!(has(Fetch::Never).ends[0].counts.unchanged, 1);
    assert_eq!(host.asked().len(), asked);
}

#[test]
fn redirects_are_followed_so_far() {
    let host = Host::new(|asked, stream| {
        let number: Option<usize> = asked.path.strip_prefix("/r/").and_then(|number| number.parse().ok());
        let to = match (asked.path.as_str(), number) {
            ("/robots.txt", _) => return stream.write_all(&page("")),
            (_, Some(0)) => return stream.write_all(&page(PAGE)),
            (_, Some(number)) => format!("/r/{}", number - 1),
            ("/round", _) => "/round".into(),
            ("/file", _) => "file:///etc/passwd".into(),
            ("/user", _) => format!("http://user:pass@{}/", "example.org"),
            ("/mail", _) => "http://example.org:25/".into(),
            ("/odd", _) => "http://[".into(),
            _ => return stream.write_all(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"),
        };
        stream.write_all(format!("HTTP/1.1 301 Moved\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n").as_bytes())
    });
    let ran = fetch(&host.url("/r/10"), quick()).unwrap();
    assert_eq!(ran.pages[0].url, Some(host.url("/r/0")), "a page is where it was found");
    for path in ["/r/11", "/r/10000", "/round"] {
        let before = host.asked().len();
        assert_eq!(refusal(&host.url(path), quick()).kind(), "too-many-redirects", "{path}");
        assert!(host.asked().len() - before <= 12);
    }
    for (path, kind) in [
        ("/file", "bad-address"),
        ("/user", "bad-address"),
        ("/mail", "bad-address"),
        ("/odd", "bad-answer"),
        ("/nowhere", "bad-answer"),
    ] {
        let error = refusal(&host.url(path), quick());
        assert_eq!(error.kind(), kind, "{path}: {error}");
    }
}

#[test]
fn bombs_do_not_go_off() {
    let host = Host::new(|asked, stream| {
        let zeros = vec![b' '; 32 << 20];
        match asked.path.as_str() {
            "/gzip" => stream.write_all(&ok("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", &gzip(&zeros))),
            "/twice" => stream
                .write_all(&ok("Content-Type: text/html\r\nContent-Encoding: gzip, gzip\r\n", &gzip(&gzip(&zeros)))),
            "/fine" => {
                stream.write_all(&ok("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", &gzip(PAGE.as_bytes())))
            }
            "/broken" => stream
                .write_all(&ok("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", &gzip(PAGE.as_bytes())[..30])),
            "/long" => {
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n")?;
                (0..64).try_for_each(|_| stream.write_all(&zeros[..1 << 20]))
            }
            "/head" => (0..100_000)
                .try_for_each(|_| stream.write_all(b"X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n")),
            _ => stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
        }
    });
    assert_eq!(fetch(&host.url("/fine"), quick()).unwrap().texts(), [PAGE]);
    for (path, kind) in [
        ("/gzip", "bomb"),
        ("/twice", "bomb"),
        ("/long", "too-large"),
        ("/broken", "bad-coding"),
        ("/head", "bad-answer"),
    ] {
        let error = refusal(&host.url(path), quick());
        assert_eq!(error.kind(), kind, "{path}: {error}");
    }
}

#[test]
fn a_host_that_drips_is_cut_off() {
    let host = Host::new(|asked, stream| {
        if asked.path == "/robots.txt" {
            return stream.write_all(&page(""));
        }
        if asked.path == "/body" {
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000\r\n\r\n")?;
        }
        if asked.path == "/head" {
            stream.write_all(b"HTTP/1.1 200 OK\r\nX-Long: ")?;
        }
        for _ in 0..200 {
            stream.write_all(b"x")?;
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    });
    for path in ["/body", "/head"] {
        let start = Instant::now();
        let options = Options { longest_fetch: Duration::from_millis(600), ..quick() };
        let error = refusal(&host.url(path), options);
        assert_eq!(error.kind(), "too-slow", "{path}: {error}");
        assert!(start.elapsed() < Duration::from_secs(3), "{path}: {:?}", start.elapsed());
    }
}

#[test]
fn a_host_that_breaks_off_is_said() {
    let host = Host::new(|asked, stream| match asked.path.as_str() {
        "/short" => {
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>cut")
        }
        "/silent" => Ok(()),
        "/nonsense" => stream.write_all(b"\0\0\0\0\r\n\r\n"),
        "/image" => stream.write_all(&ok("Content-Type: image/png\r\n", b"\x89PNG")),
        "/secret" => stream.write_all(b"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"),
        _ => stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
    });
    for path in ["/short", "/silent", "/nonsense"] {
        let error = refusal(&host.url(path), quick());
        assert!(error.is_unreachable(), "{path}: {} {error}", error.kind());
    }
    assert_eq!(refusal(&host.url("/image"), quick()).kind(), "no-page");
    assert_eq!(refusal(&host.url("/secret"), quick()).kind(), "denied");
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert!(refusal(&format!("http://{closed}/"), quick()).is_unreachable());
    assert!(refusal(&format!("https://{}/", host.address), quick()).is_unreachable(), "it speaks no TLS");
}

#[test]
fn private_addresses_are_refused() {
    let host = Host::of(&[]);
    let options = || Options { allow_private: false, ..quick() };
    let port = host.address.port();
    for name in
        ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "127.1", "0"]
    {
        let error = refusal(&format!("http://{name}:{port}/"), options());
        assert!(error.kind() == "private-address" && error.is_refused() && error.hint().is_some(), "{name}: {error}");
    }
    assert!(host.asked().is_empty(), "nothing was asked");
    assert_eq!(refusal(&format!("http://user:pass@{}/", host.address), quick()).kind(), "bad-address");
}

/// Gives one address after another for whatever name.
struct Names(Mutex<Vec<SocketAddr>>);

impl Resolve for Names {
    fn resolve(&self, _: &str, _: u16) -> io::Result<Vec<SocketAddr>> {
        let mut names = self.0.lock().unwrap();
        Ok(if names.len() > 1 { vec![names.remove(0)] } else { names.clone() })
    }
}

#[test]
fn a_name_at_a_private_address_is_refused() {
    let host = Host::of(&[("/a", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p>x")]);
    let at = |address: &str| format!("{address}:{}", host.address.port()).parse::<SocketAddr>().unwrap();
    let open = |names: Vec<SocketAddr>, options: Options| {
        Source::with_resolver(options, Arc::new(Names(Mutex::new(names)))).open("http://news.example/a").map(Ran::of)
    };
    let refuse = || Options { allow_private: false, ..quick() };
    for address in
        ["127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]", "[fe80::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]"]
    {
        let error = open(vec![at(address)], refuse()).err().unwrap();
        assert_eq!(error.kind(), "private-address", "{address}");
    }
    assert!(open(vec![], refuse()).err().unwrap().is_not_found());
    assert!(host.asked().is_empty(), "nothing was asked");
    // The same name, where private addresses may be asked.
    assert_eq!(open(vec![at("127.0.0.1")], quick()).unwrap().texts(), ["<p>x"]);
}

const FEED: &str = r#"<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>
    <item><link>/a</link><pubDate>Fri, 19 Feb 2021 08:00:00 GMT</pubDate></item>
    <item><link>/b</link><pubDate>Sat, 01 Jan 0000 00:00:00 GMT</pubDate></item>
    <item><link>/a</link></item>
    <item><link>/gone</link></item>
    <item><link>/image</link></item>
    <item><link>http://[</link></item>
    <item><link>mailto:news@example.org</link></item>
    </channel></rss>"#;

#[test]
fn a_feed_gives_the_pages_that_it_links() {
    let host = Host::new(|asked, stream| match asked.path.as_str() {
        "/feed" => stream.write_all(&ok("Content-Type: application/rss+xml\r\nETag: \"f1\"\r\n", FEED.as_bytes())),
        "/a" | "/b" => stream.write_all(&page(&format!("<p>{}", asked.path))),
        "/image" => stream.write_all(&ok("Content-Type: image/png\r\n", b"\x89PNG")),
        _ => stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
    });
    let ran = fetch(&host.url("/feed"), quick()).unwrap();
    assert_eq!(ran.texts(), ["<p>/a", "<p>/b"]);
    assert_eq!(ran.pages[0].date, "2021-02-19".parse().ok());
    assert_eq!(ran.pages[1].date, None);
    assert_eq!(ran.kinds(), ["odd-date", "gone", "bad-address", "bad-address"]);
    assert_eq!(ran.problems[0].severity, Severity::Note);
    let end = &ran.ends[0];
    assert_eq!((end.container.kind, end.container.stamp.etag.as_deref()), (Kind::Feed, Some("\"f1\"")));
    assert_eq!((end.counts.pages, end.counts.left_out, end.counts.lost), (2, 1, 3));
    let few = fetch(&host.url("/feed"), Options { links: 1, ..quick() }).unwrap();
    assert_eq!((few.texts(), few.kinds()), (vec!["<p>/a".to_owned()], vec!["too-many-links"]));
    // The same feed as a file has nothing that its links are relative to.
    let ran = run_with(&Folder::new().file("feed.xml", FEED), quick());
    assert!(ran.pages.is_empty() && ran.kinds().iter().all(|kind| *kind == "bad-address"), "{:?}", ran.kinds());
}

#[test]
fn a_feed_that_never_ends_is_cut() {
    let host = Host::new(|asked, stream| match asked.path.as_str() {
        "/feed" => {
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss><channel>")?;
            (0..).try_for_each(|n| {
                stream.write_all(format!("<item><title>x</title><link>/{}</link></item>\n", n % 5).as_bytes())
            })
        }
        "/robots.txt" => stream.write_all(&page("")),
        _ => stream.write_all(&page(PAGE)),
    });
    let ran = fetch(&host.url("/feed"), Options { largest_answer: 20_000, ..quick() }).unwrap();
    assert_eq!((ran.pages.len(), ran.kinds()), (5, vec!["bad-feed"]));
    assert!(ran.problems[0].message.contains("longer than 20000 bytes"), "{}", ran.problems[0]);
}

#[test]
fn sitemaps_are_followed() {
    let host = Host::new(|asked, stream| {
        let index = |path: &str| format!("<sitemapindex><sitemap><loc>{path}</loc></sitemap></sitemapindex>");
        let xml = |body: &[u8]| ok("Content-Type: application/xml\r\n", body);
        let news = "<urlset><url><loc>/a</loc><news:news><news:publication_date>2021-02-19T01:00:00+01:00\
                    </news:publication_date></news:news></url><url><loc>/b</loc></url></urlset>";
        let deeper = |level: u32| xml(index(&format!("/deep/{}", level + 1)).as_bytes());
        match asked.path.as_str() {
            "/index" => stream.write_all(&xml(index("/news.xml.gz").as_bytes())),
            "/news.xml.gz" => stream.write_all(&ok("Content-Type: application/gzip\r\n", &gzip(news.as_bytes()))),
            "/robots.txt" => stream.write_all(&page("")),
            path => match path.strip_prefix("/deep/").and_then(|level| level.parse().ok()) {
                Some(level) => stream.write_all(&deeper(level)),
                None => stream.write_all(&page(PAGE)),
            },
        }
    });
    let ran = fetch(&host.url("/index"), quick()).unwrap();
    assert_eq!(ran.urls(), [host.url("/a"), host.url("/b")]);
    assert_eq!(ran.pages[0].date, "2021-02-19".parse().ok());
    assert_eq!(ran.ends[0].container.kind, Kind::Sitemap);
    assert!(ran.problems.is_empty());
    let ran = fetch(&host.url("/news.xml.gz"), quick()).unwrap();
    assert_eq!(ran.pages.len(), 2);
    let ran = fetch(&host.url("/deep/0"), quick()).unwrap();
    assert_eq!((ran.pages.len(), ran.kinds()), (0, vec!["too-deep"]));
}
