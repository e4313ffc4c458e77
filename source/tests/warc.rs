//! WARC archives: what is a page, and where reading goes on.

mod support;

use source::{Kind, Options, Severity};
use support::*;

const PAGE: &str = "<!DOCTYPE html><p>The harbour froze over on Monday.";

#[test]
fn pages_are_told_from_the_rest() {
    let html = "200 OK\r\nContent-Type: text/html; charset=utf-8";
    let records = [
        record("warcinfo", "Content-Type: application/warc-fields\r\n", b"software: made for a test\r\n"),
        record("request", "Content-Type: application/http\r\n", b"GET / HTTP/1.1\r\n\r\n"),
        response("https://example.org/a", html, PAGE.as_bytes()),
        record("metadata", "", b"fetchTimeMs: 3\r\n"),
        response("https://example.org/moved", "301 Moved\r\nContent-Type: text/html", b"<p>Moved"),
        response("https://example.org/logo", "200 OK\r\nContent-Type: image/png", b"\x89PNG"),
        response("https://example.org/robots.txt", "200 OK\r\nContent-Type: text/plain", b"User-agent: *"),
        record("revisit", "", b"HTTP/1.1 200 OK\r\n\r\n"),
        response("<https://example.org/b>", "200", PAGE.as_bytes()),
        response("https://example.org/untold", "200 OK", b"\x00\x01"),
        record("response", "Content-Type: text/dns\r\n", b"20210219\nexample.org. A 1.1.1.1"),
        record("resource", "WARC-Target-URI: https://example.org/c\r\nContent-Type: text/html\r\n", PAGE.as_bytes()),
        record("conversion", "WARC-Target-URI: https://example.org/d\r\nContent-Type: text/plain\r\n", b"Harbour"),
    ];
    let folder = Folder::new();
    let plain = run(&folder.file("all.warc", records.concat()));
    let members: Vec<Vec<u8>> = records.iter().map(|record| gzip(record)).collect();
    let by_record = run(&folder.file("all.warc.gz", members.concat()));
    let as_one = run(&folder.file("one.warc.gz", gzip(&records.concat())));
    for ran in [&plain, &by_record, &as_one] {
        let expected =
            ["https://example.org/a", "https://example.org/b", "https://example.org/c", "https://example.org/d"];
        assert_eq!(ran.urls(), expected);
        assert_eq!(ran.texts(), [PAGE, PAGE, PAGE, "Harbour"]);
        assert!(ran.problems.is_empty(), "{:?}", ran.problems);
        assert_eq!((ran.ends[0].counts.pages, ran.ends[0].counts.left_out), (4, 5));
        assert_eq!(ran.ends[0].container.kind, Kind::Warc);
        assert_eq!(ran.pages[0].content_type.as_deref(), Some("text/html; charset=utf-8"));
        assert_eq!(ran.pages[0].captured, "2021-02-19T12:00:00Z".parse().ok());
        assert_eq!(ran.pages[0].date, None, "an archive does not know when a page was published");
        assert!(ran.pages[0].name.ends_with(" https://example.org/a"), "{}", ran.pages[0].name);
    }
}

#[test]
fn codings_are_undone() {
    let packed = gzip(PAGE.as_bytes());
    let chunked = [format!("{:x}\r\n", packed.len()).as_bytes(), &packed, b"\r\n0\r\n\r\n"].concat();
    let html = "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip";
    let records = [
        response("https://example.org/a", html, &packed),
        response("https://example.org/b", &format!("{html}\r\nTransfer-Encoding: chunked"), &chunked),
        // As some crawlers keep them: unpacked, with the head they came with.
        response("https://example.org/c", &format!("{html}\r\nTransfer-Encoding: chunked"), PAGE.as_bytes()),
        response("https://example.org/cut", html, &gzip(&PAGE.as_bytes().repeat(3000))[..200]),
        response("https://example.org/bomb", html, &gzip(&vec![0; 8 << 20])),
        response("https://example.org/odd", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: x-own", b"1"),
    ];
    let ran = run(&Folder::new().file("a.warc", records.concat()));
    assert_eq!(ran.texts()[..3], [PAGE; 3]);
    assert!(ran.texts()[3].starts_with(PAGE));
    assert_eq!(ran.kinds(), ["bad-coding", "bomb", "unknown-coding"]);
    assert_eq!(ran.problems[0].severity, Severity::Partial);
    assert_eq!(ran.ends[0].counts.lost, 2);
}

#[test]
fn an_archive_cut_short_gives_what_it_has() {
    let records: Vec<Vec<u8>> = (0..5).map(story).collect();
    let folder = Folder::new();
    let (plain, packed) = (records.concat(), records.iter().flat_map(|record| gzip(record)).collect::<Vec<u8>>());
    for (name, bytes) in [("a.warc", &plain), ("a.warc.gz", &packed), ("b.warc.gz", &gzip(&plain))] {
        // The last record is longer than what is cut.
        let ran = run(&folder.file(name, &bytes[..bytes.len() - 30]));
        assert!(ran.pages.len() >= 3, "{name}: {}", ran.pages.len());
        assert!(ran.problems.iter().any(|p| p.severity == Severity::Lost), "{name}: {:?}", ran.problems);
    }
}

#[test]
fn damage_costs_its_own_record_alone() {
    let mut records: Vec<Vec<u8>> = (0..7).map(story).collect();
    let put = |record: &mut Vec<u8>, from: &str, to: &str| {
        let text = String::from_utf8(record.clone()).unwrap();
        *record = text.replacen(from, to, 1).into_bytes();
    };
    let length = format!(
        "Content-Length: {}",
        records[1].len() - records[1].windows(4).position(|w| w == b"\r\n\r\n").unwrap() - 8
    );
    put(&mut records[1], &length, "Content-Length: 700");
    put(&mut records[3], "Content-Length", "Content-Lengt");
    put(&mut records[5], "WARC/1.0", "WXRC/1.0");
    let ran = run(&Folder::new().file("a.warc", records.concat()));
    assert_eq!(ran.urls(), [0, 2, 4, 6].map(story_url));
    assert_eq!(ran.kinds(), ["damaged-record"; 3]);
    assert!(ran.problems[0].place.contains(&format!("@{}", records[0].len())), "{}", ran.problems[0].place);

    let mut members: Vec<Vec<u8>> = (0..6).map(|n| gzip(&story(n))).collect();
    let middle = members[2].len() / 2;
    members[2][middle] ^= 0xff;
    members[4][0] = 0;
    let ran = run(&Folder::new().file("a.warc.gz", members.concat()));
    assert_eq!(ran.urls(), [story_url(0), story_url(1), story_url(3), story_url(5)]);
    assert_eq!(ran.kinds(), ["damaged-record"; 2]);
}

#[test]
fn a_record_over_the_limit_is_passed_over() {
    let large = response("https://example.org/large", "200 OK\r\nContent-Type: text/html", &vec![b'x'; 100_000]);
    let records = [story(0), large.clone(), story(1)];
    let options = Options { largest: 50_000, ..Options::default() };
    let folder = Folder::new();
    let members: Vec<u8> = records.iter().flat_map(|record| gzip(record)).collect();
    for (name, bytes) in [("a.warc", records.concat()), ("a.warc.gz", members), ("b.warc.gz", gzip(&records.concat()))]
    {
        let ran = run_with(&folder.file(name, bytes), options.clone());
        assert_eq!(ran.urls(), [story_url(0), story_url(1)], "{name}");
        assert_eq!(ran.kinds(), ["too-large"], "{name}");
    }
    // A length that is not believed.
    let wrong = [story(0), record("response", "", b"x"), story(1)].concat();
    let wrong = String::from_utf8(wrong).unwrap().replace("Content-Length: 1\r\n", "Content-Length: 99999999999\r\n");
    let ran = run_with(&folder.file("wrong.warc", wrong), options);
    assert_eq!(ran.urls(), [story_url(0), story_url(1)]);
    assert_eq!(ran.kinds(), ["damaged-record"]);
}

#[test]
fn an_archive_within_a_page_is_not_read() {
    let inner = response("https://bank.example/forged", "200 OK\r\nContent-Type: text/html", b"<p>Forged");
    let outer = response("https://example.org/a", "200 OK\r\nContent-Type: text/html", &inner);
    let ran = run(&Folder::new().file("a.warc", [outer, story(1)].concat()));
    assert_eq!(ran.urls(), ["https://example.org/a".to_owned(), story_url(1)]);
    assert!(ran.problems.is_empty(), "{:?}", ran.problems);
}

#[test]
fn reading_goes_on_at_any_page() {
    let records: Vec<Vec<u8>> = (0..9).map(story).collect();
    let folder = Folder::new();
    let members: Vec<u8> = records.iter().flat_map(|record| gzip(record)).collect();
    let pairs: Vec<u8> = records.chunks(3).flat_map(|records| gzip(&records.concat())).collect();
    for (name, bytes) in [("a.warc", records.concat()), ("a.warc.gz", members), ("b.warc.gz", pairs)] {
        let name = folder.file(name, bytes);
        let whole = run(&name);
        assert_eq!(whole.pages.len(), 9);
        assert!(whole.pages.is_sorted_by_key(|page| page.position));
        for (n, page) in whole.pages.iter().enumerate() {
            let rest = run_from(&name, page.position);
            assert_eq!(rest.urls(), whole.urls()[n..], "{name} from {}", page.position);
            assert_eq!(rest.pages[0].position, page.position);
            assert!(rest.problems.is_empty());
        }
    }
}

#[test]
fn a_cdx_file_lists_ranges() {
    let members: Vec<Vec<u8>> = (0..4).map(|n| gzip(&story(n))).collect();
    let starts: Vec<usize> = (0..4).map(|n| members[..n].iter().map(Vec::len).sum()).collect();
    let folder = Folder::new();
    folder.file("crawl/a.warc.gz", members.concat());
    let line = |n: usize| {
        let (offset, length) = (starts[n], members[n].len());
        format!(
            "org,example)/{n} 20210219120000 {} text/html 200 SHA - - {length} {offset} crawl/a.warc.gz\n",
            story_url(n)
        )
    };
    let moved = "org,example)/x 20210219120000 https://example.org/x text/html 301 SHA - - 1 0 crawl/a.warc.gz\n";
    let absent = "org,example)/y 20210219120000 https://example.org/y text/html 200 SHA - - 1 0 b.warc.gz\n";
    let legend = " CDX N b a m s k r M S V g\n";
    let classic = [legend, &line(3), moved, &line(1), absent, "nonsense\n"].concat();
    let ran = run(&folder.file("a.cdx", &classic));
    assert_eq!(ran.urls(), [story_url(3), story_url(1)]);
    assert_eq!(ran.kinds(), ["no-archive", "malformed-line"]);
    assert_eq!(ran.ends[0].counts.left_out, 1);
    assert_eq!(ran.ends[0].container.kind, Kind::Cdx);

    let object = |n: usize| {
        let (offset, length) = (starts[n], members[n].len());
        format!(
            r#"org,example)/{n} 20210219120000 {{"mime": "text/html", "status": "200", "filename": "a.warc.gz", "offset": "{offset}", "length": {length}}}"#
        )
    };
    let options =
        Options { archives: Some(folder.path().join("crawl").to_string_lossy().into_owned()), ..Options::default() };
    let list = folder.file("list/a.cdxj", [object(0), object(2)].join("\n"));
    assert_eq!(run_with(&list, options.clone()).urls(), [story_url(0), story_url(2)]);
    let list = folder.file("list/a.cdxj.gz", gzip([object(0), object(2)].join("\n").as_bytes()));
    assert_eq!(run_with(&list, options).urls(), [story_url(0), story_url(2)]);
}

#[test]
fn odd_captures_are_no_trouble() {
    let dates = ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "yesterday", ""];
    let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x";
    let records: Vec<u8> = dates
        .iter()
        .flat_map(|date| {
            record("response", &format!("WARC-Date: {date}\r\nContent-Type: application/http\r\n"), html.as_bytes())
        })
        .collect();
    let ran = run(&Folder::new().file("a.warc", records));
    assert_eq!(ran.pages.len(), 4);
    assert!(ran.pages.iter().all(|page| page.captured.is_none() && page.url.is_none()));
}

#[test]
fn doubtful_lengths_take_no_time() {
    let start = std::time::Instant::now();
    let folder = Folder::new();
    // Each claims all that follows, and ends where a record could.
    let head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 3999960\r\n\r\n";
    let bytes = head.repeat(4_000_000 / head.len());
    let ran = run(&folder.file("a.warc", &bytes));
    assert!(ran.pages.is_empty() && !ran.problems.is_empty());
    // Members that are not packed, each within the one before.
    let mut nested = Vec::new();
    for _ in 0..20_000 {
        nested.extend_from_slice(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 0, 0xff, 0xff, 0, 0]);
        nested.extend_from_slice(head.as_bytes());
    }
    let ran = run(&folder.file("b.warc.gz", &nested));
    assert!(ran.pages.is_empty() && !ran.problems.is_empty());
    assert!(start.elapsed() < std::time::Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn a_member_that_unpacks_to_much_is_passed_over() {
    let large = response("https://example.org/large", "200 OK\r\nContent-Type: text/html", &vec![b' '; 200 << 20]);
    let bytes = [gzip(&story(0)), gzip(&large), gzip(&story(1))].concat();
    drop(large);
    let options = Options { largest: 1 << 20, ..Options::default() };
    let ran = run_with(&Folder::new().file("a.warc.gz", bytes), options);
    assert_eq!((ran.urls(), ran.kinds()), (vec![story_url(0).as_str(), story_url(1).as_str()], vec!["too-large"]));
}
