//! "The envoy did *not* travel", "troops *never* left", "*No* deal was signed", "*Neither* side won", "*without* firing a shot".

use language::{Relation, TokenId, Upos};

use super::needed;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/local/negation";
/// "Barely" is not of these: what barely happened did (Horn on "almost" and "barely").
const NOT: &[&str] = &["not", "n't", "n’t", "nt", "never", "hardly", "scarcely", "neither", "nor"];
const NOBODY: &[&str] = &["nobody", "none", "nothing", "no-one"];

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let word = negator(grammar, head)?;
    // A simple past or present takes no "not": the parse has hung it on the wrong verb.
    let simple = matches!(grammar.token(head).xpos, "VBD" | "VBZ" | "VBP")
        && grammar.upos(head) == Upos::Verb
        && !matches!(grammar.lemma(head), "be" | "have");
    if simple && matches!(grammar.lower(word).as_str(), "not" | "n't" | "n’t") {
        return None;
    }
    if needed::read(grammar, head).is_some() {
        return None;
    }
    Some(Mark::of(RULE, word).cap(strength(grammar, head, word)).flip())
}

/// How surely a word denies: "not" at the verb denies the clause, "no" at a noun or "nobody" only what it stands with (Klima's
/// negation of a sentence and of a constituent), and "without" tells more of what did happen.
fn strength(grammar: &Grammar<'_>, head: TokenId, word: TokenId) -> f32 {
    if grammar.lower(word) == "without" {
        return 1.4;
    }
    let at_verb = grammar.upos(head) != Upos::Noun && grammar.head(word) == Some(head);
    let subject = matches!(grammar.relation(word), Relation::Nsubj | Relation::NsubjPass);
    if at_verb && !subject { 2.4 } else { 1.7 }
}

/// The word that negates a clause or a noun of happening.
pub(in crate::factuality) fn negator(grammar: &Grammar<'_>, head: TokenId) -> Option<TokenId> {
    grammar.children(head).find_map(|t| match grammar.relation(t) {
        Relation::Advmod
        | Relation::Det
        | Relation::Cc
        | Relation::CcPreconj
        | Relation::Discourse
        | Relation::Aux
        | Relation::AuxPass
        | Relation::Cop => {
            let word = grammar.lower(t);
            let no = grammar.relation(t) == Relation::Det && word == "no";
            let joined = is_joined(&word);
            (no || joined || (NOT.contains(&word.as_str()) && !is_only(grammar, t))).then_some(t)
        }
        _ if t < head && is_joined(&grammar.lower(t)) => Some(t),
        Relation::Mark | Relation::Case => (grammar.lower(t) == "without").then_some(t),
        Relation::Nsubj | Relation::NsubjPass if is_sole_subject(grammar, head, t) => no_one(grammar, t),
        _ => None,
    })
}

/// "*No* troops left", "*nobody* left", "*Neither* guards nor prisoners were hurt".
fn no_one(grammar: &Grammar<'_>, subject: TokenId) -> Option<TokenId> {
    if NOBODY.contains(&grammar.lower(subject).as_str()) {
        return Some(subject);
    }
    grammar.children(subject).find(|&t| match grammar.relation(t) {
        Relation::Det => matches!(grammar.lower(t).as_str(), "no" | "neither"),
        Relation::CcPreconj | Relation::Cc => t < subject && grammar.lower(t) == "neither",
        _ => false,
    })
}

/// "Nine people, *none of them sailors*, drowned": parsers take the aside for a second subject.
fn is_sole_subject(grammar: &Grammar<'_>, head: TokenId, subject: TokenId) -> bool {
    grammar
        .children(head)
        .all(|t| t == subject || !matches!(grammar.relation(t), Relation::Nsubj | Relation::NsubjPass))
}

/// "hasn't", where the tokens keep it whole.
fn is_joined(word: &str) -> bool {
    word.len() > 3 && (word.ends_with("n't") || word.ends_with("n’t"))
}

/// "not only": no negation.
fn is_only(grammar: &Grammar<'_>, not: TokenId) -> bool {
    let next = not + 1;
    (next as usize) < grammar.analysis.tokens.len()
        && matches!(grammar.lower(next).as_str(), "only" | "just" | "merely")
}
