//! WARC records out of a stream, past whatever is damaged.

use memchr::memmem;

use crate::error::Trouble;
use crate::fields::{Fields, LONGEST_HEAD, head_end};
use crate::tape::{Input, Tape};

/// The most that is read over, in bytes, to get past a record that is too large, where one cannot go past it at once.
const SKIP_MOST: u64 = 1 << 30;

/// As many bytes show whether a record starts.
const START: usize = 128;

/// As many bytes behind a record show whether it ends there.
const AHEAD: usize = 16;

/// What was found at `at`.
pub(crate) struct Found {
    pub at: u64,
    pub what: What,
}

pub(crate) enum What {
    /// A record of a type that holds pages.
    Record(Record),
    /// A whole record of another type, as the standard has it.
    Passed,
    /// A whole record that is too large to be read.
    TooLarge(Trouble),
    /// Bytes that are no record, or no whole one. Reading goes on at the next that is.
    Damage(Trouble),
}

/// A record that may hold a page.
pub(crate) struct Record {
    pub head: Fields,
    pub block: Vec<u8>,
}

/// Records one after another.
///
/// What a length says is believed only if a record ends there; otherwise reading goes on at the next place that looks like the start
/// of a record. The reader is our own since those that exist trust every length, and so lose what a damaged one covers.
pub(crate) struct Records<R> {
    tape: Tape<R>,
    limit: usize,
    /// Whether the last thing found was damage, so that the next record must be looked for.
    lost: bool,
    /// Bytes looked at more than once. Within what was read, or an archive made of doubtful lengths would never end.
    doubted: u64,
}

impl<R: Input> Records<R> {
    pub fn new(tape: Tape<R>, limit: usize) -> Self {
        Self { tape, limit, lost: false, doubted: 0 }
    }

    pub fn tape(&mut self) -> &mut Tape<R> {
        &mut self.tape
    }

    pub fn into_tape(self) -> Tape<R> {
        self.tape
    }

    /// The next record or damage; nothing at the end of the stream.
    pub fn next(&mut self) -> Option<Found> {
        if std::mem::take(&mut self.lost) && !self.tape.seek(START, find_start) {
            return None;
        }
        while matches!(self.tape.fill(1).first(), Some(b'\r' | b'\n')) {
            self.tape.pass(1);
        }
        let at = self.tape.offset();
        if self.tape.ready().is_empty() {
            return None;
        }
        let what = self.record().unwrap_or_else(|trouble| {
            // What is no record was not passed over, so that the next one is found even inside it.
            self.tape.pass(1);
            self.lost = true;
            What::Damage(trouble)
        });
        Some(Found { at, what })
    }

    /// The record that starts here. On an error nothing was passed over.
    fn record(&mut self) -> Result<What, Trouble> {
        let (head, start) = self.head()?;
        let length = head.get("Content-Length").unwrap_or_default();
        let length: u64 = length.parse().map_err(|_| damaged("its length cannot be read"))?;
        if length > self.limit as u64 {
            return self.pass_large(start as u64, length);
        }
        let end = start + length as usize;
        let bytes = self.tape.fill(end + AHEAD);
        if bytes.len() < end {
            let missing = end - bytes.len();
            return Err(Trouble::new("truncated-record", format!("its last {missing} bytes are missing")));
        }
        match Ending::of(&bytes[end..]) {
            Ending::Sure => {}
            Ending::Likely if !self.hides_a_record(start, end) => {}
            _ => return Err(damaged("it does not end where its length says")),
        }
        let wanted = matches!(head.get("WARC-Type"), Some("response" | "resource" | "conversion"));
        let block = if wanted { self.tape.ready()[start..end].to_vec() } else { Vec::new() };
        self.tape.pass(end);
        Ok(if wanted { What::Record(Record { head, block }) } else { What::Passed })
    }

    /// The head of the record that starts here, and where its block starts.
    fn head(&mut self) -> Result<(Fields, usize), Trouble> {
        let mut want = 1024;
        loop {
            let bytes = self.tape.fill(want);
            if !bytes.starts_with(b"WARC/") {
                return Err(damaged("what stands here is no WARC record"));
            }
            if let Some((end, start)) = head_end(&bytes[..bytes.len().min(LONGEST_HEAD)]) {
                return Ok((Fields::parse(&bytes[..end]), start));
            }
            if bytes.len() < want || want >= LONGEST_HEAD {
                return Err(damaged("its head has no end"));
            }
            want *= 4;
        }
    }

    /// Whether another record starts in the block, so that a damaged length covers more than its own.
    fn hides_a_record(&mut self, start: usize, end: usize) -> bool {
        self.may_doubt((end - start) as u64) && find_start(&self.tape.ready()[start..end]).is_some()
    }

    /// Whether `more` bytes may be looked at twice.
    fn may_doubt(&mut self, more: u64) -> bool {
        let may = self.doubted + more <= self.tape.offset() + 4 * self.limit as u64;
        self.doubted += if may { more } else { 0 };
        may
    }

    /// Goes past a record that is too large to be read, `length` bytes after the next `start`.
    fn pass_large(&mut self, start: u64, length: u64) -> Result<What, Trouble> {
        let too_large = || Trouble::new("too-large", format!("it has {length} bytes, and the limit is {}", self.limit));
        let too_large = too_large();
        let at = self.tape.offset();
        let end = (at + start).saturating_add(length);
        if self.may_doubt(START as u64 * 1024) && self.tape.jump(end) {
            let after = self.tape.fill(AHEAD);
            if !after.is_empty() && Ending::of(after) != Ending::None {
                return Ok(What::TooLarge(too_large));
            }
            self.tape.jump(at);
            self.tape.fill(1);
            return Err(damaged("it does not end where its length says"));
        }
        if length > SKIP_MOST {
            return Err(too_large);
        }
        // What is passed over here cannot be gone back to: if the length is wrong, the records that it covers are lost with it.
        self.tape.skip(end - at);
        Ok(What::TooLarge(too_large))
    }
}

fn damaged(message: &str) -> Trouble {
    Trouble::new("damaged-record", message)
}

/// How surely a record ends before some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// Another one starts, or nothing follows.
    Sure,
    /// The two empty lines follow that end a record.
    Likely,
    None,
}

impl Ending {
    fn of(after: &[u8]) -> Self {
        let lines = after.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        // One of the separating bytes may be what is damaged.
        let next = |at: usize| after.get(at..).is_some_and(|rest| rest.starts_with(b"WARC/"));
        if lines == after.len() || next(lines) || next(4) {
            Self::Sure
        } else if after.starts_with(b"\r\n\r\n") || after.starts_with(b"\n\n") {
            Self::Likely
        } else {
            Self::None
        }
    }
}

/// Where the first line in `bytes` stands that a record can start with: its version, and then a field.
pub(super) fn find_start(bytes: &[u8]) -> Option<usize> {
    memmem::find_iter(bytes, b"WARC/1.").find(|&at| {
        let rest = &bytes[at + 7..bytes.len().min(at + START)];
        let version = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        let rest = &rest[version..];
        let line = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or_default();
        let name = line.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
        version > 0 && name > 0 && line.get(name) == Some(&b':')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_starts_with_its_version_and_a_field() {
        assert_eq!(find_start(b"xxWARC/1.0\r\nWARC-Type: response\r\n"), Some(2));
        assert_eq!(find_start(b"WARC/1.1\nContent-Length: 2\n"), Some(0));
        for text in ["WARC/1.0 is a format", "WARC/1.0\r\n\r\nx: y", "WARC/1.\r\nA: b", "WARC/1.0\r\nno field\r\n"] {
            assert_eq!(find_start(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn a_record_ends_before_the_next() {
        assert_eq!(Ending::of(b"\r\n\r\nWARC/1.0"), Ending::Sure);
        assert_eq!(Ending::of(b"\r\n\rXWARC/1.0"), Ending::Sure);
        assert_eq!(Ending::of(b"\n\nWARC/1"), Ending::Sure);
        assert_eq!(Ending::of(b"\r\n"), Ending::Sure);
        assert_eq!(Ending::of(b""), Ending::Sure);
        assert_eq!(Ending::of(b"\r\n\r\n<p>x"), Ending::Likely);
        assert_eq!(Ending::of(b"and more"), Ending::None);
        assert_eq!(Ending::of(b"/5\r\nWARC-Date: "), Ending::None);
    }
}
