//! The words of an article as the place rules see them.

use std::ops::Range;

use language::{Analysis, EntityId, EntityKind, MentionSort, TokenId, Upos};
use span::Span;

/// The words of an article, with the named entities that they are part of.
pub(super) struct Words<'a> {
    analysis: &'a Analysis<'a>,
    /// For each token: the entity named there, and the mention's tokens.
    named: Vec<Option<Named>>,
    /// For each token: where its sentence begins and ends.
    sentences: Vec<Range<usize>>,
}

/// A mention by name.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub entity: EntityId,
    pub kind: EntityKind,
    pub words: Range<usize>,
}

impl<'a> Words<'a> {
    pub fn new(analysis: &'a Analysis<'a>) -> Self {
        let mut named = vec![None; analysis.tokens.len()];
        for (entity, id) in analysis.entities.iter().zip(0..) {
            for mention in entity.mentions.iter().filter(|m| m.sort == MentionSort::Name) {
                let tokens = analysis.tokens_in(mention.span);
                let words = tokens.start as usize..tokens.end as usize;
                for slot in &mut named[words.clone()] {
                    // The shorter of two mentions that overlap says more of its words.
                    let shorter = slot.as_ref().is_none_or(|n: &Named| words.len() < n.words.len());
                    if shorter {
                        *slot = Some(Named { entity: id, kind: entity.kind, words: words.clone() });
                    }
                }
            }
        }
        let mut sentences = vec![0..0; analysis.tokens.len()];
        for sentence in &analysis.sentences {
            let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
            sentences[range.clone()].fill(range);
        }
        Self { analysis, named, sentences }
    }

    pub fn len(&self) -> usize {
        self.analysis.tokens.len()
    }

    pub fn analysis(&self) -> &'a Analysis<'a> {
        self.analysis
    }

    /// A word as it stands; empty beyond the text.
    pub fn text(&self, at: usize) -> &'a str {
        self.analysis.tokens.get(at).map_or("", |t| t.span.of(self.analysis.text))
    }

    /// The word before `at` in the same sentence, or "".
    pub fn before(&self, at: usize, back: usize) -> &'a str {
        match at.checked_sub(back) {
            Some(n) if self.same_sentence(n, at) => self.text(n),
            _ => "",
        }
    }

    /// The word `ahead` words after `at` in the same sentence, or "".
    pub fn after(&self, at: usize, ahead: usize) -> &'a str {
        if self.same_sentence(at + ahead, at) { self.text(at + ahead) } else { "" }
    }

    /// Whether both are words of one sentence.
    pub fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.sentence(b).contains(&a)
    }

    /// The words of the sentence that a word stands in.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        self.sentences.get(at).cloned().unwrap_or(0..0)
    }

    /// Whether a word is written as a name: its first letter upper-case.
    pub fn is_capital(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase)
    }

    /// Whether a word may owe its capital to its place: the first of a sentence or of a quotation.
    pub fn is_initial(&self, at: usize) -> bool {
        let sentence = self.sentence(at);
        sentence.start == at
            || matches!(self.before(at, 1), "\"" | "“" | "‘" | "``" | ":" | "-" | "–" | "—" | "*" | "•" | "(")
    }

    pub fn upos(&self, at: usize) -> Option<Upos> {
        self.analysis.tokens.get(at).map(|t| t.upos)
    }

    /// The entity that a word is part of the name of.
    pub fn named(&self, at: usize) -> Option<&Named> {
        self.named.get(at)?.as_ref()
    }

    /// The entity behind a token.
    pub fn entity(&self, token: TokenId) -> Option<EntityId> {
        self.named(token as usize).map(|n| n.entity)
    }

    /// The span of some words.
    pub fn span(&self, words: &Range<usize>) -> Span {
        let last = words.end.saturating_sub(1).max(words.start);
        self.analysis.tokens[words.start].span.cover(self.analysis.tokens[last].span)
    }

    pub fn slice(&self, span: Span) -> &'a str {
        span.of(self.analysis.text)
    }

    /// The text of some words, as it stands.
    pub fn phrase(&self, words: &Range<usize>) -> &'a str {
        if words.is_empty() || words.end > self.len() { "" } else { self.slice(self.span(words)) }
    }

    /// The word of a name that governs its others.
    pub fn head(&self, words: &Range<usize>) -> TokenId {
        let inside = |token: TokenId| words.contains(&(token as usize));
        let tokens = words.start as TokenId..words.end as TokenId;
        let mut tokens = tokens.filter(|&t| self.analysis.token(t).head.is_none_or(|head| !inside(head)));
        tokens.next().unwrap_or(words.start as TokenId)
    }

    /// Whether the text has white space between a word and the next.
    pub fn spaced_after(&self, at: usize) -> bool {
        match (self.analysis.tokens.get(at), self.analysis.tokens.get(at + 1)) {
            (Some(a), Some(b)) => a.span.end() < b.span.start(),
            _ => true,
        }
    }
}

/// Whether a list of words, white space between them, has `word`.
pub(super) fn is_listed(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_ascii_whitespace().any(|w| w == word)
}
