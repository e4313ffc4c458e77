//! A WARC archive, packed record by record or not at all.

use std::io::ErrorKind;

use flate2::bufread::GzDecoder;
use memchr::memmem;

use super::records::{Found, Records, What, find_start};
use crate::error::Trouble;
use crate::item::Position;
use crate::media::HEAD;
use crate::tape::{Input, Tape};

/// What a gzip member that packs something begins with.
const GZIP: &[u8] = &[0x1f, 0x8b, 8];

type Source = Box<dyn Input>;
type Member = GzDecoder<Tape<Source>>;

/// What was found at a position of the archive.
pub(crate) struct Located {
    pub position: Position,
    pub what: What,
}

/// The records of an archive.
pub(crate) struct Archive {
    state: State,
    limit: usize,
    /// Whether the last member was damaged, so that the next must be looked for, and what is none is no further damage.
    seeking: bool,
}

enum State {
    /// Records, not packed.
    Plain(Records<Source>),
    /// Before a gzip member.
    Between(Tape<Source>),
    /// In the member that starts at `at`.
    Inside {
        at: u64,
        records: Box<Records<Member>>,
    },
    Over,
}

impl Archive {
    /// The archive in `tape`, which stands at the `at` of a position, from the position's record on.
    pub fn new(mut tape: Tape<Source>, skip: u64, limit: usize) -> Self {
        let head = tape.fill(HEAD);
        // Where the beginning is damaged, a record that stands there in the clear tells.
        let packed = head.starts_with(GZIP) || !head.starts_with(b"WARC/") && find_start(head).is_none();
        let state = match packed {
            true if skip > 0 => enter(State::Between(tape), skip, limit),
            true => State::Between(tape),
            false => State::Plain(Records::new(tape, limit)),
        };
        Self { state, limit, seeking: false }
    }

    /// The next record or damage; nothing at the end.
    pub fn next(&mut self) -> Option<Located> {
        loop {
            match std::mem::replace(&mut self.state, State::Over) {
                State::Over => return None,
                State::Plain(records) => return self.plain(records),
                State::Between(tape) => {
                    if let Some(located) = self.between(tape) {
                        return Some(located);
                    }
                }
                State::Inside { at, records } => {
                    if let Some(located) = self.inside(at, records) {
                        return Some(located);
                    }
                }
            }
        }
    }

    fn plain(&mut self, mut records: Records<Source>) -> Option<Located> {
        let Some(Found { at, what }) = records.next() else {
            let trouble = records.tape().trouble().map(Trouble::io)?;
            return Some(Located { position: Position::at(records.tape().offset()), what: What::Damage(trouble) });
        };
        self.state = State::Plain(records);
        Some(Located { position: Position::at(at), what })
    }

    fn between(&mut self, mut tape: Tape<Source>) -> Option<Located> {
        if self.seeking && !tape.seek(GZIP.len() + 1, find_member) {
            return None;
        }
        let at = tape.offset();
        let bytes = tape.fill(GZIP.len());
        if bytes.is_empty() {
            let trouble = tape.trouble().map(Trouble::io)?;
            return Some(Located { position: Position::at(at), what: What::Damage(trouble) });
        }
        if !bytes.starts_with(GZIP) {
            tape.pass(1);
            self.seeking = true;
            self.state = State::Between(tape);
            return Some(damage(at, "what stands here is no gzip member"));
        }
        self.state = enter(State::Between(tape), 0, self.limit);
        None
    }

    fn inside(&mut self, at: u64, mut records: Box<Records<Member>>) -> Option<Located> {
        let found = records.next();
        // Only what follows shows that the record was unpacked rightly: the checksum is at the member's end.
        records.tape().fill(1);
        let whole = matches!(&found, Some(Found { what: What::Record(_) | What::Passed, .. }));
        let broken = records.tape().trouble().filter(|error| !(whole && error.kind() == ErrorKind::UnexpectedEof));
        let broken = broken.map(|error| format!("its gzip member is damaged: {error}"));
        let Some(found) = found else {
            return match broken {
                Some(message) => self.leave(at, *records, message),
                None => {
                    self.state = State::Between(records.into_tape().into_inner().into_inner());
                    None
                }
            };
        };
        if let Some(message) = broken {
            return self.leave(at, *records, message);
        }
        let position = Position { at, skip: found.at };
        if let What::Damage(trouble) = &found.what {
            if self.seeking {
                return self.leave(at, *records, String::new());
            }
            // A record without end in a member without end: further on in the archive there may be good ones.
            if trouble.kind == "too-large" {
                self.seeking = true;
                self.state = State::Between(records.into_tape().into_inner().into_inner());
                return Some(Located { position, what: found.what });
            }
        }
        self.seeking = false;
        self.state = State::Inside { at, records };
        Some(Located { position, what: found.what })
    }

    /// Leaves the damaged member at `at`, to look for the next right behind its start.
    fn leave(&mut self, at: u64, records: Records<Member>, message: String) -> Option<Located> {
        let mut tape = records.into_tape().into_inner().into_inner();
        tape.rewind(at + 1);
        self.state = State::Between(tape);
        let said = std::mem::replace(&mut self.seeking, true);
        (!said).then(|| damage(at, &message))
    }
}

fn damage(at: u64, message: &str) -> Located {
    Located { position: Position::at(at), what: What::Damage(Trouble::new("damaged-record", message)) }
}

/// Goes into the member that starts here, over its first `skip` bytes.
fn enter(state: State, skip: u64, limit: usize) -> State {
    let State::Between(mut tape) = state else { return state };
    let at = tape.offset();
    tape.mark();
    let mut unpacked = Tape::new(GzDecoder::new(tape), 0, limit);
    unpacked.skip(skip);
    State::Inside { at, records: Box::new(Records::new(unpacked, limit)) }
}

/// Where the first gzip member in `bytes` may start. The flags' upper three bits are reserved, and zero (RFC 1952).
fn find_member(bytes: &[u8]) -> Option<usize> {
    memmem::find_iter(bytes, GZIP).find(|&at| bytes.get(at + GZIP.len()).is_some_and(|flags| flags & 0xe0 == 0))
}
