//! Words of a text, compared without case, marks and white space.

/// The words of `text` in lower case: runs of letters and digits, apostrophes left out.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .map(|w| w.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>())
        .filter(|w| !w.is_empty())
}

/// The letters and digits of `text` in lower case, and nothing else: equal for titles that differ in marks.
pub(crate) fn key(text: &str) -> String {
    // Most titles are plain letters, which need no tables.
    if text.is_ascii() {
        return text.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase() as char).collect();
    }
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Words that every English text has, whatever it is about.
pub(crate) const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "because", "been", "before", "but",
    "by", "can", "could", "did", "do", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in",
    "into", "is", "it", "its", "just", "like", "many", "more", "most", "much", "my", "new", "no", "not", "of", "on",
    "one", "only", "or", "other", "our", "out", "over", "said", "she", "so", "some", "such", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "to", "two", "up", "was", "we", "were", "what",
    "when", "where", "which", "while", "who", "will", "with", "would", "you", "your",
];

/// The same, each as a number: a word's bytes, the first the highest, so that numbers are in the order of the words.
static AS_NUMBERS: [u64; FUNCTION_WORDS.len()] = {
    let mut numbers = [0; FUNCTION_WORDS.len()];
    let mut i = 0;
    while i < numbers.len() {
        let word = FUNCTION_WORDS[i].as_bytes();
        let mut at = 0;
        while at < word.len() {
            numbers[i] |= (word[at] as u64) << (56 - 8 * at);
            at += 1;
        }
        i += 1;
    }
    numbers
};

/// Whether `word`, in lower case, is one of [`FUNCTION_WORDS`].
pub(crate) fn is_function_word(word: &str) -> bool {
    is_packed(word, |byte| byte)
}

/// Whether `word`, in either case, is one of [`FUNCTION_WORDS`].
pub(crate) fn is_function_word_in_any_case(word: &str) -> bool {
    is_packed(word, |byte| byte.to_ascii_lowercase())
}

fn is_packed(word: &str, byte: impl Fn(u8) -> u8) -> bool {
    let number = |word: &str| word.bytes().rev().fold(0, |number, b| number >> 8 | u64::from(byte(b)) << 56);
    // None is longer than seven letters.
    !word.is_empty() && word.len() <= 7 && AS_NUMBERS.binary_search(&number(word)).is_ok()
}

/// Whether a block ends as a sentence does.
pub(crate) fn ends_a_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    bare.ends_with(['.', '!', '?', ':', '…', '。', '؟', '।']) && !ends_cut_off(text)
}

/// Whether a text breaks off ("a series of raids that...").
pub(crate) fn ends_cut_off(text: &str) -> bool {
    let bare = text.trim_end_matches([' ', ']', ')', '>', '»']);
    bare.ends_with("...") || bare.ends_with('…')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(FUNCTION_WORDS.is_sorted());
        assert!(is_function_word("which") && !is_function_word("harbour"));
    }

    #[test]
    fn endings() {
        assert!(ends_a_sentence("“It is over.”") && !ends_a_sentence("Read more") && !ends_a_sentence("and so..."));
        assert!(ends_cut_off("and so on [...]"));
        assert_eq!(words("Don’t stop: 3 ferries").collect::<Vec<_>>(), ["dont", "stop", "3", "ferries"]);
    }
}
