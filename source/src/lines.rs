//! Lines of a stream, within bounds.

use crate::tape::{Input, Tape};

/// The most that is read over to get past a line that is too long, in times of the limit: what goes on longer is no line.
const SKIP_MOST: u64 = 16;

/// A line, and where it starts.
pub(crate) enum Line {
    Whole {
        at: u64,
        text: Vec<u8>,
    },
    TooLong {
        at: u64,
    },
    /// A line so long that the rest of the stream is given up.
    Endless {
        at: u64,
    },
}

/// The next line that is not empty.
pub(crate) fn next<R: Input>(tape: &mut Tape<R>, limit: usize) -> Option<Line> {
    loop {
        let at = tape.offset();
        let mut want = 1;
        let end = loop {
            let before = want - 1;
            let ready = tape.fill(want);
            if let Some(end) = memchr::memchr(b'\n', &ready[before..]) {
                break before + end;
            }
            if ready.len() < want || ready.len() > limit {
                break ready.len();
            }
            want = ready.len() + 1;
        };
        if end > limit {
            return Some(if pass_line(tape, limit) { Line::TooLong { at } } else { Line::Endless { at } });
        }
        let text = tape.ready()[..end].trim_ascii().to_vec();
        tape.pass(end + 1);
        if !text.is_empty() {
            return Some(Line::Whole { at, text });
        }
        if tape.offset() == at {
            return None;
        }
    }
}

/// Goes past the line. False where it has no end within reason.
fn pass_line<R: Input>(tape: &mut Tape<R>, limit: usize) -> bool {
    let last = tape.offset() + SKIP_MOST * limit as u64;
    while tape.offset() < last {
        let ready = tape.fill(1);
        let count = ready.len();
        let end = memchr::memchr(b'\n', ready);
        tape.pass(end.map_or(count, |end| end + 1));
        if end.is_some() || count == 0 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn all(bytes: &[u8], limit: usize) -> Vec<String> {
        let mut tape = Tape::new(Cursor::new(bytes.to_vec()), 0, 0);
        let shown = |line| match line {
            Line::Whole { at, text } => format!("{at} {}", String::from_utf8(text).unwrap()),
            Line::TooLong { at } => format!("{at} too long"),
            Line::Endless { at } => format!("{at} endless"),
        };
        std::iter::from_fn(|| next(&mut tape, limit)).map(shown).take(10).collect()
    }

    #[test]
    fn lines_are_told_by_where_they_start() {
        assert_eq!(all(b"one\r\n\n  \ntwo", 10), ["0 one", "9 two"]);
        assert_eq!(all(b"", 10), Vec::<String>::new());
        assert_eq!(all(b"\n\n", 10), Vec::<String>::new());
    }

    #[test]
    fn a_line_too_long_is_passed_over() {
        assert_eq!(all(b"a\n0123456789x\nb\n", 10), ["0 a", "2 too long", "14 b"]);
        let long = [vec![b'x'; 300_000], b"\nb".to_vec()].concat();
        assert_eq!(all(&long, 100_000), ["0 too long", "300001 b"]);
        assert_eq!(all(&vec![b'x'; 3_000_000], 100_000)[0], "0 endless");
    }
}
