//! "*Should* the talks fail, …", "*Had* the guard called for help, …": a condition without an "if".

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::{Grammar, STEPS};

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    if let Some(were) = were_to(grammar, head) {
        return Some(Mark::of("factuality/local/inverted", were).cap(0.6).status(Status::Conditional));
    }
    if grammar.relation(head) != Relation::Advcl {
        return None;
    }
    let subject = grammar.child(head, &[Relation::Nsubj, Relation::NsubjPass])?;
    // Wherever the parse hangs it, the verb that opens the condition stands right before the subject.
    let opener = leftmost(grammar, subject).checked_sub(1)?;
    let word = grammar.lower(opener);
    let hangs = grammar.head(opener) == Some(head) || grammar.head(opener) == grammar.head(head);
    if !hangs || !matches!(word.as_str(), "had" | "should" | "were") {
        return None;
    }
    // What would have been is told as not having been.
    let cap = if word == "had" { 0.3 } else { 0.9 };
    Some(Mark::of("factuality/local/inverted", opener).cap(cap).status(Status::Conditional))
}

/// "*Were* the truce *to fail*, …": parsers hang the infinitive on the noun.
fn were_to(grammar: &Grammar<'_>, head: TokenId) -> Option<TokenId> {
    grammar.infinitive_mark(head)?;
    let noun = grammar.head(head).filter(|_| grammar.relation(head) == Relation::Acl)?;
    let were = leftmost(grammar, noun).checked_sub(1)?;
    let opens = grammar.lower(were) == "were" && were == grammar.sentence(head).tokens.start;
    opens.then_some(were)
}

/// The first word of a phrase.
fn leftmost(grammar: &Grammar<'_>, word: TokenId) -> TokenId {
    let left = |&t: &TokenId| grammar.children(t).next().filter(|&c| c < t);
    std::iter::successors(Some(word), left).take(STEPS).last().unwrap_or(word)
}
