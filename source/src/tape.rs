//! A stream that can be wound back a little: what reading past damage needs.

use std::fs::File;
use std::io::{self, BufRead, Read, Seek, SeekFrom};

use flate2::bufread::GzDecoder;

/// The least that is asked of the stream at once.
const CHUNK: usize = 64 << 10;

/// The most by which the buffer grows at once: a record may claim to be larger than what follows.
const GROWTH: usize = 1 << 20;

/// A stream that may be able to go to a place at once.
pub(crate) trait Input: Read + Send {
    /// Goes to `offset`. False where that cannot be done.
    fn jump(&mut self, _offset: u64) -> bool {
        false
    }
}

impl Input for File {
    fn jump(&mut self, offset: u64) -> bool {
        self.seek(SeekFrom::Start(offset)).is_ok()
    }
}

impl Input for Box<dyn Input> {
    fn jump(&mut self, offset: u64) -> bool {
        (**self).jump(offset)
    }
}

/// What unpacks goes forward only.
impl<R: BufRead + Send> Input for GzDecoder<R> {}

/// What is in memory.
impl Input for io::Cursor<Vec<u8>> {
    fn jump(&mut self, offset: u64) -> bool {
        self.set_position(offset);
        true
    }
}

/// A stream read through a buffer that keeps what was read since a mark.
///
/// Reading never fails: a stream that fails ends, and [`trouble`](Self::trouble) says why.
pub(crate) struct Tape<R> {
    inner: R,
    buffer: Vec<u8>,
    /// Where in the buffer reading goes on; never past its end.
    cursor: usize,
    /// Where in the buffer the mark is; never past the cursor.
    mark: Option<usize>,
    /// The stream's offset at the buffer's start.
    base: u64,
    /// The most bytes that are kept for the mark's sake.
    keep: usize,
    /// The sum of all windings back: bounded by what was read, so that reading stays linear.
    rewound: u64,
    ended: bool,
    trouble: Option<io::Error>,
}

impl<R: Read> Tape<R> {
    /// The stream `inner`, which stands at `offset`, keeping at most `keep` bytes behind a mark.
    pub fn new(inner: R, offset: u64, keep: usize) -> Self {
        Self {
            inner,
            buffer: Vec::new(),
            cursor: 0,
            mark: None,
            base: offset,
            keep,
            rewound: 0,
            ended: false,
            trouble: None,
        }
    }

    pub fn into_inner(self) -> R {
        self.inner
    }

    /// The stream's offset where reading goes on.
    pub fn offset(&self) -> u64 {
        self.base + self.cursor as u64
    }

    /// Why the stream ended, if not by its end.
    pub fn trouble(&self) -> Option<&io::Error> {
        self.trouble.as_ref()
    }

    /// What can be read at once.
    pub fn ready(&self) -> &[u8] {
        &self.buffer[self.cursor..]
    }

    /// Keeps what is read from here on.
    pub fn mark(&mut self) {
        self.mark = Some(self.cursor);
    }

    /// Goes back to `offset`. False where that is no longer kept, or too much was read twice already.
    pub fn rewind(&mut self, offset: u64) -> bool {
        let first = self.base + self.mark.unwrap_or(self.cursor) as u64;
        if offset < first || offset > self.offset() {
            return false;
        }
        let back = self.offset() - offset;
        if self.rewound + back > self.offset() + 4 * self.keep as u64 {
            return false;
        }
        self.rewound += back;
        self.cursor = (offset - self.base) as usize;
        self.mark = Some(self.cursor);
        true
    }

    /// What follows: `want` bytes and perhaps more; fewer only at the end of the stream.
    pub fn fill(&mut self, want: usize) -> &[u8] {
        while self.buffer.len() - self.cursor < want && !self.ended {
            self.make_room();
            let missing = want - (self.buffer.len() - self.cursor);
            self.read_more(missing.clamp(CHUNK, GROWTH));
        }
        self.ready()
    }

    /// Passes over `count` of the bytes that are ready.
    pub fn pass(&mut self, count: usize) {
        self.cursor = (self.cursor + count).min(self.buffer.len());
    }

    /// Passes over `count` bytes, and says over how many there were.
    pub fn skip(&mut self, count: u64) -> u64 {
        self.mark = None;
        let mut left = count;
        while left > 0 {
            let ready = self.fill(1).len();
            if ready == 0 {
                break;
            }
            let step = left.min(ready as u64) as usize;
            self.pass(step);
            left -= step as u64;
        }
        count - left
    }

    /// Goes to the next place that `find` finds, of which it must see `least` bytes. False, and at its end, where there is none.
    pub fn seek(&mut self, least: usize, find: impl Fn(&[u8]) -> Option<usize>) -> bool {
        loop {
            let bytes = self.fill(CHUNK.max(least));
            let (count, found) = (bytes.len(), find(bytes));
            let last = count < CHUNK.max(least);
            // What is looked for may be cut by the end of what is ready.
            self.pass(found.unwrap_or(if last { count } else { count - least }));
            if found.is_some() || last {
                return found.is_some();
            }
        }
    }

    /// Drops what nobody can go back to.
    fn make_room(&mut self) {
        if self.mark.is_some_and(|mark| self.cursor - mark > self.keep) {
            self.mark = None;
        }
        let used = self.mark.unwrap_or(self.cursor);
        // Moving the rest to the front is worth it only when what is dropped is at least as much.
        if used >= CHUNK.max(self.buffer.len() - used) || used == self.buffer.len() {
            self.buffer.drain(..used);
            self.base += used as u64;
            self.cursor -= used;
            self.mark = self.mark.map(|_| 0);
        }
    }

    fn read_more(&mut self, most: usize) {
        let length = self.buffer.len();
        self.buffer.resize(length + most, 0);
        let read = loop {
            match self.inner.read(&mut self.buffer[length..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => break other,
            }
        };
        let count = *read.as_ref().unwrap_or(&0);
        self.buffer.truncate(length + count);
        self.ended = count == 0;
        self.trouble = read.err();
    }
}

impl<R: Input> Tape<R> {
    /// Goes to any `offset` of the stream. False, and unmoved, where that cannot be done.
    pub fn jump(&mut self, offset: u64) -> bool {
        if !self.inner.jump(offset) {
            return false;
        }
        self.buffer.clear();
        (self.cursor, self.mark, self.base) = (0, None, offset);
        (self.ended, self.trouble) = (false, None);
        true
    }

    /// Goes forward to `offset`, at once if that can be done.
    pub fn go(&mut self, offset: u64) {
        if offset != self.offset() && !self.jump(offset) {
            self.skip(offset.saturating_sub(self.offset()));
        }
    }
}

impl<R: Read> Read for Tape<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(out.len());
        out[..count].copy_from_slice(&ready[..count]);
        self.pass(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Tape<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.fill(1).is_empty()
            && let Some(error) = &self.trouble
        {
            return Err(io::Error::new(error.kind(), error.to_string()));
        }
        Ok(self.ready())
    }

    fn consume(&mut self, count: usize) {
        self.pass(count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tape(keep: usize) -> Tape<io::Cursor<Vec<u8>>> {
        let bytes = (0..1_000_000u32).map(|n| n as u8).collect();
        Tape::new(io::Cursor::new(bytes), 0, keep)
    }

    #[test]
    fn what_was_read_since_the_mark_is_read_again() {
        let mut tape = tape(200_000);
        tape.skip(1000);
        tape.mark();
        tape.fill(150_000);
        tape.pass(150_000);
        assert!(tape.rewind(1001));
        assert_eq!((tape.offset(), tape.fill(1)[0]), (1001, 1001u32 as u8));
        assert!(!tape.rewind(1000), "before the mark");
    }

    #[test]
    fn a_mark_left_far_behind_is_forgotten() {
        let mut tape = tape(100_000);
        tape.mark();
        for _ in 0..50 {
            let ready = tape.fill(10_000).len().min(10_000);
            tape.pass(ready);
        }
        assert!(!tape.rewind(0));
        assert!(tape.buffer.len() < 400_000, "{}", tape.buffer.len());
    }

    #[test]
    fn winding_back_does_not_go_on_for_ever() {
        let mut tape = tape(1000);
        let mut rounds = 0;
        loop {
            tape.mark();
            let at = tape.offset();
            tape.fill(900);
            tape.pass(900);
            if !tape.rewind(at + 1) {
                break;
            }
            rounds += 1;
        }
        assert!(rounds < 100, "{rounds}");
    }
}
