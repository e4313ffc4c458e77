//! Parts of what stands at an address (RFC 9110, section 14): an archive is larger than any answer that we take whole.

use url::Url;

use super::client::{Answer, Part, Wish};
use super::{Fetcher, given};
use crate::error::Trouble;
use crate::item::Validators;

/// A part of what stands at an address.
pub(crate) struct Piece {
    /// Where it was, after all redirects.
    pub url: Url,
    pub bytes: Vec<u8>,
    /// How long all of it is, in bytes, where the host says so.
    pub total: Option<u64>,
    /// Of which version it is.
    pub validators: Validators,
    /// Whether all came: the host knows no parts, or this is all that there is.
    pub whole: bool,
}

impl Fetcher {
    /// `length` bytes from `from` on, or as many as there are, of the version given; of any, where none is.
    pub fn part(&self, url: &Url, from: u64, length: u64, version: &Validators) -> Result<Piece, Trouble> {
        // A weak tag does not say that the bytes are the same, and may not be sent (RFC 9110, section 13.1.5).
        let strong = version.etag.as_ref().filter(|etag| !etag.starts_with("W/"));
        let version = strong.or(version.last_modified.as_ref()).cloned();
        let wish = Wish { validators: Validators::default(), part: Some(Part { from, length, version }) };
        let (url, answer) = self.follow(url, &wish)?;
        let owned = |name| answer.header(name).map(str::to_owned);
        let validators = Validators { etag: owned("ETag"), last_modified: owned("Last-Modified") };
        let content_range = owned("Content-Range").unwrap_or_default();
        let total = content_range.rsplit_once('/').and_then(|(_, total)| total.parse().ok());
        match answer.status {
            206 => {
                if started(&content_range) != Some(from) {
                    return Err(Trouble::new("bad-answer", "its host gives another part than it was asked for"));
                }
                part(answer, |bytes| Piece { url, bytes, total, validators, whole: false })
            }
            // There is nothing there any more.
            416 => Ok(Piece { url, bytes: Vec::new(), total, validators, whole: false }),
            200 if from == 0 => part(answer, |bytes| {
                let total = Some(bytes.len() as u64);
                Piece { url, bytes, total, validators, whole: true }
            }),
            200 => Err(Trouble::new("changed", "it has changed while it was read, or its host gives no parts of it")),
            status => Err(given(status).err().unwrap_or_else(|| Trouble::new("bad-answer", "its host answers oddly"))),
        }
    }
}

/// Where a `Content-Range` says that its part starts.
fn started(content_range: &str) -> Option<u64> {
    content_range.trim().strip_prefix("bytes")?.trim().split('-').next()?.parse().ok()
}

fn part(answer: Answer, piece: impl FnOnce(Vec<u8>) -> Piece) -> Result<Piece, Trouble> {
    match answer.cut {
        Some(cut) if cut.kind == "too-large" => Err(Trouble::new(
            "too-large",
            "its host gives it only whole, and it is larger than an answer may be: save it and name the file",
        )),
        Some(cut) => Err(cut),
        None => Ok(piece(answer.body)),
    }
}
