//! What no clause can be, put right in the tree: one rule, one file.
//!
//! The parser takes each word's best head by itself, so that a clause may get two subjects, or lose its own to the phrase before it.

mod joined_noun;
mod lost_subject;
mod over_the_root;
mod second_subject;
mod speaker_in_the_middle;

use crate::{Relation, Token};

/// Repairs the tree of one sentence, whose first token has the number `first`.
pub(crate) fn repair(tokens: &mut [Token], first: u32) {
    over_the_root::repair(tokens, first);
    second_subject::repair(tokens, first);
    lost_subject::repair(tokens, first);
    joined_noun::repair(tokens, first);
    speaker_in_the_middle::repair(tokens, first);
}

fn is_subject(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Nsubj
            | Relation::NsubjPass
            | Relation::NsubjOuter
            | Relation::Csubj
            | Relation::CsubjPass
            | Relation::CsubjOuter
            | Relation::Expl
    )
}

/// The sentence's tokens that depend on the token `at`, as places in the sentence.
fn children(tokens: &[Token], first: u32, at: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
    let id = first + at as u32;
    (0..tokens.len()).filter(move |&t| tokens[t].head == Some(id))
}

#[cfg(test)]
mod tests {
    use span::Span;

    use super::repair;
    use crate::{Features, Token};

    /// Each word: form, universal tag, number of its head from 1 (0 for the root), relation.
    fn repaired(words: &[(&str, &str, u32, &str)]) -> Vec<(String, u32, String)> {
        let token = |&(_, upos, head, relation): &(&str, &str, u32, &str)| Token {
            span: Span::at(0, 1),
            upos: upos.parse().unwrap(),
            xpos: if upos == "VERB" { "VBD" } else { "NN" },
            features: Features::default(),
            head: head.checked_sub(1).map(|h| h + 7),
            relation: relation.parse().unwrap(),
            sentence: 0,
            lemma: 0..0,
        };
        let mut tokens: Vec<Token> = words.iter().map(token).collect();
        repair(&mut tokens, 7);
        let read = |(t, w): (&Token, &(&str, &str, u32, &str))| {
            (w.0.to_owned(), t.head.map_or(0, |h| h - 6), t.relation.name().to_owned())
        };
        tokens.iter().zip(words).map(read).collect()
    }

    fn has(found: &[(String, u32, String)], word: &str, head: u32, relation: &str) {
        let one = found.iter().find(|f| f.0 == word).unwrap();
        assert_eq!((one.1, one.2.as_str()), (head, relation), "{word} in {found:?}");
    }

    #[test]
    fn a_clause_has_one_subject() {
        let found = repaired(&[
            ("Ruritania", "PROPN", 3, "nsubj"),
            ("will", "AUX", 3, "aux"),
            ("leave", "VERB", 0, "root"),
            ("by", "ADP", 5, "case"),
            ("Friday", "PROPN", 3, "obl"),
            (",", "PUNCT", 8, "punct"),
            ("the", "DET", 8, "det"),
            ("deadline", "NOUN", 3, "nsubj"),
        ]);
        has(&found, "deadline", 5, "appos");
        has(&found, "Ruritania", 3, "nsubj");
    }

    #[test]
    fn no_arc_goes_over_the_root() {
        let found = repaired(&[
            ("It", "PRON", 3, "nsubj"),
            ("will", "AUX", 3, "aux"),
            ("grow", "VERB", 5, "ccomp"),
            ("he", "PRON", 5, "nsubj"),
            ("said", "VERB", 0, "root"),
            ("after", "ADP", 7, "case"),
            ("talks", "NOUN", 3, "obl"),
        ]);
        has(&found, "talks", 5, "obl");
        has(&found, "after", 7, "case");
    }

    #[test]
    fn a_finite_clause_has_the_subject_before_it() {
        let found = repaired(&[
            ("Pay", "NOUN", 3, "nsubj"),
            ("will", "AUX", 3, "aux"),
            ("rise", "VERB", 0, "root"),
            ("to", "ADP", 8, "case"),
            ("40", "NUM", 8, "nummod"),
            ("and", "CCONJ", 8, "cc"),
            ("work", "NOUN", 8, "compound"),
            ("hours", "NOUN", 3, "obl"),
            ("will", "AUX", 10, "aux"),
            ("fall", "VERB", 3, "ccomp"),
        ]);
        has(&found, "hours", 10, "nsubj");
        has(&found, "40", 3, "obl");
        has(&found, "to", 5, "case");
        has(&found, "and", 10, "cc");
        has(&found, "work", 8, "compound");
        has(&found, "fall", 3, "conj");
    }

    #[test]
    fn a_noun_is_not_joined_to_a_predicate() {
        let found = repaired(&[
            ("It", "PRON", 3, "nsubj"),
            ("is", "AUX", 3, "cop"),
            ("old", "ADJ", 0, "root"),
            ("and", "CCONJ", 5, "cc"),
            ("gaps", "NOUN", 3, "conj"),
            ("in", "ADP", 7, "case"),
            ("it", "PRON", 5, "nmod"),
            ("will", "AUX", 9, "aux"),
            ("grow", "VERB", 3, "ccomp"),
        ]);
        has(&found, "gaps", 9, "nsubj");
        has(&found, "and", 9, "cc");
        has(&found, "it", 5, "nmod");
        has(&found, "grow", 3, "conj");
    }

    #[test]
    fn a_speaker_between_commas_speaks() {
        let found = repaired(&[
            ("France", "PROPN", 3, "nsubj"),
            ("may", "AUX", 3, "aux"),
            ("delay", "VERB", 0, "root"),
            ("it", "PRON", 3, "obj"),
            (",", "PUNCT", 7, "punct"),
            ("two", "NUM", 7, "nummod"),
            ("officials", "NOUN", 3, "obj"),
            ("said", "VERB", 3, "advcl"),
            (".", "PUNCT", 3, "punct"),
        ]);
        has(&found, "officials", 8, "nsubj");
        has(&found, "said", 3, "parataxis");
    }

    #[test]
    fn a_shared_subject_is_none_that_is_lost() {
        let words = [
            ("Pay", "NOUN", 3, "nsubj"),
            ("will", "AUX", 3, "aux"),
            ("rise", "VERB", 0, "root"),
            ("and", "CCONJ", 6, "cc"),
            ("will", "AUX", 6, "aux"),
            ("fall", "VERB", 3, "conj"),
        ];
        let found = repaired(&words);
        for (word, is) in words.iter().zip(&found) {
            assert_eq!((word.2, word.3), (is.1, is.2.as_str()));
        }
    }
}
