//! Words of a list that is fixed: kinds, roles, statuses, rules.

use std::collections::HashSet;
use std::fmt;
use std::sync::{LazyLock, Mutex, PoisonError};

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// A word of a list that is fixed: a kind, a role, a status, the name of a rule.
pub type Word = &'static str;

/// How many different words a record may bring with it, and how long they are in bytes: many more than there are. What has more is no
/// record, and must not fill memory: a word that was met once is kept.
const MOST: usize = 4096;
const LONGEST: usize = 64;

static WORDS: LazyLock<Mutex<HashSet<Word>>> = LazyLock::new(Mutex::default);

/// A word that is read back; the same word stands once in memory.
fn known<E: Error>(word: &str) -> Result<Word, E> {
    let mut words = WORDS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(word) = words.get(word) {
        return Ok(word);
    }
    if word.len() > LONGEST || words.len() >= MOST {
        let start: String = word.chars().take(LONGEST).collect();
        return Err(E::custom(format_args!("{start:?} is no word that a record has")));
    }
    let word: Word = Box::leak(word.into());
    words.insert(word);
    Ok(word)
}

/// For a field that is a word.
pub(crate) fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Word, D::Error> {
    struct OfText;
    impl Visitor<'_> for OfText {
        type Value = Word;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a word")
        }

        fn visit_str<E: Error>(self, word: &str) -> Result<Word, E> {
            known(word)
        }
    }
    from.deserialize_str(OfText)
}

/// For a field that is a word or nothing.
pub(crate) fn read_some<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Word>, D::Error> {
    struct Read(Word);
    impl<'de> Deserialize<'de> for Read {
        fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            read(from).map(Self)
        }
    }
    Ok(Option::<Read>::deserialize(from)?.map(|read| read.0))
}
