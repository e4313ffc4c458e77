//! Fixed lists of phrases, each looked for in a text as one: most texts hold none, and all are asked.

use std::sync::OnceLock;

use aho_corasick::packed::Searcher;

/// A list of phrases, made ready when it is first looked for.
pub(crate) struct Phrases {
    list: &'static [&'static str],
    /// `None` on machines that cannot look for many at a time.
    ready: OnceLock<Option<Searcher>>,
}

impl Phrases {
    /// The phrases of `list`, of at least a letter each.
    pub const fn of(list: &'static [&'static str]) -> Self {
        Self { list, ready: OnceLock::new() }
    }

    /// Whether one of them stands in `text`.
    pub fn are_in(&self, text: &str) -> bool {
        self.first_in(text).is_some()
    }

    /// Where in `text` the first of them begins.
    pub fn first_in(&self, text: &str) -> Option<usize> {
        match self.ready.get_or_init(|| Searcher::new(self.list)) {
            Some(searcher) => searcher.find(text).map(|found| found.start()),
            None => self.list.iter().filter_map(|phrase| text.find(phrase)).min(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use super::Phrases;

    #[test]
    fn the_first_of_the_phrases_is_found() {
        let list: &[&str] = &["harbour master", "ferr", " at ", "é"];
        let one_by_one = Phrases { list, ready: OnceLock::from(None) };
        for phrases in [Phrases::of(list), one_by_one] {
            let sought = |text: &str| phrases.first_in(text);
            assert_eq!(sought("The harbour master stopped the ferries"), Some(4));
            assert_eq!(sought("é"), Some(0));
            assert_eq!(sought("Ferries"), None);
            assert_eq!(sought(""), None);
            assert_eq!(sought(&format!("{} ferry at noon", "tide ".repeat(60))), Some(301));
            assert!(phrases.are_in("look at it") && !phrases.are_in("look at"));
        }
    }
}
