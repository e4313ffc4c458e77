//! A record, as a page.

use std::sync::Arc;

use jiff::Timestamp;

use super::records::Record;
use crate::coding::{Undone, undo};
use crate::date;
use crate::error::Trouble;
use crate::fields::{Fields, head_end};
use crate::item::{Container, Page, Position, Validators, label};
use crate::media;

/// A page as a record has it.
pub(super) struct Read {
    bytes: Vec<u8>,
    url: Option<String>,
    content_type: Option<String>,
    captured: Option<Timestamp>,
    /// What is wrong with it, though it can be read.
    pub doubts: Vec<Trouble>,
}

impl Read {
    pub fn into_page(self, place: &str, container: &Arc<Container>, position: Position) -> Page {
        let name = self.url.as_ref().map_or_else(|| label(place), |url| format!("{} {}", label(place), label(url)));
        Page {
            name,
            container: container.clone(),
            position,
            bytes: self.bytes,
            url: self.url,
            content_type: self.content_type,
            date: None,
            captured: self.captured,
            validators: Validators::default(),
        }
    }
}

/// The page of a record. Nothing for an answer that is not 200, and for what is no page.
pub(super) fn read(record: Record, limit: usize) -> Result<Option<Read>, Trouble> {
    let Record { head, block } = record;
    let payload = match head.get("WARC-Type") {
        Some("response") => match answer(&head, block) {
            Ok(Some(payload)) => payload,
            Ok(None) => return Ok(None),
            Err(trouble) => return Err(trouble),
        },
        _ => Payload { bytes: block, media: head.get("Content-Type").map(str::to_owned), codings: String::new() },
    };
    // wget puts the address in angle brackets.
    let url = head.get("WARC-Target-URI").map(|url| url.trim_start_matches('<').trim_end_matches('>').to_owned());
    let media = payload.media.or_else(|| head.get("WARC-Identified-Payload-Type").map(str::to_owned));
    let robots = url.as_deref().is_some_and(|url| url.ends_with("/robots.txt"));
    if robots || media.as_deref().is_some_and(|media| !media::is_page(media)) {
        return Ok(None);
    }
    let Undone { bytes, partial } = undo(payload.bytes, &payload.codings, limit)?;
    if media.is_none() && !media::looks_like_page(&bytes) {
        return Ok(None);
    }
    let cut = head
        .get("WARC-Truncated")
        .map(|why| Trouble::new("truncated-page", format!("the crawler kept only its beginning ({})", label(why))));
    Ok(Some(Read {
        bytes,
        url,
        content_type: media,
        captured: head.get("WARC-Date").and_then(date::captured),
        doubts: cut.into_iter().chain(partial).collect(),
    }))
}

struct Payload {
    bytes: Vec<u8>,
    media: Option<String>,
    codings: String,
}

/// What an HTTP answer carries, if it is 200 ("HTTP/1.1 200 OK").
fn answer(record: &Fields, mut block: Vec<u8>) -> Result<Option<Payload>, Trouble> {
    if record.get("Content-Type").is_some_and(|media| !media.to_ascii_lowercase().starts_with("application/http")) {
        return Ok(None);
    }
    let (end, start) = head_end(&block).ok_or_else(|| Trouble::new("bad-answer", "its HTTP head has no end"))?;
    let head = Fields::parse(&block[..end]);
    if head.first.split_ascii_whitespace().nth(1) != Some("200") {
        return Ok(None);
    }
    let mut bytes = block.split_off(start);
    if head.get("Transfer-Encoding").is_some_and(|coding| coding.to_ascii_lowercase().contains("chunked")) {
        bytes = unchunk(bytes);
    }
    let owned = |name| head.get(name).map(str::to_owned);
    Ok(Some(Payload { bytes, media: owned("Content-Type"), codings: owned("Content-Encoding").unwrap_or_default() }))
}

/// Takes the chunks' sizes out (RFC 9112, section 7.1). Archives often have done so already and kept the header, so what has no
/// chunks is given as it is, and what comes after a chunk that is none is left out.
fn unchunk(bytes: Vec<u8>) -> Vec<u8> {
    let mut whole = Vec::with_capacity(bytes.len());
    let mut rest = bytes.as_slice();
    while let Some((size, chunk)) = chunk(rest) {
        if size == 0 {
            return whole;
        }
        let size = size.min(chunk.len());
        whole.extend_from_slice(&chunk[..size]);
        rest = &chunk[size..];
        rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
    }
    if whole.is_empty() { bytes } else { whole }
}

/// The size of the chunk at the start of `bytes`, and what follows its line.
fn chunk(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let end = memchr::memchr(b'\n', &bytes[..bytes.len().min(4096)])?;
    let line = std::str::from_utf8(&bytes[..end]).ok()?;
    let size = usize::from_str_radix(line.split(';').next()?.trim(), 16).ok()?;
    Some((size, &bytes[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_joined() {
        assert_eq!(unchunk(b"4\r\n<p>H\r\n6;x=y\r\narbour\r\n0\r\n\r\n".to_vec()), b"<p>Harbour");
        assert_eq!(unchunk(b"ffffffff\r\ncut".to_vec()), b"cut");
        assert_eq!(unchunk(b"<p>No chunks\n".to_vec()), b"<p>No chunks\n");
        assert_eq!(unchunk(b"3\r\nabc\r\nzz\r\nxyz".to_vec()), b"abc");
        assert_eq!(unchunk(Vec::new()), b"");
    }
}
