//! Words as texts are compared by: folded, without endings of number, and how common each is in news.

use std::collections::HashMap;
use std::sync::OnceLock;

/// How many sentences of news hold each word, most common first, a word a line: made by `octuple-train story`.
static TABLE: &str = include_str!("../model/words.tsv");

/// How many sentences an article is reckoned to have, when how many *articles* hold a word is worked out from how many
/// sentences do.
const SENTENCES: i32 = 20;

/// As many articles news at large is reckoned to be: what a store holds comes on top.
pub const ARTICLES: f32 = 1000.0;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded to lower case, without "'s" and endings of the plural.
    pub form: String,
    /// Whether it is written like a name: capital, inside a sentence.
    pub name: bool,
}

/// The words of a text, in order: letters of any script, numbers left out.
///
/// ```
/// let forms: Vec<String> = story::words::of("The army's 12 bases").map(|w| w.form).collect();
/// assert_eq!(forms, ["the", "army", "base"]);
/// ```
pub fn of(text: &str) -> impl Iterator<Item = Word> + '_ {
    let apart = |c: char| !(c.is_alphanumeric() || c == '\'' || c == '’' || c == '-');
    text.split(apart).filter_map(move |raw| {
        let raw = raw.trim_matches(['\'', '’', '-']);
        if raw.chars().count() < 2 || !raw.chars().next().is_some_and(char::is_alphabetic) {
            return None;
        }
        let at = raw.as_ptr() as usize - text.as_ptr() as usize;
        let before = text[..at].trim_end().chars().next_back();
        let inside = before.is_some_and(|c| c.is_alphanumeric() || c == ',');
        Some(Word { form: folded(raw), name: inside && raw.chars().next().is_some_and(char::is_uppercase) })
    })
}

/// A word without its ending of number: "cities" and "city" are one word. Rough on purpose: it is held against nothing
/// but itself.
pub fn folded(raw: &str) -> String {
    let mut form = raw.to_lowercase();
    for ending in ["'s", "’s", "'", "’"] {
        if let Some(bare) = form.strip_suffix(ending) {
            form.truncate(bare.len());
            break;
        }
    }
    let long = form.len();
    if long > 4 && form.ends_with("ies") {
        form.truncate(long - 3);
        form.push('y');
    } else if long > 4 && ["sses", "xes", "shes", "ches"].iter().any(|e| form.ends_with(e)) {
        form.truncate(long - 2);
    } else if long > 3 && form.ends_with('s') && !form.ends_with("ss") && !form.ends_with("us") {
        form.truncate(long - 1);
    }
    form
}

/// How many of [`ARTICLES`] articles of news at large hold a word, as reckoned from the table; 0 for a word it does not know.
pub fn held(form: &str) -> f32 {
    static HELD: OnceLock<HashMap<&str, f32>> = OnceLock::new();
    let held = HELD.get_or_init(|| {
        let mut lines = TABLE.lines();
        let sentences: f32 = lines.next().and_then(|line| line.trim().parse().ok()).unwrap_or(1.0);
        let of_count = |count: f32| ARTICLES * (1.0 - (1.0 - count / sentences).powi(SENTENCES));
        let counted = lines.filter_map(|line| line.split_once('\t'));
        counted.map(|(word, count)| (word, of_count(count.parse().unwrap_or(0.0)))).collect()
    });
    held.get(form).copied().unwrap_or(0.0)
}

/// How much a word tells that so many of so many articles hold (inverse document frequency, Spärck Jones 1972): about 0 for
/// "the", 7.6 for a word that news at large does not know.
pub fn weight(held: f32, articles: f32) -> f32 {
    ((articles + 1.0) / (held + 0.5)).ln().max(0.0)
}

/// Whether a word is so common that it ties no two texts together.
pub fn is_common(form: &str) -> bool {
    weight(held(form), ARTICLES) < 0.9
}

/// A word as a number: FNV-1a, 32 bits, so that it is the same on every machine and in every store.
pub fn number(form: &str) -> u32 {
    form.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_without_its_ending() {
        let of = |raw: &str| folded(raw);
        assert_eq!(
            ["Cities", "city's", "boxes", "Paris", "press", "census", "guards’"].map(of),
            ["city", "city", "box", "pari", "press", "census", "guard"]
        );
    }

    #[test]
    fn common_words_tell_nothing() {
        assert!(is_common("the") && is_common("of") && is_common("said"));
        assert!(!is_common("mortar") && held("zyxwv") < held("mortar"), "{} {}", held("zyxwv"), held("mortar"));
    }

    #[test]
    fn names_are_told_inside_sentences_only() {
        let names: Vec<String> =
            of("Guards left Strelsau. Then Hentzau spoke.").filter(|w| w.name).map(|w| w.form).collect();
        assert_eq!(names, ["strelsau", "hentzau"]);
    }
}
