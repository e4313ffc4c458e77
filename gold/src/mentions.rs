//! Mentions of entities in GUM's `Entity=` brackets.

use std::ops::Range;

use crate::treebank::Sentence;

/// A phrase that mentions something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its words in the sentence.
    pub words: Range<usize>,
    /// Mentions with one number are of one entity in their document.
    pub group: String,
    /// GUM's type: person, place, organization, object, event, time, substance, animal, plant, abstract.
    pub kind: String,
    /// How it is linked: coref, ana, appos, pred, sgl, …
    pub link: String,
    /// Whether the thing has an article in an encyclopedia.
    pub linked: bool,
}

impl Mention {
    /// The word that governs the others of it in the tree of its sentence.
    pub fn head(&self, sentence: &Sentence) -> Option<usize> {
        let inside = |head: usize| self.words.contains(&head);
        self.words.clone().find(|&at| !sentence.words[at].head.is_some_and(inside))
    }
}

/// The mentions of a sentence, in order of their end.
pub fn mentions(sentence: &Sentence) -> Vec<Mention> {
    let mut open: Vec<(usize, Mention)> = Vec::new();
    let mut found = Vec::new();
    for (at, word) in sentence.words.iter().enumerate() {
        let Some(brackets) = word.misc.split('|').find_map(|m| m.strip_prefix("Entity=")) else { continue };
        for bracket in pieces(brackets) {
            let body = bracket.trim_matches(['(', ')']);
            if bracket.starts_with('(') {
                open.push((open.len(), read(body, at)));
            }
            if bracket.ends_with(')') {
                let group = body.split('-').next().unwrap_or("");
                if let Some(place) = open.iter().rposition(|(_, m)| m.group == group) {
                    let (_, mut mention) = open.remove(place);
                    mention.words.end = at + 1;
                    found.push(mention);
                }
            }
        }
    }
    found
}

/// "(1-a(2-b)3)" as "(1-a", "(2-b)", "3)".
fn pieces(brackets: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in brackets.char_indices() {
        if c == '(' && at > start {
            pieces.push(&brackets[start..at]);
            start = at;
        } else if c == ')' {
            pieces.push(&brackets[start..at + 1]);
            start = at + 1;
        }
    }
    if start < brackets.len() {
        pieces.push(&brackets[start..]);
    }
    pieces
}

/// "188-event-acc:inf-nnnnn-cf6-3,6,8-sgl": group, type, status, salience, centering, least words, link, identity.
fn read(body: &str, at: usize) -> Mention {
    let mut fields = body.split('-');
    let mut next = || fields.next().unwrap_or("").to_owned();
    let (group, kind) = (next(), next());
    let _ = (next(), next(), next(), next());
    let link = next();
    Mention { words: at..at + 1, group, kind, link, linked: body.split('-').nth(7).is_some() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::treebank::Word;

    #[test]
    fn brackets_nest() {
        let word = |misc: &str| Word { misc: misc.to_owned(), ..Word::default() };
        let words = vec![
            word("Entity=(1-person-new-nnnnn-cf1-1-coref-Ann_Lee(2-place-new-nnnnn-cf2-1-sgl)"),
            word("_"),
            word("Entity=1)"),
        ];
        let found = mentions(&Sentence { words, ..Sentence::default() });
        assert_eq!((found[0].words.clone(), found[0].group.as_str(), found[0].linked), (0..1, "2", false));
        assert_eq!((found[1].words.clone(), found[1].kind.as_str(), found[1].linked), (0..3, "person", true));
    }
}
