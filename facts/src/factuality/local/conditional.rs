//! "The union will send monitors *if both sides agree*": it hangs on a condition.

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/local/conditional";
/// Words that open a condition; "whether" opens a question, not a condition.
const OPENERS: &[&str] = &["if", "unless", "provided", "providing", "assuming", "until"];
/// Phrases of condition without a clause.
const PHRASES: &[&str] = &["conditional", "contingent", "conditions-based", "subject", "dependent", "pending"];

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    if let Some(own) = protasis(grammar, head) {
        return Some(own);
    }
    let told_as_fact = matches!(grammar.token(head).xpos, "VBD") && grammar.auxiliaries(head).next().is_none();
    if told_as_fact {
        return None;
    }
    for child in grammar.children(head) {
        if grammar.relation(child) == Relation::Advcl
            && let Some(opener) = opener(grammar, child)
            && grammar.lower(opener) != "until"
        {
            return Some(
                Mark::of(RULE, opener).cap(1.6).status(Status::Conditional).hedge(grammar.analysis.subtree(child)),
            );
        }
        if grammar.relation(child) == Relation::Advcl
            && let Some(only) = only_when(grammar, child)
        {
            return Some(
                Mark::of(RULE, only).cap(1.8).status(Status::Conditional).hedge(grammar.analysis.subtree(child)),
            );
        }
        // "*provided that* the truce holds", where the parse takes the opener for a verb.
        if OPENERS.contains(&grammar.lower(child).as_str()) && grammar.child(child, &[Relation::Ccomp]).is_some() {
            return Some(
                Mark::of(RULE, child).cap(1.6).status(Status::Conditional).hedge(grammar.analysis.subtree(child)),
            );
        }
        if PHRASES.contains(&grammar.lower(child).as_str())
            && matches!(grammar.relation(child), Relation::Xcomp | Relation::Advcl | Relation::Advmod)
        {
            return Some(
                Mark::of(RULE, child).cap(1.8).status(Status::Conditional).hedge(grammar.analysis.subtree(child)),
            );
        }
    }
    None
}

/// "*only when* they leave".
fn only_when(grammar: &Grammar<'_>, clause: TokenId) -> Option<TokenId> {
    let opens = |t: &TokenId| matches!(grammar.lower(*t).as_str(), "when" | "once" | "after" | "if");
    let word = grammar.children(clause).find(opens)?;
    word.checked_sub(1).filter(|&t| grammar.lower(t) == "only")
}

/// "*if* they leave", wherever the parse hangs it; the "if" of a question is a complement's.
fn protasis(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    if matches!(grammar.relation(head), Relation::Ccomp | Relation::Xcomp | Relation::Advcl | Relation::Csubj) {
        return None;
    }
    let opener = opener(grammar, head).filter(|&t| matches!(grammar.lower(t).as_str(), "if" | "unless"))?;
    Some(Mark::of(RULE, opener).cap(0.9).status(Status::Conditional))
}

/// The word that opens a condition at a clause.
pub(in crate::factuality) fn opener(grammar: &Grammar<'_>, clause: TokenId) -> Option<TokenId> {
    let marks = [Relation::Mark, Relation::Advmod, Relation::Case];
    grammar
        .children(clause)
        .find(|&t| marks.contains(&grammar.relation(t)) && OPENERS.contains(&grammar.lower(t).as_str()))
}
