//! Files and folders: told by what they hold, and whatever is wrong with them.

mod support;

use std::fs;
use std::io::{Cursor, Write};

use proptest::prelude::*;
use source::{Kind, Options, Origin, Resume, Severity, Source};
use support::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PAGE: &str = "<!DOCTYPE html><p>The harbour froze over on Monday.";

#[test]
fn a_file_is_what_it_holds() {
    let folder = Folder::new();
    for (name, bytes, kind) in [
        ("a", PAGE.into(), Kind::Page),
        ("story.txt", b"The harbour froze.".to_vec(), Kind::Page),
        ("empty", Vec::new(), Kind::Page),
        ("b", story(1), Kind::Warc),
        ("c", gzip(&story(1)), Kind::Warc),
        ("broken.warc", b"\0\0\0".to_vec(), Kind::Warc),
        ("d", b"{\"html\": \"<p>x\"}\n".to_vec(), Kind::Ndjson),
        ("e", gzip(b"{\"html\": \"<p>x\"}\n"), Kind::Ndjson),
        ("f", b"<rss><channel/></rss>".to_vec(), Kind::Feed),
        ("g", b"<?xml version='1.0'?><urlset></urlset>".to_vec(), Kind::Sitemap),
        ("h", zip(&[("a.html", PAGE.as_bytes())]), Kind::Zip),
        ("i", b" CDX N b a m s k r M S V g\n".to_vec(), Kind::Cdx),
        ("j.html.gz", gzip(PAGE.as_bytes()), Kind::Page),
    ] {
        let name = folder.file(name, bytes);
        assert_eq!(Origin::tell(&name).unwrap().kind(), kind, "{name}");
    }
    assert_eq!(Origin::tell(folder.name()).unwrap().kind(), Kind::Folder);
    assert_eq!(Origin::tell("https://example.org/").unwrap().kind(), Kind::Url);
    assert_eq!(Origin::tell("-").unwrap().kind(), Kind::StandardInput);
    assert_eq!(run(&folder.file("j.html.gz", gzip(PAGE.as_bytes()))).texts(), [PAGE]);
}

#[test]
fn what_cannot_be_opened_is_an_error() {
    let folder = Folder::new();
    assert!(error("no/such/file").is_not_found());
    assert!(error("nul\0in/it").kind() == "unreadable");
    assert!(error("").is_not_found());
    for name in ["ftp://example.org/", "file:///etc/passwd", "http://", "gopher://x"] {
        assert!(error(name).is_refused(), "{name}");
    }
    assert!(error("/dev/zero").is_unsupported());
    for (name, bytes) in [
        ("a.png", &b"\x89PNG\r\n\x1a\n\0\0"[..]),
        ("a.json", b"{\n\"a\": 1\n}"),
        ("a.xml", b"<?xml version='1.0'?><svg/>"),
    ] {
        let error = error(&folder.file(name, bytes));
        assert!(error.is_unsupported() && error.hint().is_some(), "{name}: {error}");
    }
    let broken = error(&folder.file("a.zip", b"PK\x03\x04 and nothing more"));
    assert!(broken.is_unsupported());
    assert_eq!(broken.hint(), Some("test the archive with `unzip -t`, or unpack it and read the folder"));
}

#[test]
fn a_folder_is_read_in_order_and_says_what_it_left_out() {
    let folder = Folder::new();
    folder.file("b/two.html", PAGE);
    folder.file("a/one.txt", "The harbour froze.");
    folder.file("a/index", "<html><p>No ending.");
    folder.file("c.warc.gz", gzip(&story(3)));
    folder.file("d.jsonl", "{\"text\": \"Ferries stopped.\"}\n");
    folder.file("e.zip", zip(&[("in.html", PAGE.as_bytes())]));
    folder.file("f.htm", "");
    for other in ["style.css", "x/logo.png", "x/photo.png", "notes.md", "data.json", "feed.xml", "list.cdx", "LICENSE"]
    {
        let bytes: &[u8] = match other {
            "data.json" => b"{\"a\": 1}",
            "feed.xml" => b"<rss><channel><item><link>http://127.0.0.1/</link></item></channel></rss>",
            "list.cdx" => b" CDX N b a m s k r M S V g\n",
            _ if other.ends_with(".png") => b"\x89PNG\0",
            _ => b"nothing to read",
        };
        folder.file(other, bytes);
    }
    folder.file(".git/config.html", PAGE);
    #[cfg(unix)]
    std::os::unix::fs::symlink("..", folder.path().join("b/loop")).unwrap();
    let ran = run(folder.name());
    let names: Vec<&str> = ran.pages.iter().map(|page| page.name.strip_prefix(folder.name()).unwrap()).collect();
    let expected = ["/a/index", "/a/one.txt", "/b/two.html", "/c.warc.gz@0 https://example.org/3"];
    assert_eq!(names[..4], expected);
    assert_eq!(names[4..], ["/d.jsonl@0", "/e.zip!in.html", "/f.htm"]);
    assert_eq!(ran.ends.len(), 7);
    let [note] = ran.problems.as_slice() else { panic!("{:?}", ran.problems) };
    assert_eq!((note.kind, note.severity), ("left-out", Severity::Note));
    assert!(note.message.starts_with("10 left out that are no pages: 2 .png, 1 .cdx, 1 .css"), "{}", note.message);
    assert!(Origin::tell(folder.name()).unwrap().bytes().unwrap() > 500);
}

#[test]
fn pages_by_the_line() {
    let lines = [
        r#"{"url": "https://example.org/a", "html": "<p>One", "date": "2021-02-19", "more": [1]}"#,
        "",
        r#"{"text": "Two", "date": "Fri, 19 Feb 2021 23:00:00 -0500", "url": null}"#,
        r#"{"url": "https://example.org/c", "html": "<p>Three", "date": "0000-00-00"}"#,
        r#"{"url": "https://example.org/d", "html": "<p>Four", "date": "9999-12-31"}"#,
        r#"{"url": "https://example.org/e"}"#,
        "[1, 2]",
        r#"{"html": 5}"#,
        r#"{"html": "cut of"#,
        r#"{"url": "", "text": "Last\u0000"}"#,
    ];
    let folder = Folder::new();
    let text = lines.join("\n");
    for (name, bytes) in [("a.ndjson", text.clone().into_bytes()), ("a.gz", gzip(text.as_bytes()))] {
        let name = folder.file(name, bytes);
        let ran = run(&name);
        assert_eq!(ran.texts(), ["<p>One", "Two", "<p>Three", "<p>Four", "Last\0"]);
        let kinds = ["odd-date", "odd-date", "no-content", "malformed-line", "malformed-line", "malformed-line"];
        assert_eq!(ran.kinds(), kinds);
        let dates: Vec<Option<String>> = ran.pages.iter().map(|page| page.date.map(|date| date.to_string())).collect();
        assert_eq!(dates, [Some("2021-02-19".into()), Some("2021-02-19".into()), None, None, None]);
        assert_eq!(ran.pages[1].content_type.as_deref(), Some("text/plain; charset=utf-8"));
        assert_eq!((ran.ends[0].counts.pages, ran.ends[0].counts.lost), (5, 4));
        let rest = run_from(&name, ran.pages[2].position);
        assert_eq!(rest.texts(), ["<p>Three", "<p>Four", "Last\0"]);
    }
    // A gzip file cut short.
    let packed = gzip(text.repeat(200).as_bytes());
    let ran = run(&folder.file("cut.gz", &packed[..packed.len() - 9]));
    assert!(ran.pages.len() > 500);
    assert_eq!(*ran.kinds().last().unwrap(), "damaged-stream");
    // A line without end.
    let options = Options { largest: 1000, ..Options::default() };
    let long = format!("{}\n{}\n{}", lines[0], "x".repeat(2000), lines[2]);
    let ran = run_with(&folder.file("long.ndjson", long), options.clone());
    assert_eq!((ran.pages.len(), ran.kinds()), (2, vec!["too-large"]));
    let endless = gzip(&[lines[0].as_bytes(), b"\n", &vec![b'x'; 20_000_000]].concat());
    let ran = run_with(&folder.file("endless.gz", endless), options);
    assert_eq!((ran.pages.len(), ran.kinds()), (1, vec!["bomb"]));
}

#[test]
fn what_the_caller_has_is_left() {
    let folder = Folder::new();
    folder.file("a.html", PAGE);
    folder.file("b.warc", story(1));
    let ran = resume(folder.name(), Resume::Done);
    assert!(ran.pages.is_empty() && ran.ends.is_empty() && ran.problems.is_empty());
}

#[test]
fn a_stamp_tells_versions_apart() {
    let folder = Folder::new();
    let name = folder.file("a.html", PAGE);
    let stamp = |name: &str| run(name).ends[0].container.stamp.clone();
    let (first, again) = (stamp(&name), stamp(&name));
    assert_eq!(first, again);
    assert!(!first.is_empty());
    folder.file("a.html", "<p>Another");
    assert_ne!(first.to_string(), stamp(&name).to_string());
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer
            .start_file(*name, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated))
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn pages_of_a_zip_archive() {
    let zeros = vec![b' '; 8 << 20];
    let bytes = zip(&[
        ("../../etc/passwd.html", PAGE.as_bytes()),
        ("nul\0in\u{1b}it.html", PAGE.as_bytes()),
        ("logo.png", b"\x89PNG\0"),
        ("inner.zip", &zip(&[("a.html", PAGE.as_bytes())])),
        ("inner.warc.gz", &gzip(&story(1))),
        ("bomb.html", &[PAGE.as_bytes(), &zeros].concat()),
        ("/notes.txt", b"The harbour froze."),
        ("folder/", b""),
        ("style.css", b"p { color: red }"),
    ]);
    let folder = Folder::new();
    let name = folder.file("a.zip", &bytes);
    let ran = run(&name);
    assert_eq!(ran.texts(), [PAGE, PAGE, "The harbour froze."]);
    assert!(ran.pages[1].name.ends_with("a.zip!nul\u{fffd}in\u{fffd}it.html"), "{}", ran.pages[1].name);
    assert_eq!(ran.kinds(), ["nested-archive", "nested-archive", "bomb"]);
    assert_eq!(ran.ends[0].counts.left_out, 3);
    assert_eq!(ran.ends[0].container.length, Some(9));
    assert_eq!(run_from(&name, ran.pages[2].position).texts(), ["The harbour froze."]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was written");

    let options = Options { largest: 1000, ..Options::default() };
    assert_eq!(run_with(&name, options).kinds(), ["nested-archive", "nested-archive", "too-large"]);
    // The flag that an entry is encrypted, in its own head and in the list.
    let mut encrypted = zip(&[("a.html", PAGE.as_bytes()), ("b.html", PAGE.as_bytes())]);
    for (mark, flags) in [(&b"PK\x03\x04"[..], 6), (b"PK\x01\x02", 8)] {
        let at = encrypted.windows(4).position(|bytes| bytes == mark).unwrap();
        encrypted[at + flags] |= 1;
    }
    let ran = run(&folder.file("b.zip", encrypted));
    assert_eq!((ran.pages.len(), ran.kinds()), (1, vec!["encrypted"]));
    // A byte of an entry.
    let mut damaged = zip(&[("a.html", PAGE.repeat(9).as_bytes()), ("b.html", PAGE.as_bytes())]);
    damaged[50] ^= 0x55;
    let ran = run(&folder.file("c.zip", damaged));
    assert_eq!(ran.texts().last().unwrap(), PAGE);
    assert!(!ran.problems.is_empty());
    // Entries on top of each other: the second is listed where the first is.
    let mut twice = zip(&[("a.html", PAGE.as_bytes()), ("b.html", PAGE.as_bytes())]);
    let last = twice.windows(4).rposition(|bytes| bytes == b"PK\x01\x02").unwrap();
    twice[last + 42..last + 46].fill(0);
    assert!(error(&folder.file("d.zip", twice)).is_too_large());
}

#[test]
fn entities_of_xml_do_not_grow() {
    let doubled: String = (1..40).map(|n| format!("<!ENTITY a{n} \"&a{0};&a{0};\">", n - 1)).collect();
    let feed = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"x\">{doubled}<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\
         <rss><channel><item><link>http://127.0.0.1/&a39;</link></item><item><link>http://127.0.0.1/&f;</link></item></channel></rss>"
    );
    let start = std::time::Instant::now();
    // It may be refused as no feed, or read as one whose links lead nowhere.
    let folder = Folder::new();
    let said = match open(&folder.file("bomb.xml", feed)) {
        Err(error) => vec![error.to_string()],
        Ok(items) => Ran::of(items).problems.iter().map(ToString::to_string).collect(),
    };
    assert!(start.elapsed().as_secs() < 5);
    assert!(!said.is_empty());
    for said in said {
        assert!(said.len() < 500 && !said.contains("root:"), "{said}");
    }
}

#[test]
fn a_page_over_the_limit_is_said() {
    let options = Options { largest: 20, ..Options::default() };
    let folder = Folder::new();
    let ran = run_with(&folder.file("a.html", PAGE), options);
    assert_eq!(ran.kinds(), ["too-large"]);
    let ran = run(&folder.file("bomb.html.gz", gzip(&[PAGE.as_bytes(), &vec![b' '; 16 << 20]].concat())));
    assert_eq!(ran.kinds(), ["bomb"]);
}

/// A Zstandard frame of blocks that are not packed.
fn zstd(bytes: &[u8]) -> Vec<u8> {
    let size = u32::try_from(bytes.len()).unwrap();
    let mut frame = [&[0x28, 0xb5, 0x2f, 0xfd, 0xa0][..], &size.to_le_bytes()].concat();
    let blocks = bytes.chunks(100_000);
    let last = blocks.len() - 1;
    for (number, block) in blocks.enumerate() {
        let head = u32::try_from(block.len()).unwrap() << 3 | u32::from(number == last);
        frame.extend_from_slice(&head.to_le_bytes()[..3]);
        frame.extend_from_slice(block);
    }
    frame
}

#[test]
fn zstandard_is_unpacked() {
    let folder = Folder::new();
    let lines = "{\"html\": \"<p>One\"}\n{\"html\": \"<p>Two\"}\n".repeat(10_000);
    let name = folder.file("a.ndjson.zst", [zstd(lines.as_bytes()), zstd(lines.as_bytes())].concat());
    let ran = run(&name);
    assert_eq!((ran.pages.len(), ran.problems.len()), (40_000, 0));
    assert_eq!(run_from(&name, ran.pages[30_000].position).pages.len(), 10_000);
    let name = folder.file("a.warc.zst", zstd(&(0..5).flat_map(story).collect::<Vec<u8>>()));
    let ran = run(&name);
    assert_eq!((ran.pages.len(), ran.problems.len()), (5, 0));
    assert_eq!(run_from(&name, ran.pages[3].position).urls(), [story_url(3), story_url(4)]);
    let cut = zstd(lines.as_bytes());
    assert_eq!(run(&folder.file("cut.ndjson.zst", &cut[..cut.len() - 5])).kinds().last(), Some(&"damaged-stream"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_file_is_beyond_reading(kind in 0..8usize, at in prop::collection::vec((any::<usize>(), any::<u8>()), 0..8), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let feed = "<?xml version='1.0'?><rss><channel><item><link>https://example.org/</link><pubDate>x</pubDate></item></channel></rss>";
        let json = r#"{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "https://example.org/a"}]}"#;
        let mut file = match kind {
            0 => zip(&[("a.html", PAGE.as_bytes()), ("b.html", &bytes)]),
            1 => gzip(b"{\"html\": \"<p>One\"}\n"),
            2 => zstd(b"{\"html\": \"<p>One\"}\n"),
            3 => feed.into(),
            4 => json.into(),
            5 => b" CDX N b a m s k r M S V g\nx 20210219120000 x text/html 200 x - - 9 0 a.html\n".to_vec(),
            6 => b"{\"html\": \"<p>One\", \"date\": \"2021-02-19\"}\n".to_vec(),
            _ => bytes,
        };
        for (at, byte) in at {
            let length = file.len().max(1);
            if let Some(place) = file.get_mut(at % length) {
                *place = byte;
            }
        }
        // No link is asked for.
        let options = Options { links: 0, ..Options::default() };
        if let Ok(items) = Source::new(options).open(&Folder::new().file("a.html", &file)) {
            Ran::of(items);
        }
    }
}
