//! Words cut finer than tokens: the pieces that phrases of numbers and dates are matched on.
//!
//! Tokens cut "3bn", "2014-2018" or "two-day" in one way or another; pieces always cut them the same way: words,
//! numbers and marks apart. Each piece knows its token, so that a rule can ask the parse about it.

use language::{Analysis, Sentence, TokenId};
use span::Span;

mod cut;

/// One word, number or mark of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    /// Where it stands in the text.
    pub span: Span,
    /// The token that it is a part of.
    pub token: TokenId,
    /// What it is.
    pub kind: Kind,
    /// Whether white space stands before it.
    pub spaced: bool,
    /// Its lower-case letters in [`Pieces::lower`].
    lower: (u32, u32),
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// Letters, with inner apostrophes and the dots of "a.m.".
    Word,
    /// Digits, with "," between groups of three and one decimal point.
    Number(f64),
    /// Any other character.
    Mark(char),
}

/// The pieces of one sentence, in order.
#[derive(Debug, Default)]
pub(crate) struct Pieces<'a> {
    text: &'a str,
    analysis: Option<&'a Analysis<'a>>,
    all: Vec<Piece>,
    lower: String,
}

impl<'a> Pieces<'a> {
    /// Cuts a sentence.
    pub(crate) fn of(analysis: &'a Analysis<'a>, sentence: &Sentence) -> Self {
        let mut pieces = Pieces { text: analysis.text, analysis: Some(analysis), ..Pieces::default() };
        // Numbers may run over tokens ("RM120" "," "000"): each is cut as far as the words are written together.
        let last = sentence.tokens.end;
        let mut run_end = 0;
        for id in sentence.tokens.clone() {
            let token = analysis.token(id).span;
            if token.start() >= run_end {
                let together = |n: &u32| analysis.token(*n).span.end() == analysis.token(*n + 1).span.start();
                let end = (id..last - 1).find(|n| !together(n)).unwrap_or(last - 1);
                run_end = analysis.token(end).span.end();
            }
            pieces.cut(token, id, run_end);
        }
        pieces
    }

    /// Cuts words that stand by themselves, as one token each.
    #[cfg(test)]
    pub(crate) fn plain(text: &'a str) -> Self {
        let mut pieces = Pieces { text, ..Pieces::default() };
        let mut at = 0;
        for (n, word) in text.split(' ').enumerate() {
            let end = (at + word.len()) as u32;
            pieces.cut(Span::at(at, at + word.len()), n as TokenId, end);
            at += word.len() + 1;
        }
        pieces
    }

    fn cut(&mut self, token: Span, id: TokenId, run_end: u32) {
        let covered = self.all.last().map_or(0, |p| p.span.end());
        if covered >= token.end() {
            return;
        }
        let rest = Span::new(token.start().max(covered), token.end());
        let mut spaced = self.all.is_empty() || covered < rest.start();
        for (span, kind) in cut::cut(self.text, rest, run_end as usize) {
            let start = self.lower.len() as u32;
            self.lower.extend(span.of(self.text).chars().map(straight).flat_map(char::to_lowercase));
            self.all.push(Piece { span, token: id, kind, spaced, lower: (start, self.lower.len() as u32) });
            spaced = false;
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// The piece at `at`.
    pub(crate) fn get(&self, at: usize) -> Option<&Piece> {
        self.all.get(at)
    }

    /// Its letters in lower case; empty past the end, and for numbers and marks the character itself.
    pub(crate) fn word(&self, at: usize) -> &str {
        self.get(at).map_or("", |p| &self.lower[p.lower.0 as usize..p.lower.1 as usize])
    }

    /// Its letters as they stand.
    pub(crate) fn raw(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |p| p.span.of(self.text))
    }

    /// The word before `at`.
    pub(crate) fn before(&self, at: usize) -> &str {
        self.back(at, 1)
    }

    /// The word `by` pieces before `at`; empty before the start.
    pub(crate) fn back(&self, at: usize, by: usize) -> &str {
        at.checked_sub(by).map_or("", |n| self.word(n))
    }

    /// Whether the word at `at` is one of `words`.
    pub(crate) fn is(&self, at: usize, words: &[&str]) -> bool {
        // Most words differ in their first letter or their length: that is seen without comparing them whole, and this is
        // what rules ask most.
        let word = self.word(at).as_bytes();
        let Some(first) = word.first() else { return false };
        words.iter().any(|w| w.len() == word.len() && w.as_bytes().first() == Some(first) && w.as_bytes() == word)
    }

    /// The end of `words` (parted by spaces) when they stand at `at`.
    pub(crate) fn phrase(&self, at: usize, words: &str) -> Option<usize> {
        if self.word(at).as_bytes().first() != words.as_bytes().first() {
            return None;
        }
        let mut end = at;
        for word in words.split(' ') {
            if self.word(end) != word {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// The number in digits at `at`.
    pub(crate) fn number(&self, at: usize) -> Option<f64> {
        match self.get(at)?.kind {
            Kind::Number(value) => Some(value),
            _ => None,
        }
    }

    /// The whole number in plain digits at `at` ("07", "2003"; not "4,000" or "2.5"), and how many digits it has.
    pub(crate) fn digits(&self, at: usize) -> Option<(u32, usize)> {
        let raw = self.raw(at);
        let plain = (1..=8).contains(&raw.len()) && raw.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| raw.parse().ok().map(|n| (n, raw.len())))?
    }

    /// The mark at `at`.
    pub(crate) fn mark(&self, at: usize) -> Option<char> {
        match self.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether a hyphen or dash stands at `at`.
    pub(crate) fn dash(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '‐' | '‑' | '–' | '—' | '−'))
    }

    /// Whether the piece at `at` is written together with the one before it.
    pub(crate) fn glued(&self, at: usize) -> bool {
        at > 0 && self.get(at).is_some_and(|p| !p.spaced)
    }

    /// The words from `start` up to `end`.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        let last = self.all[end.max(start + 1) - 1].span;
        self.all[start].span.cover(last)
    }

    /// The Penn tag of the token at `at`; empty past the end.
    pub(crate) fn tag(&self, at: usize) -> &'static str {
        self.analysis.zip(self.get(at)).map_or("", |(a, p)| a.token(p.token).xpos)
    }

    /// The lemma of the token at `at`; empty past the end.
    pub(crate) fn lemma(&self, at: usize) -> &str {
        self.analysis.zip(self.get(at)).map_or("", |(a, p)| a.lemma(p.token))
    }

    /// Whether it starts with a capital.
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.raw(at).starts_with(char::is_uppercase)
    }

    /// The token of the piece at `at`.
    pub(crate) fn token(&self, at: usize) -> TokenId {
        self.all[at].token
    }
}

/// Curly apostrophes made straight.
fn straight(c: char) -> char {
    if matches!(c, '’' | '‘' | 'ʼ') { '\'' } else { c }
}
