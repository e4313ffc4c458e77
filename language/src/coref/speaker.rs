//! "“*He* was asleep,” *Hentzau* said": inside a quotation its speaker is "I", so "he" is somebody else.

use span::Span;

use crate::{Analysis, Quotation, Relation, SentenceId, TokenId, Upos};

/// Who speaks in each quotation.
pub(super) struct Speakers {
    /// The head of the words for the speaker of each quotation of the text, where there are any.
    speakers: Vec<Option<TokenId>>,
    /// The innermost quotation that each token is in, plus one.
    quotation: Vec<u32>,
}

impl Speakers {
    pub(super) fn of(analysis: &Analysis) -> Self {
        let mut quotation = vec![0; analysis.tokens.len()];
        let mut speakers: Vec<Option<TokenId>> = Vec::with_capacity(analysis.quotations.len());
        for (number, quote) in analysis.quotations.iter().enumerate() {
            let tokens = analysis.tokens_in(quote.inner);
            quotation[tokens.start as usize..tokens.end as usize].fill(number as u32 + 1);
            let goes_on = || number.checked_sub(1).filter(|&last| follows(analysis, last, number));
            speakers.push(speaker(analysis, quote).or_else(|| goes_on().and_then(|last| speakers[last])));
        }
        Self { speakers, quotation }
    }

    /// The quotation that a token is in.
    pub(super) fn quotation(&self, token: TokenId) -> Option<u32> {
        self.quotation[token as usize].checked_sub(1)
    }

    /// The head of the words for whoever speaks a token.
    pub(super) fn speaker(&self, token: TokenId) -> Option<TokenId> {
        self.speakers[self.quotation(token)? as usize]
    }
}

/// Whether one quotation stands in the passage of the one before: "“We stay,” he said. “We stay to the end.”"
fn follows(analysis: &Analysis, before: usize, quotation: usize) -> bool {
    let passage = |q: usize| {
        let first = analysis.tokens_in(analysis.quotations[q].inner).start;
        analysis.tokens.get(first as usize).map(|t| analysis.sentences[t.sentence as usize].passage)
    };
    let inside = analysis.quotations[before].outer.contains(analysis.quotations[quotation].outer);
    !inside && passage(before) == passage(quotation)
}

/// The subject of the verb that a quotation hangs on: "he said, “…”", or that hangs on it: "“…,” he said".
fn speaker(analysis: &Analysis, quote: &Quotation) -> Option<TokenId> {
    let tokens = analysis.tokens_in(quote.inner);
    let last = tokens.end.checked_sub(1).filter(|&last| last >= tokens.start)?;
    [analysis.token(tokens.start).sentence, analysis.token(last).sentence]
        .into_iter()
        .find_map(|sentence| verb(analysis, quote.outer, sentence))
        .and_then(|verb| analysis.child(verb, &[Relation::Nsubj]))
        .filter(|&subject| !quote.outer.contains(analysis.token(subject).span))
}

/// The verb outside a quotation that joins it to its sentence.
fn verb(analysis: &Analysis, quote: Span, sentence: SentenceId) -> Option<TokenId> {
    let inside = |t: TokenId| quote.contains(analysis.token(t).span);
    analysis.sentences[sentence as usize].tokens.clone().find_map(|t| {
        let token = analysis.token(t);
        let head = token.head.filter(|&h| inside(h) != inside(t))?;
        let outside = if inside(t) { head } else { t };
        let says = matches!(token.relation, Relation::Ccomp | Relation::Parataxis);
        (says && analysis.token(outside).upos == Upos::Verb).then_some(outside)
    })
}
