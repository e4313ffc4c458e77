//! Zstandard, frame after frame.

use std::io::{self, BufRead, BufReader, Read};

use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

/// The largest window that is held in memory; what `zstd --long` packs needs more.
const WINDOW: u64 = 32 << 20;

/// All frames of a stream, one after another: a file may hold many, and ones to be skipped.
pub(crate) struct Frames<R: Read> {
    inner: BufReader<R>,
    decoder: FrameDecoder,
    inside: bool,
}

impl<R: Read> Frames<R> {
    pub fn new(inner: R) -> Self {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(WINDOW);
        Self { inner: BufReader::new(inner), decoder, inside: false }
    }

    /// Goes to the next frame that holds anything. False at the end of the stream.
    fn enter(&mut self) -> io::Result<bool> {
        loop {
            if self.inner.fill_buf()?.is_empty() {
                return Ok(false);
            }
            match self.decoder.reset(&mut self.inner) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                    io::copy(&mut (&mut self.inner).take(length.into()), &mut io::sink())?;
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
    }
}

impl<R: Read> Read for Frames<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.inside && !self.enter()? {
                return Ok(0);
            }
            self.inside = true;
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let one = BlockDecodingStrategy::UptoBlocks(1);
                self.decoder.decode_blocks(&mut self.inner, one).map_err(io::Error::other)?;
            }
            let count = self.decoder.read(out)?;
            if count > 0 || out.is_empty() {
                return Ok(count);
            }
            self.inside = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELLO: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd, 0x20, 5, 0x29, 0, 0, b'h', b'e', b'l', b'l', b'o'];
    const SKIPPED: &[u8] = &[0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, b'a', b'b', b'c'];

    #[test]
    fn all_frames_are_read() {
        let stream = [HELLO, SKIPPED, HELLO].concat();
        let mut text = String::new();
        Frames::new(stream.as_slice()).read_to_string(&mut text).unwrap();
        assert_eq!(text, "hellohello");
    }

    #[test]
    fn a_broken_frame_is_an_error() {
        for cut in 1..HELLO.len() {
            assert!(Frames::new(&HELLO[..cut]).read_to_end(&mut Vec::new()).is_err(), "{cut}");
        }
    }
}
