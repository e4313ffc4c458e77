//! What the models see of one word: hashes of its form and of parts of it, and its shape.

use crate::tokenize::{is_apostrophe, is_dash, is_quote};

/// How a sentence uses capitals; headlines use them in ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Casing {
    /// As in running text.
    #[default]
    Running,
    /// Most Words Are Capitalised.
    Title,
    /// ALL CAPITALS.
    Upper,
}

impl Casing {
    /// The casing of a sentence of these words.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let (mut long, mut capitals, mut upper) = (0, 0, 0);
        for word in words {
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            if letters < 4 {
                continue;
            }
            long += 1;
            if word.chars().next().is_some_and(char::is_uppercase) {
                capitals += 1;
                upper += usize::from(word.chars().all(|c| !c.is_lowercase()));
            }
        }
        if long >= 2 && upper * 10 >= long * 8 {
            Self::Upper
        } else if long >= 3 && capitals * 10 >= long * 8 {
            Self::Title
        } else {
            Self::Running
        }
    }
}

/// Hashes of one word. Zero means "no word there".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Lower-case, digits as 0, marks of one kind made alike.
    pub form: u32,
    /// The last one, two, three and four characters of that.
    pub suffixes: [u32; 4],
    /// The first three characters of that.
    pub prefix: u32,
    /// Kinds of characters, runs shortened ("Xx", "00,000", "X.X."), with the sentence's casing.
    pub shape: u32,
    /// Starts with a capital.
    pub capital: bool,
}

/// Characters of a word that its hashes look at; a longer word is cut.
const LONGEST: usize = 64;

impl Word {
    /// Reads one word; `scratch` is memory to work in.
    pub fn new(word: &str, casing: Casing, scratch: &mut Vec<u8>) -> Self {
        scratch.clear();
        let mut ends = [0usize; LONGEST];
        let mut count = 0;
        let mut shape = Shape::new(casing);
        for c in word.chars().take(LONGEST) {
            normalise(c, scratch);
            shape.push(c);
            ends[count] = scratch.len();
            count += 1;
        }
        let bytes = scratch.as_slice();
        let suffix = |n: usize| if count > n { hash(&bytes[ends[count - n - 1]..], n as u32) } else { hash(bytes, 9) };
        Self {
            form: hash(bytes, 0),
            suffixes: [suffix(1), suffix(2), suffix(3), suffix(4)],
            prefix: if count > 3 { hash(&bytes[..ends[2]], 7) } else { hash(bytes, 8) },
            shape: shape.finish(),
            capital: word.chars().next().is_some_and(char::is_uppercase),
        }
    }
}

/// The character as the form has it, as UTF-8.
fn normalise(c: char, to: &mut Vec<u8>) {
    let plain = match c {
        'a'..='z' => return to.push(c as u8),
        'A'..='Z' => return to.push(c.to_ascii_lowercase() as u8),
        '\u{ad}' => return,
        '…' => return to.extend_from_slice(b"..."),
        c if c.is_numeric() => '0',
        c if is_apostrophe(c) => '\'',
        c if is_quote(c) => '"',
        '—' | '―' => '–',
        c if is_dash(c) && c != '–' => '-',
        c => c,
    };
    let mut buffer = [0; 4];
    for lower in plain.to_lowercase() {
        to.extend_from_slice(lower.encode_utf8(&mut buffer).as_bytes());
    }
}

/// FNV-1a over the bytes, then mixed; never zero.
fn hash(bytes: &[u8], salt: u32) -> u32 {
    let start = 0x811c_9dc5 ^ salt.wrapping_mul(0x9e37_79b9);
    let h = bytes.iter().fold(start, |h, &b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
    (h ^ (h >> 15)).wrapping_mul(0x2c1b_3c6d) | 1
}

/// The hash of a lower-case form, as [`Word::form`] has it.
pub fn form_hash(form: &str) -> u32 {
    Word::new(form, Casing::Running, &mut Vec::new()).form
}

struct Shape {
    hash: u32,
    last: u8,
    run: u8,
}

impl Shape {
    fn new(casing: Casing) -> Self {
        Self { hash: 0x9747_b28c ^ (casing as u32).wrapping_mul(0x85eb_ca6b), last: 0, run: 0 }
    }

    fn push(&mut self, c: char) {
        let kind = match c {
            c if c.is_uppercase() => b'X',
            c if c.is_alphabetic() => b'x',
            c if c.is_numeric() => b'0',
            c if c.is_ascii() => c as u8,
            c if is_dash(c) => b'-',
            c if is_quote(c) => b'"',
            _ => b'u',
        };
        self.run = if kind == self.last { self.run.saturating_add(1) } else { 1 };
        self.last = kind;
        if self.run <= 2 {
            self.hash = (self.hash ^ u32::from(kind)).wrapping_mul(0x0100_0193);
        }
    }

    fn finish(self) -> u32 {
        (self.hash ^ (self.hash >> 13)) | 1
    }
}

#[cfg(test)]
mod tests {
    use super::{Casing, Word};

    fn read(word: &str) -> Word {
        Word::new(word, Casing::Running, &mut Vec::new())
    }

    #[test]
    fn forms_are_alike_where_only_marks_and_digits_differ() {
        assert_eq!(read("4,000").form, read("7,123").form);
        assert_eq!(read("n’t").form, read("N'T").form);
        assert_ne!(read("troops").form, read("troop").form);
        assert_eq!(read("nations").suffixes[2], read("onions").suffixes[2]);
        assert_ne!(read("Nation").shape, read("nation").shape);
    }

    #[test]
    fn casing_is_read_from_the_longer_words() {
        let casing = |text: &str| Casing::of(text.split(' '));
        assert_eq!(casing("Ruritania Pulls 500 Troops From Strelsau"), Casing::Title);
        assert_eq!(casing("RURITANIA PULLS 500 TROOPS"), Casing::Upper);
        assert_eq!(casing("Ruritania pulled its troops from Strelsau"), Casing::Running);
    }
}
