//! "will lend *on condition that* it is sold", "would be cut *in the event of* a coup", "*without* a deal the ferries would
//! stop", "*as long as* the truce holds": conditions that no "if" opens.

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/local/condition_phrase";

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    // What is told of the past hangs on nothing.
    let open = grammar.auxiliaries(head).any(|t| grammar.token(t).xpos == "MD");
    if !open {
        return None;
    }
    let word = grammar.children(head).find_map(|t| match grammar.relation(t) {
        Relation::Obl => phrase(grammar, t).or_else(|| fixed(grammar, t)),
        Relation::Advmod | Relation::Advcl => as_long(grammar, t),
        _ => None,
    })?;
    Some(Mark::of(RULE, word).cap(1.6).status(Status::Conditional).hedge(grammar.analysis.subtree(word)))
}

/// A noun of condition behind its preposition.
fn phrase(grammar: &Grammar<'_>, noun: TokenId) -> Option<TokenId> {
    let behind = |word: &str| grammar.cases(noun).any(|c| c == word);
    let conditional = match grammar.lemma(noun) {
        "condition" => behind("on") || behind("under"),
        "event" | "case" | "absence" => behind("in"),
        _ => behind("without"),
    };
    // "in this case", "in the past event" point back to what is known.
    let pointed =
        grammar.children(noun).any(|t| matches!(grammar.lower(t).as_str(), "this" | "that" | "these" | "those"));
    let opens_a_clause = grammar.lemma(noun) != "case"
        || grammar
            .children(noun)
            .any(|t| matches!(grammar.relation(t), Relation::Nmod | Relation::Acl | Relation::AclRelcl));
    (conditional && !pointed && opens_a_clause).then_some(noun)
}

/// "*in case of* a defeat", where the parse takes the words for one preposition.
fn fixed(grammar: &Grammar<'_>, noun: TokenId) -> Option<TokenId> {
    let case =
        |t: TokenId| grammar.children(t).any(|c| grammar.relation(c) == Relation::Fixed && grammar.lower(c) == "case");
    grammar.children(noun).find(|&t| grammar.relation(t) == Relation::Case && case(t)).map(|_| noun)
}

/// "*as long as* the truce holds".
fn as_long(grammar: &Grammar<'_>, word: TokenId) -> Option<TokenId> {
    let long = std::iter::once(word).chain(grammar.children(word)).find(|&t| grammar.lower(t) == "long")?;
    let before = long.checked_sub(1)?;
    let after = long + 1;
    let inside = (after as usize) < grammar.analysis.tokens.len();
    let so = matches!(grammar.lower(before).as_str(), "as" | "so");
    (so && inside && grammar.lower(after) == "as").then_some(word)
}
