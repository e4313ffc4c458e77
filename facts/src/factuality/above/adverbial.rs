//! "if they *lose*" is open, "after they *lost*" is a fact, "by *killing* two" happened with its main clause.

use language::{Relation, TokenId};

use super::{Link, Step, local};
use crate::Status;
use crate::factuality::local::opener;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/adverbial";

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link != Link::Adverbial {
        return None;
    }
    if let Some(word) = opener(grammar, step.below) {
        return Some(condition(grammar, step, word));
    }
    let word = subordinator(grammar, step.below)?;
    match grammar.lower(word).as_str() {
        "before" | "when" | "once" | "as" | "after" | "while" | "because" | "since" | "although" | "though"
        | "where" | "whereas" | "by" => Some(with_main_clause(grammar, step, word)),
        "so" | "lest" => Some(Mark::of(RULE, word).cap(1.2).status(Status::Possible).last()),
        "without" | "instead" | "rather" => None,
        _ => None,
    }
}

fn condition(grammar: &Grammar<'_>, step: &Step, word: TokenId) -> Mark {
    let opener = grammar.lower(word);
    let cap = if opener == "until" { 1.2 } else { 0.9 };
    let past = matches!(grammar.token(step.above).xpos, "VBD") && opener == "until";
    if past {
        return Mark::of(RULE, word).cap(2.8).last();
    }
    Mark::of(RULE, word).cap(cap).status(Status::Conditional).hedge(grammar.analysis.subtree(step.below)).last()
}

/// A time or ground is as real as what it is the time of: "when they meet" beside "will" lies ahead.
fn with_main_clause(grammar: &Grammar<'_>, step: &Step, word: TokenId) -> Mark {
    let ahead = local::future_of(grammar, step.above).is_some();
    // "after *leaving*" tells of what was before, whatever comes of it.
    let before = matches!(grammar.lower(word).as_str(), "after" | "since" | "because" | "although" | "though");
    if step.gerund(grammar) && !before {
        return Mark::of(RULE, word).cap(2.9);
    }
    let own = matches!(grammar.token(step.below).xpos, "VBD");
    match ahead && !own {
        true => Mark::of(RULE, word).cap(2.2).status(Status::Planned).last(),
        false => Mark::of(RULE, word).cap(2.9).last(),
    }
}

fn subordinator(grammar: &Grammar<'_>, clause: TokenId) -> Option<TokenId> {
    let marks = [Relation::Mark, Relation::Advmod, Relation::Case];
    grammar.children(clause).find(|&t| marks.contains(&grammar.relation(t)) && t < clause && grammar.lower(t) != "to")
}
