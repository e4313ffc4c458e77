//! Words of a text, compared without case, marks and white space.

/// The words of `text` in lower case: runs of letters and digits, apostrophes left out.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .map(|w| w.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>())
        .filter(|w| !w.is_empty())
}

/// The letters and digits of `text` in lower case, and nothing else: equal for titles that differ in marks.
pub(crate) fn key(text: &str) -> String {
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

/// Whether `word`, in lower case, is one of [`FUNCTION_WORDS`].
pub(crate) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.binary_search(&word).is_ok()
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
