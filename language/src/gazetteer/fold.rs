//! The folding of names for lookup: lower case, no diacritics, no dots or apostrophes, hyphens as spaces.

use super::fold_table::LETTERS;

/// The longest folded name that can be looked up, in bytes; all names known are shorter.
const LONGEST: usize = 96;

/// A folded name, on the stack.
#[derive(Clone, Copy)]
pub(super) struct Key {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Key {
    /// Folds `name`; `None` where it is empty, longer than any name known, or has a letter outside Latin.
    pub(super) fn new(name: &str) -> Option<Self> {
        let mut key = Self { bytes: [0; LONGEST], len: 0 };
        for byte in Fold::new(name) {
            *key.bytes.get_mut(key.len)? = byte?;
            key.len += 1;
        }
        (key.len > 0).then_some(key)
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}

/// Whether two names are the same once folded ("Kyïv", "KYIV").
///
/// ```
/// assert!(language::gazetteer::same_name("Côte d’Ivoire", "cote d'ivoire"));
/// assert!(!language::gazetteer::same_name("Niger", "Nigeria"));
/// ```
pub fn same_name(a: &str, b: &str) -> bool {
    Fold::new(a).eq(Fold::new(b))
}

/// The bytes of a name's key one by one; `None` stands for a letter that cannot be folded.
pub(super) struct Fold<'n> {
    chars: std::str::Chars<'n>,
    pending: &'static [u8],
    gap: bool,
    begun: bool,
    held: Option<u8>,
}

impl<'n> Fold<'n> {
    pub(super) fn new(name: &'n str) -> Self {
        Self { chars: name.chars(), pending: b"", gap: false, begun: false, held: None }
    }

    /// Gives `byte`, or the space that is due before it.
    fn spaced(&mut self, byte: u8) -> u8 {
        if std::mem::take(&mut self.gap) && self.begun {
            self.held = Some(byte);
            return b' ';
        }
        self.begun = true;
        byte
    }
}

impl Iterator for Fold<'_> {
    type Item = Option<u8>;

    fn next(&mut self) -> Option<Option<u8>> {
        if let Some(byte) = self.held.take() {
            return Some(Some(byte));
        }
        if let Some((&first, rest)) = self.pending.split_first() {
            self.pending = rest;
            return Some(Some(first));
        }
        loop {
            match letter(self.chars.next()?) {
                Letter::One(byte) => return Some(Some(self.spaced(byte))),
                Letter::Several(text) => {
                    let (&first, rest) = text.split_first()?;
                    self.pending = rest;
                    return Some(Some(self.spaced(first)));
                }
                Letter::Space => self.gap = true,
                Letter::Dropped => {}
                Letter::Unknown => return Some(None),
            }
        }
    }
}

enum Letter {
    One(u8),
    Several(&'static [u8]),
    Space,
    Dropped,
    Unknown,
}

fn letter(char: char) -> Letter {
    match char {
        'a'..='z' | '0'..='9' => Letter::One(char as u8),
        'A'..='Z' => Letter::One(char.to_ascii_lowercase() as u8),
        ' ' | '-' | '–' | '—' | '/' | '_' | '\n' | '\t' | '\r' | '\u{a0}' => Letter::Space,
        '&' => Letter::Several(b"and"),
        '.' | '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʿ' | 'ʾ' | '`' | '´' | 'ʹ' | 'ʺ' | '“' | '”' | '"' | '·' => {
            Letter::Dropped
        }
        '\u{300}'..='\u{36f}' => Letter::Dropped,
        _ => match LETTERS.binary_search_by_key(&char, |&(c, _)| c) {
            Ok(at) => Letter::Several(LETTERS[at].1.as_bytes()),
            Err(_) => Letter::Unknown,
        },
    }
}

/// Whether `name` is written as a name: its first letter (or digit) is not lower-case.
pub(super) fn looks_like_name(name: &str) -> bool {
    name.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
}

/// Whether `name` is an abbreviation in capitals: "US", "U.A.E.", at most six letters, none lower-case.
pub(super) fn is_abbreviation(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (2..=6).contains(&letters) && !name.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(name: &str) -> Option<String> {
        Key::new(name).map(|key| String::from_utf8(key.as_bytes().to_vec()).expect("ASCII"))
    }

    #[test]
    fn case_diacritics_and_marks_fold_away() {
        for (name, key) in [
            ("Ţarţūs", "tartus"),
            ("St. John’s", "st johns"),
            ("Port-au-Prince", "port au prince"),
            ("  U.S.A. ", "usa"),
            ("Antigua & Barbuda", "antigua and barbuda"),
            ("Groß-Gerau", "gross gerau"),
        ] {
            assert_eq!(folded(name).as_deref(), Some(key), "{name}");
        }
    }

    #[test]
    fn what_cannot_be_folded_has_no_key() {
        assert!(Key::new("").is_none());
        assert!(Key::new("...").is_none());
        assert!(Key::new("Αθήνα").is_none());
        assert!(Key::new(&"a".repeat(500)).is_none());
    }
}
