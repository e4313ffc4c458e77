//! Which encoding a page is read in: what it says, what is said of it, and what its bytes say.

use page::{Hints, Page};

/// A page about a café, its letters after ASCII encoded as `cafe` is, with `head` before it.
fn page(head: &str, cafe: &[u8]) -> Vec<u8> {
    let body = b" by the harbour reopened on Monday, its owner said, after a long winter without guests.</p>";
    [head.as_bytes(), b"<p>The ", cafe, body].concat()
}

fn read(bytes: &[u8], header: Option<&str>) -> Page {
    page::read(bytes, &Hints { content_type: header.map(str::to_owned), ..Hints::default() })
}

fn kinds(page: &Page) -> Vec<&'static str> {
    page.problems().iter().map(|p| p.kind).collect()
}

const UTF8: &[u8] = "café".as_bytes();
const LATIN: &[u8] = b"caf\xE9";

/// Head, header, the word's bytes; the encoding and the problem that it must give.
type Case = (&'static str, Option<&'static str>, &'static [u8], &'static str, &'static [&'static str]);

#[test]
fn every_way_of_saying_an_encoding_is_heard() {
    let cases: &[Case] = &[
        ("\u{FEFF}", None, UTF8, "utf-8", &[]),
        ("\u{FEFF}<meta charset=koi8-r>", Some("text/html; charset=big5"), UTF8, "utf-8", &[]),
        ("", Some("text/html; charset=windows-1252"), LATIN, "windows-1252", &[]),
        ("", Some("text/html;Charset=\"macintosh\""), b"caf\x8E", "macintosh", &[]),
        ("<meta charset=macintosh>", Some("text/html"), b"caf\x8E", "macintosh", &[]),
        ("<META CHARSET='macintosh'>", None, b"caf\x8E", "macintosh", &[]),
        ("<meta http-equiv=Content-Type content=\"text/html; charset=macintosh\">", None, b"caf\x8E", "macintosh", &[]),
        ("<meta name=charset-note charset=macintosh>", None, b"caf\x8E", "macintosh", &[]),
        ("<!-- <meta charset=utf-8> --><meta charset=macintosh>", None, b"caf\x8E", "macintosh", &[]),
        ("<?xml version='1.0' encoding='macintosh'?>", None, b"caf\x8E", "macintosh", &[]),
        ("<?xml version='1.0'?><meta charset=macintosh>", None, b"caf\x8E", "macintosh", &[]),
        ("<meta charset=macintosh>", Some("text/html; charset=windows-1252"), LATIN, "windows-1252", &[]),
    ];
    check(cases);
}

#[test]
fn what_is_said_may_be_wrong() {
    let cases: &[Case] = &[
        // Said Latin 1, which browsers read as windows-1252.
        ("<meta charset=iso-8859-1>", None, b"caf\xE9", "windows-1252", &[]),
        ("<meta charset=us-ascii>", None, LATIN, "windows-1252", &[]),
        ("<meta charset=us-ascii>", None, UTF8, "utf-8", &["encoding-mismatch"]),
        ("<meta charset=iso-8859-1>", None, UTF8, "utf-8", &["encoding-mismatch"]),
        ("<meta charset=utf-8>", None, LATIN, "windows-1252", &["encoding-mismatch"]),
        ("<meta charset=macintosh>", Some("text/html; charset=utf-8"), b"caf\x8E", "macintosh", &["encoding-mismatch"]),
        ("", Some("text/html; charset=utf-8"), LATIN, "windows-1252", &["encoding-mismatch"]),
        // UTF-16 could not be said in bytes that are read one by one.
        ("<meta charset=utf-16>", None, UTF8, "utf-8", &[]),
        ("", Some("text/html; charset=utf-16le"), UTF8, "utf-8", &[]),
        ("<meta charset=klingon-8>", None, UTF8, "utf-8", &["unknown-encoding"]),
        ("<meta charset=klingon-8>", None, LATIN, "windows-1252", &["unknown-encoding"]),
        ("<meta charset=utf-7>", None, UTF8, "utf-8", &["unknown-encoding"]),
        ("<meta charset=hz-gb-2312>", None, UTF8, "utf-8", &["unknown-encoding"]),
        ("<meta charset=\"\">", None, UTF8, "utf-8", &[]),
    ];
    check(cases);
}

#[test]
fn what_nobody_says_is_detected() {
    check(&[("", None, UTF8, "utf-8", &[]), ("", None, LATIN, "windows-1252", &[]), ("", None, b"cafe", "utf-8", &[])]);
    let russian = "<p>Паромы через пролив остановились в четверг в полдень, сообщили власти порта.</p>";
    let japanese = "<p>木曜日の正午、海峡を渡るフェリーが運航を停止したと当局者が述べた。</p>";
    for (text, encoding) in
        [(russian, encoding_rs::WINDOWS_1251), (russian, encoding_rs::KOI8_U), (japanese, encoding_rs::SHIFT_JIS)]
    {
        let (bytes, ..) = encoding.encode(text);
        let page = read(&bytes, None);
        assert_eq!(page.text(), text);
        assert_eq!(page.encoding(), encoding.name().to_ascii_lowercase());
    }
}

fn check(cases: &[Case]) {
    for (head, header, cafe, encoding, problems) in cases {
        let page = read(&page(head, cafe), *header);
        let word = if cafe.is_ascii() { "<p>The cafe by" } else { "<p>The café by" };
        assert!(page.text().contains(word), "{head} {header:?}: {}", page.text());
        assert_eq!((page.encoding(), kinds(&page).as_slice()), (*encoding, *problems), "{head} {header:?}");
        assert!(!page.text().starts_with('\u{FEFF}'));
    }
}

#[test]
fn two_bytes_a_character() {
    let text = "<p>The café by the harbour reopened.</p>";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (bytes, header, encoding) in [
        ([b"\xFF\xFE", little.as_slice()].concat(), None, "utf-16le"),
        ([b"\xFE\xFF", big.as_slice()].concat(), None, "utf-16be"),
        (little.clone(), None, "utf-16le"),
        (big.clone(), None, "utf-16be"),
        (little, Some("text/html; charset=utf-8"), "utf-16le"),
    ] {
        let page = read(&bytes, header);
        assert_eq!((page.text(), page.encoding()), (text, encoding), "{header:?}");
        assert!(page.problems().is_empty());
    }
    // Without letters of ASCII only the header can tell.
    let kanji = "海峡を渡るフェリーが運航を停止した。";
    let bytes: Vec<u8> = kanji.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&bytes, Some("text/plain; charset=utf-16le")).text(), kanji);
}

#[test]
fn what_is_cut_off_or_broken_is_said() {
    let cut = read(&"<p>Ferries stop at the café".as_bytes()[..27], None);
    assert_eq!((cut.encoding(), kinds(&cut)), ("utf-8", vec!["truncated-character"]));
    assert!(cut.text().starts_with("<p>Ferries stop at the caf"));
    let (bytes, ..) = encoding_rs::SHIFT_JIS.encode("<meta charset=shift_jis><p>フェリー");
    let cut = read(&bytes[..bytes.len() - 1], None);
    assert_eq!((cut.encoding(), kinds(&cut)), ("shift_jis", vec!["truncated-character"]));
    assert!(cut.text().contains("フェリ"));
    let broken = read(&[page("<meta charset=utf-8>", UTF8), UTF8.repeat(30), b"\xFF.".to_vec()].concat(), None);
    assert_eq!((broken.encoding(), kinds(&broken)), ("utf-8", vec!["malformed-text"]));
    assert!(broken.text().ends_with("café\u{FFFD}."));
}

#[test]
fn what_is_no_text_is_said() {
    for bytes in [
        &b"%PDF-1.7\n"[..],
        b"\x89PNG\r\n\x1a\n",
        b"GIF89a\x01\0\x01\0",
        b"PK\x03\x04\x14\0\0\0",
        b"\0\x01\x02\x03words",
    ] {
        let page = read(bytes, Some("text/html; charset=utf-8"));
        assert_eq!((page.text(), page.encoding(), kinds(&page)), ("", "binary", vec!["binary"]));
    }
    assert_eq!(read(b"RIFFs and raffs sailed at noon.", None).text(), "RIFFs and raffs sailed at noon.");
}
