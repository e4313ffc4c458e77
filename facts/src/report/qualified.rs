//! What is said of a plan as a whole qualifies it.
//!
//! "Hentzau said the deployment would be **gradual** and is **subject to approval**": hedges of the deployment.

use language::{Analysis, Relation, TokenId};
use span::Span;

use super::draft::Draft;
use crate::{Input, Mentions, Status};

/// Adjectives that say that something comes in parts, for a time or with strings.
const QUALITIES: &[&str] = &[
    "conditional",
    "conditions-based",
    "condition-based",
    "incremental",
    "gradual",
    "phased",
    "tentative",
    "provisional",
    "temporary",
    "partial",
    "preliminary",
    "reversible",
    "step-by-step",
];
/// Adjectives and participles that name the condition in their complement.
const OPEN: &[(&str, &[&str])] = &[
    ("subject", &["to"]),
    ("contingent", &["on", "upon"]),
    ("dependent", &["on", "upon"]),
    ("conditional", &["on", "upon"]),
];

/// Adds the qualities that the sentences of a plan name to its hedges.
pub(super) fn qualify(input: &Input<'_>, mentions: &Mentions, draft: &mut Draft) {
    if !matches!(
        draft.report.factuality.status,
        Status::Planned | Status::Conditional | Status::Possible | Status::Ongoing
    ) {
        return;
    }
    let analysis = input.analysis;
    let mut sentences: Vec<_> =
        draft.told.iter().map(|&told| analysis.token(mentions.events[told].head).sentence).collect();
    sentences.dedup();
    for sentence in sentences {
        for token in analysis.sentences[sentence as usize].tokens.clone() {
            let hedges = &mut draft.report.factuality.hedges;
            if let Some(words) = quality(analysis, token).filter(|words| !hedges.iter().any(|h| h.overlaps(*words))) {
                hedges.push(words);
            }
        }
    }
}

/// The words of the quality that ends at `token`.
fn quality(analysis: &Analysis<'_>, token: TokenId) -> Option<Span> {
    let lemma = analysis.lemma(token).to_lowercase();
    if let Some((_, by)) = OPEN.iter().find(|(word, _)| *word == lemma) {
        let next = analysis.tokens.get(token as usize + 1).map(|_| analysis.lemma(token + 1));
        if next.is_some_and(|next| by.contains(&next)) {
            let complement = analysis.child(token, &[Relation::Obl, Relation::Nmod])?;
            return Some(analysis.token(token).span.cover(analysis.subtree(complement)));
        }
    }
    let words = hyphenated(analysis, token);
    let said = words.of(analysis.text).to_lowercase();
    QUALITIES.contains(&said.as_str()).then_some(words)
}

/// A word with the ones that hyphens join to it from the left: "conditions-based".
fn hyphenated(analysis: &Analysis<'_>, token: TokenId) -> Span {
    let mut start = token;
    let first = analysis.sentence_of(token).tokens.start;
    while start >= first + 2 && analysis.word(start - 1) == "-" && touches(analysis, start - 2, start) {
        start -= 2;
    }
    analysis.token(start).span.cover(analysis.token(token).span)
}

fn touches(analysis: &Analysis<'_>, left: TokenId, right: TokenId) -> bool {
    analysis.token(left).span.end() + 1 == analysis.token(right).span.start()
}
