//! Bytes to text: which encoding, and what was wrong with it.
//!
//! The order of trust: byte order mark, `Content-Type` header, `<meta>`, XML declaration, detection. A
//! declaration that the bytes contradict (they are valid UTF-8 with letters outside ASCII, or are declared
//! UTF-8 and hold none of it) is set aside with a problem.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::Problem;

/// Bytes in which a declaration is looked for. The HTML Standard asks for 1,024; pages with long comments or
/// scripts before theirs are common.
const PRESCAN: usize = 16 * 1024;
/// Bytes from which an undeclared encoding is detected.
const DETECT: usize = 256 * 1024;

pub(crate) struct Decoded {
    pub text: String,
    pub encoding: String,
}

/// Decodes `bytes`; binary data gives an empty text.
pub(crate) fn decode(bytes: &[u8], content_type: Option<&str>, problems: &mut Vec<Problem>) -> Decoded {
    if let Some(what) = binary(bytes) {
        problems.push(Problem { kind: "binary", message: format!("the bytes are {what}, not text") });
        return Decoded { text: String::new(), encoding: "binary".into() };
    }
    let (encoding, skip) = match Encoding::for_bom(bytes) {
        Some(found) => found,
        None => (without_mark(bytes, content_type, problems), 0),
    };
    let bytes = &bytes[skip..];
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    if malformed {
        problems.push(malformation(encoding, bytes, &text));
    }
    let text = match text {
        Cow::Borrowed(text) => text.to_owned(),
        Cow::Owned(text) => text,
    };
    Decoded { text, encoding: encoding.name().to_ascii_lowercase() }
}

fn without_mark(bytes: &[u8], content_type: Option<&str>, problems: &mut Vec<Problem>) -> &'static Encoding {
    if let Some(wide) = unmarked_utf16(bytes) {
        return wide;
    }
    let body = Utf8::of(bytes);
    let head = &bytes[..bytes.len().min(PRESCAN)];
    let header = content_type.and_then(|header| charset(header.as_bytes())).and_then(|l| known(l, problems));
    // What could be read one byte at a time cannot be UTF-16.
    let own = declared(head).and_then(|l| known(l, problems)).map(|e| if is_utf16(e) { UTF_8 } else { e });
    let said = match header {
        Some(e) if is_utf16(e) && body.malformed == 0 => Some(UTF_8),
        Some(e) => Some(e),
        None => own,
    };
    match said {
        // A server may say the same of all its pages: if it is wrong, the page may still be right.
        Some(e) if e == UTF_8 && body.holds_none() => match own.filter(|own| *own != UTF_8) {
            Some(own) => mismatch("utf-8", own, problems),
            None => mismatch("utf-8", detect(bytes), problems),
        },
        Some(e) if e != UTF_8 && body.holds_only() && e.is_ascii_compatible() => {
            mismatch(&e.name().to_ascii_lowercase(), UTF_8, problems)
        }
        Some(e) => e,
        None if body.malformed <= body.wide / 50 => UTF_8,
        None => detect(bytes),
    }
}

fn is_utf16(encoding: &'static Encoding) -> bool {
    encoding == UTF_16LE || encoding == UTF_16BE
}

/// The encoding of that name. Names of encodings that no browser decodes are unknown here too.
fn known(label: &[u8], problems: &mut Vec<Problem>) -> Option<&'static Encoding> {
    let found = Encoding::for_label_no_replacement(label);
    if found.is_none() {
        let label = String::from_utf8_lossy(&label[..label.len().min(40)]).into_owned();
        let message = format!("no encoding is called “{label}”; another was chosen");
        problems.push(Problem { kind: "unknown-encoding", message });
    }
    found
}

fn mismatch(said: &str, found: &'static Encoding, problems: &mut Vec<Problem>) -> &'static Encoding {
    let found_name = found.name().to_ascii_lowercase();
    let message = format!("the page says it is {said}, its bytes say {found_name}");
    problems.push(Problem { kind: "encoding-mismatch", message });
    found
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    let part = &bytes[..bytes.len().min(DETECT)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(part, part.len() == bytes.len());
    detector.guess(None, Utf8Detection::Deny)
}

/// How much of some bytes is UTF-8 beyond ASCII.
struct Utf8 {
    /// Well-formed sequences of more than one byte.
    wide: usize,
    /// Places where a sequence is broken, one cut off by the end not counted.
    malformed: usize,
}

impl Utf8 {
    fn of(bytes: &[u8]) -> Self {
        let leading = |valid: &str| valid.bytes().filter(|b| *b >= 0xC0).count();
        // Nearly every page is sound, which is seen much faster than what is broken in one that is not.
        if let Ok(valid) = str::from_utf8(bytes) {
            return Self { wide: leading(valid), malformed: 0 };
        }
        let mut found = Self { wide: 0, malformed: 0 };
        for chunk in bytes.utf8_chunks() {
            found.wide += leading(chunk.valid());
            let invalid = chunk.invalid();
            let cut =
                invalid.as_ptr_range().end == bytes.as_ptr_range().end && invalid.first().is_some_and(|b| *b >= 0xC2);
            found.malformed += usize::from(!invalid.is_empty() && !cut);
        }
        found
    }

    fn holds_only(&self) -> bool {
        self.wide > 0 && self.malformed == 0
    }

    fn holds_none(&self) -> bool {
        self.malformed > 0 && self.wide <= self.malformed / 20
    }
}

fn malformation(encoding: &'static Encoding, bytes: &[u8], text: &str) -> Problem {
    let name = encoding.name().to_ascii_lowercase();
    let only_last = text.find('\u{FFFD}').is_some_and(|at| at + 3 == text.len());
    if only_last && !bytes.is_empty() {
        return Problem { kind: "truncated-character", message: format!("the last {name} character is cut off") };
    }
    Problem { kind: "malformed-text", message: format!("some bytes are not {name}; each was read as U+FFFD") }
}

/// The charset of `<meta>` or an XML declaration.
fn declared(head: &[u8]) -> Option<&[u8]> {
    if head.starts_with(b"<?xml") {
        let end = memchr::memchr(b'>', head).unwrap_or(head.len());
        if let Some(at) = find(&head[..end], b"encoding") {
            return quoted(&head[at + 8..end]);
        }
    }
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'<', &head[from..]) {
        let tag = &head[from + at..];
        from += at + 1;
        if tag.starts_with(b"<!--") {
            from += find(tag, b"-->").unwrap_or(tag.len() - 1);
        } else if tag.get(1..5).is_some_and(|name| name.eq_ignore_ascii_case(b"meta")) {
            let end = memchr::memchr(b'>', tag).unwrap_or(tag.len());
            if let Some(label) = charset(&tag[..end]) {
                return Some(label);
            }
        }
    }
    None
}

/// The value after `charset=`, in a header or a tag.
fn charset(text: &[u8]) -> Option<&[u8]> {
    let mut rest = text;
    while let Some(at) = find(rest, b"charset") {
        rest = &rest[at + 7..];
        if let Some(value) = quoted(rest) {
            return Some(value);
        }
    }
    None
}

/// The value after `=`, quoted or not.
fn quoted(text: &[u8]) -> Option<&[u8]> {
    let text = text.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = match text.first()? {
        quote @ (b'"' | b'\'') => text[1..].split(|b| b == quote).next()?,
        _ => text.split(|b| b.is_ascii_whitespace() || matches!(b, b'"' | b'\'' | b';' | b'/' | b'>' | b'?')).next()?,
    };
    let value = value.trim_ascii();
    (!value.is_empty()).then_some(value)
}

fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    text.windows(needle.len()).position(|w| w.eq_ignore_ascii_case(needle))
}

/// UTF-16 without a byte order mark: every other byte of its first letters is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(64) & !1];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    match (even, odd) {
        _ if pairs < 4 => None,
        (0, odd) if odd * 10 > pairs * 7 => Some(UTF_16LE),
        (even, 0) if even * 10 > pairs * 7 => Some(UTF_16BE),
        _ => None,
    }
}

/// What binary format the bytes are, if they are not text.
fn binary(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: &[(&[u8], &str)] = &[
        (b"%PDF-", "a PDF document"),
        (b"\x89PNG", "a PNG picture"),
        (b"\xFF\xD8\xFF", "a JPEG picture"),
        (b"GIF87a", "a GIF picture"),
        (b"GIF89a", "a GIF picture"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"\x1F\x8B", "gzip-compressed data"),
        (b"\x28\xB5\x2F\xFD", "Zstandard-compressed data"),
        (b"\x7FELF", "a program"),
    ];
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(what);
    }
    if Encoding::for_bom(bytes).is_some() || unmarked_utf16(bytes).is_some() {
        return None;
    }
    let head = &bytes[..bytes.len().min(4096)];
    let control = head.iter().filter(|b| matches!(b, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    (control * 20 > head.len()).then_some("binary data")
}
