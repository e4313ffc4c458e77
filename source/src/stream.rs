//! A file or stream of lines, unpacked where it is packed.

use std::io::{self, Read};

use flate2::bufread::MultiGzDecoder;

use crate::error::Trouble;
use crate::item::{Container, Position};
use crate::media::{Contents, contents};
use crate::outbox::Outbox;
use crate::tape::{Input, Tape};
use crate::zstd::Frames;

/// A file or stream of lines, unpacked where it is packed.
pub(crate) struct Stream {
    tape: Tape<Box<dyn Input>>,
    packed: bool,
}

impl Stream {
    /// The stream in `tape`, which stands at its start, from `position` on.
    pub fn new(mut tape: Tape<Box<dyn Input>>, position: Position) -> Self {
        let unpacking: Box<dyn Input> = match contents(tape.fill(4)) {
            Contents::Gzip => Box::new(Forward(MultiGzDecoder::new(tape))),
            Contents::Zstd => Box::new(Forward(Frames::new(tape))),
            _ => {
                tape.go(position.at);
                return Self { tape, packed: false };
            }
        };
        let mut tape = Tape::new(unpacking, 0, 0);
        tape.skip(position.skip);
        Self { tape, packed: true }
    }

    pub fn tape(&mut self) -> &mut Tape<Box<dyn Input>> {
        &mut self.tape
    }

    /// The position of what starts at `at` of the unpacked stream.
    pub fn position(&self, at: u64) -> Position {
        if self.packed { Position { at: 0, skip: at } } else { Position::at(at) }
    }

    /// Says why the stream ended, if not by its end. Always false: nothing is left.
    pub fn give_trouble(&self, container: &Container, out: &mut Outbox) -> bool {
        if let Some(error) = self.tape.trouble() {
            let trouble = match self.packed {
                true => Trouble::new("damaged-stream", format!("the rest cannot be unpacked: {error}")),
                false => Trouble::io(error),
            };
            let place = format!("{}@{}", container.name, self.position(self.tape.offset()));
            out.problem(trouble.at(&place));
        }
        false
    }
}

/// What unpacks goes forward only.
pub(crate) struct Forward<R>(pub R);

impl<R: Read> Read for Forward<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.0.read(out)
    }
}

impl<R: Read + Send> Input for Forward<R> {}
