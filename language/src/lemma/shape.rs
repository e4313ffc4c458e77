//! How a word is written, as far as that tells which of its capitals belong to its lemma.

use crate::tokenize::is_quote;
use crate::word::Casing;

/// The capitals of a word, and what calls for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    /// No capital: "troops", "2nd".
    Small,
    /// A capital that the place in the sentence calls for: "Troops left.", "Ruritania Pulls Troops".
    Opening,
    /// A capital inside running text: "the Ruritanian army".
    Capital,
    /// Up to four capitals in running text, most of them acronyms: "a UN envoy".
    Acronym,
    /// More of them: "he said NEVER".
    Capitals,
    /// Capitals among other capitals: "RURITANIA PULLS TROOPS".
    Shouted,
    /// Anything else: "McDonald", "pro-Strelsau", "iPhone".
    Mixed,
}

impl Shape {
    /// The shape of a word; `opens` tells whether its place calls for a capital in running text.
    pub fn of(word: &str, opens: bool, casing: Casing) -> Self {
        let (mut letters, mut upper, mut first) = (0, 0, false);
        for c in word.chars().filter(|c| c.is_alphabetic()) {
            first |= letters == 0 && c.is_uppercase();
            upper += usize::from(c.is_uppercase());
            letters += 1;
        }
        match upper {
            0 => Self::Small,
            1 if first && (opens || casing != Casing::Running) => Self::Opening,
            1 if first => Self::Capital,
            _ if upper < letters => Self::Mixed,
            _ if casing == Casing::Upper => Self::Shouted,
            _ if letters <= 4 => Self::Acronym,
            _ => Self::Capitals,
        }
    }
}

/// Whether a word after `before` stands where running text has a capital whatever the word: at the start, and after a mark that opens.
pub fn opens(before: Option<&str>) -> bool {
    let Some(c) = before.and_then(|w| w.chars().next()) else { return true };
    is_quote(c) || matches!(c, '.' | '?' | '!' | ':' | ';' | '(' | '[' | '*' | '•' | '—' | '–' | '…' | '|' | '>')
}

#[cfg(test)]
mod tests {
    use super::{Casing, Shape, opens};

    #[test]
    fn shapes_tell_names_from_openings() {
        let shape = |word, before| Shape::of(word, opens(before), Casing::Running);
        assert_eq!(shape("Troops", None), Shape::Opening);
        assert_eq!(shape("Troops", Some("“")), Shape::Opening);
        assert_eq!(shape("Ruritanian", Some("the")), Shape::Capital);
        assert_eq!(shape("U.N.", Some("the")), Shape::Acronym);
        assert_eq!(shape("NEVER", Some("said")), Shape::Capitals);
        assert_eq!(shape("McDonald", Some("Ann")), Shape::Mixed);
        assert_eq!(Shape::of("PULLS", false, Casing::Upper), Shape::Shouted);
    }
}
