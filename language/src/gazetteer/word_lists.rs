//! Plain lists of words: first names, last names, common words that are places too.

use std::sync::OnceLock;

use super::fold::{Key, looks_like_name};

/// A list that is folded and sorted as it stands.
struct WordList {
    text: &'static str,
    lines: OnceLock<Vec<&'static [u8]>>,
}

impl WordList {
    const fn new(text: &'static str) -> Self {
        Self { text, lines: OnceLock::new() }
    }

    fn lines(&self) -> &[&'static [u8]] {
        self.lines.get_or_init(|| self.text.lines().map(str::as_bytes).collect())
    }

    fn has(&self, name: &str) -> bool {
        Key::new(name).is_some_and(|key| self.lines().binary_search(&key.as_bytes()).is_ok())
    }
}

static GIVEN_NAMES: WordList = WordList::new(include_str!("../../data/gazetteer/given_names.txt"));
static SURNAMES: WordList = WordList::new(include_str!("../../data/gazetteer/surnames.txt"));
static COMMON_WORDS: WordList = WordList::new(include_str!("../../data/gazetteer/common_words.txt"));

/// Whether `name` is a usual first name of a person somewhere. Many are also words, surnames or places.
///
/// ```
/// use language::gazetteer::is_given_name;
/// assert!(is_given_name("Mary") && is_given_name("Ahmed") && !is_given_name("Baghdad"));
/// ```
pub fn is_given_name(name: &str) -> bool {
    looks_like_name(name) && GIVEN_NAMES.has(name)
}

/// Whether `name` is one of the most usual last names of the United States.
///
/// ```
/// use language::gazetteer::is_surname;
/// assert!(is_surname("Jackson") && !is_surname("jackson") && !is_surname("Kabul"));
/// ```
pub fn is_surname(name: &str) -> bool {
    looks_like_name(name) && SURNAMES.has(name)
}

/// Whether `word`, in any case, is a common word of English that some place is called too.
///
/// ```
/// use language::gazetteer::is_common_word;
/// assert!(is_common_word("Reading") && is_common_word("mobile") && !is_common_word("Aleppo"));
/// ```
pub fn is_common_word(word: &str) -> bool {
    COMMON_WORDS.has(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_folded_and_sorted() {
        for list in [&GIVEN_NAMES, &SURNAMES, &COMMON_WORDS] {
            assert!(list.lines().is_sorted() && list.lines().len() > 500);
            for line in list.text.lines() {
                assert_eq!(Key::new(line).expect("a word").as_bytes(), line.as_bytes());
            }
        }
    }
}
