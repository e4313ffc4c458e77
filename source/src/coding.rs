//! Content codings undone, within bounds.

use std::io::Read;

use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};

use crate::error::Trouble;
use crate::media::{Contents, contents};

/// A page of words packs to a tenth, a page of one repeated word to a hundredth. What packs better is there to fill memory.
const MOST_RATIO: usize = 400;

/// Below this no ratio is suspicious.
const SMALL: usize = 1 << 20;

/// The most codings that are undone, one inside the other. Nobody uses two.
const MOST_CODINGS: usize = 3;

/// Bytes, and what was wrong with them, if the part that could be undone is given.
pub(crate) struct Undone {
    pub bytes: Vec<u8>,
    pub partial: Option<Trouble>,
}

impl Undone {
    fn whole(bytes: Vec<u8>) -> Self {
        Self { bytes, partial: None }
    }
}

/// Undoes the codings of a `Content-Encoding`, the last one first.
///
/// Bytes that are not packed at all, whatever the header says, are given as they are: archives often keep a page unpacked with its
/// old header.
pub(crate) fn undo(bytes: Vec<u8>, codings: &str, limit: usize) -> Result<Undone, Trouble> {
    let codings: Vec<String> = codings.split(',').map(|coding| coding.trim().to_ascii_lowercase()).collect();
    if codings.len() > MOST_CODINGS {
        return Err(Trouble::new("bomb", format!("it is packed {} times over", codings.len())));
    }
    let mut undone = Undone::whole(bytes);
    for coding in codings.iter().rev() {
        let next = one(undone.bytes, coding, limit)?;
        undone = Undone { bytes: next.bytes, partial: undone.partial.or(next.partial) };
    }
    Ok(undone)
}

fn one(bytes: Vec<u8>, coding: &str, limit: usize) -> Result<Undone, Trouble> {
    let packed = bytes.as_slice();
    match coding {
        "" | "identity" | "none" | "utf-8" => Ok(Undone::whole(bytes)),
        "gzip" | "x-gzip" if packed_as(packed) == "gzip" => bounded(GzDecoder::new(packed), packed.len(), limit),
        "zstd" if packed_as(packed) == "zstd" => bounded(crate::zstd::Frames::new(packed), packed.len(), limit),
        "gzip" | "x-gzip" | "zstd" => Ok(Undone::whole(bytes)),
        // The name means zlib, and some send bare deflate.
        "deflate" if is_zlib(packed) => bounded(ZlibDecoder::new(packed), packed.len(), limit),
        "deflate" if looks_like_text(packed) => Ok(Undone::whole(bytes)),
        "deflate" => bounded(DeflateDecoder::new(packed), packed.len(), limit),
        // Brotli has no mark at its start: text that does not unpack was none.
        "br" => match bounded(brotli_decompressor::Decompressor::new(packed, 4096), packed.len(), limit) {
            Err(trouble) if trouble.kind == "bad-coding" && looks_like_text(packed) => Ok(Undone::whole(bytes)),
            other => other,
        },
        other => Err(Trouble::new(
            "unknown-coding",
            format!("it is packed as \"{}\", unknown here", crate::item::label(other)),
        )),
    }
}

/// The coding of bytes that are packed as a whole, by what they begin with; none for what is not.
pub(crate) fn packed_as(bytes: &[u8]) -> &'static str {
    match contents(&bytes[..bytes.len().min(4)]) {
        Contents::Gzip => "gzip",
        Contents::Zstd => "zstd",
        _ => "",
    }
}

/// Reads what unpacks from `packed` bytes to its end: at most `limit` bytes, and no bomb.
pub(crate) fn bounded(mut reader: impl Read, packed: usize, limit: usize) -> Result<Undone, Trouble> {
    let mut bytes = Vec::new();
    let mut chunk = vec![0; 32 << 10];
    loop {
        match reader.read(&mut chunk) {
            Ok(0) => return Ok(Undone::whole(bytes)),
            Ok(count) => bytes.extend_from_slice(&chunk[..count]),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => {
                let trouble = Trouble::new("bad-coding", format!("it cannot be unpacked: {error}"));
                return if bytes.is_empty() { Err(trouble) } else { Ok(Undone { bytes, partial: Some(trouble) }) };
            }
        }
        if bytes.len() > SMALL && bytes.len() / MOST_RATIO > packed {
            return Err(Trouble::new("bomb", format!("{packed} bytes unpack to more than {MOST_RATIO} times as many")));
        }
        if bytes.len() > limit {
            return Err(Trouble::new("too-large", format!("it unpacks to more than {limit} bytes")));
        }
    }
}

/// RFC 1950: the method is 8, and the first two bytes are a multiple of 31.
fn is_zlib(bytes: &[u8]) -> bool {
    matches!(bytes, [a, b, ..] if a & 0x0f == 8 && (u16::from(*a) << 8 | u16::from(*b)) % 31 == 0)
}

fn looks_like_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(256)];
    head.iter().all(|&b| b >= 0x20 || matches!(b, b'\t' | b'\n' | b'\r' | 0x0c))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    use super::*;

    const PAGE: &[u8] = b"<p>The harbour froze over on Monday.</p>";

    /// "hello" by the reference encoder, in a frame of one raw block.
    const HELLO_ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd, 0x20, 5, 0x29, 0, 0, b'h', b'e', b'l', b'l', b'o'];
    /// "hello" in an uncompressed Brotli meta-block.
    const HELLO_BR: &[u8] = &[0x0b, 0x02, 0x80, b'h', b'e', b'l', b'l', b'o', 0x03];

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap()
    }

    fn kind(result: Result<Undone, Trouble>) -> &'static str {
        result.err().map_or("none", |trouble| trouble.kind)
    }

    #[test]
    fn every_coding_is_undone() {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
        zlib.write_all(PAGE).unwrap();
        let mut bare = DeflateEncoder::new(Vec::new(), Compression::fast());
        bare.write_all(PAGE).unwrap();
        for (coding, packed) in [
            ("gzip", gzip(PAGE)),
            ("X-GZIP", gzip(PAGE)),
            ("gzip, gzip", gzip(&gzip(PAGE))),
            ("deflate", zlib.finish().unwrap()),
            ("deflate", bare.finish().unwrap()),
            ("identity", PAGE.to_vec()),
            ("", PAGE.to_vec()),
            ("gzip", PAGE.to_vec()),
            ("br", PAGE.to_vec()),
            ("deflate", PAGE.to_vec()),
            ("zstd", PAGE.to_vec()),
        ] {
            assert_eq!(undo(packed, coding, 1000).unwrap().bytes, PAGE, "{coding}");
        }
        assert_eq!(undo(HELLO_ZSTD.to_vec(), "zstd", 1000).unwrap().bytes, b"hello");
        assert_eq!(undo(HELLO_BR.to_vec(), "br", 1000).unwrap().bytes, b"hello");
    }

    #[test]
    fn a_bomb_is_refused_before_it_goes_off() {
        let zeros = vec![0; 20 << 20];
        assert_eq!(kind(undo(gzip(&zeros), "gzip", 1 << 30)), "bomb");
        assert_eq!(kind(undo(gzip(&gzip(&zeros)), "gzip, gzip", 1 << 30)), "bomb");
        assert_eq!(kind(undo(vec![], "gzip,gzip,gzip,gzip", 1000)), "bomb");
        assert_eq!(kind(undo(gzip(&PAGE.repeat(100)), "gzip", 1000)), "too-large");
    }

    #[test]
    fn a_page_cut_short_is_given_as_far_as_it_goes() {
        let packed = gzip(&PAGE.repeat(2000));
        let undone = undo(packed[..packed.len() / 2].to_vec(), "gzip", 1 << 20).unwrap();
        assert!(undone.bytes.starts_with(PAGE));
        assert_eq!(undone.partial.unwrap().kind, "bad-coding");
        assert_eq!(kind(undo(packed[..12].to_vec(), "gzip", 1000)), "bad-coding");
        assert_eq!(kind(undo(vec![1, 2, 3], "compress", 1000)), "unknown-coding");
    }
}
