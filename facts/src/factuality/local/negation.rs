//! "The envoy did *not* travel", "troops *never* left", "*No* deal was signed", "*without* firing a shot".

use language::{Relation, TokenId};

use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/local/negation";
const NOT: &[&str] = &["not", "n't", "n’t", "nt", "never", "hardly", "scarcely", "barely", "neither", "nor"];
const NOBODY: &[&str] = &["nobody", "none", "nothing", "no-one"];

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let word = negator(grammar, head)?;
    Some(Mark::of(RULE, word).cap(2.8).flip())
}

/// The word that negates a clause or a noun of happening.
pub(in crate::factuality) fn negator(grammar: &Grammar<'_>, head: TokenId) -> Option<TokenId> {
    grammar.children(head).find_map(|t| match grammar.relation(t) {
        Relation::Advmod | Relation::Det | Relation::Cc | Relation::CcPreconj | Relation::Discourse | Relation::Aux => {
            let word = grammar.lower(t);
            let no = grammar.relation(t) == Relation::Det && word == "no";
            (no || (NOT.contains(&word.as_str()) && !is_only(grammar, t))).then_some(t)
        }
        Relation::Mark | Relation::Case => (grammar.lower(t) == "without").then_some(t),
        Relation::Nsubj | Relation::NsubjPass => no_one(grammar, t),
        _ => None,
    })
}

/// "*No* troops left", "*nobody* left".
fn no_one(grammar: &Grammar<'_>, subject: TokenId) -> Option<TokenId> {
    if NOBODY.contains(&grammar.lower(subject).as_str()) {
        return Some(subject);
    }
    grammar
        .children(subject)
        .find(|&t| grammar.relation(t) == Relation::Det && matches!(grammar.lower(t).as_str(), "no" | "neither"))
}

/// "not only": no negation.
fn is_only(grammar: &Grammar<'_>, not: TokenId) -> bool {
    let next = not + 1;
    (next as usize) < grammar.analysis.tokens.len()
        && matches!(grammar.lower(next).as_str(), "only" | "just" | "merely")
}
