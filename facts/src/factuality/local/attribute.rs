//! "the *planned* visit", "an *alleged* theft", "a *possible* strike": the noun's attribute says how real it is.

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/local/attribute";
const PLANNED: &[&str] = &[
    "planned",
    "proposed",
    "scheduled",
    "upcoming",
    "forthcoming",
    "expected",
    "impending",
    "looming",
    "future",
    "intended",
    "pending",
    "projected",
    "anticipated",
];
const POSSIBLE: &[&str] = &[
    "possible",
    "potential",
    "threatened",
    "feared",
    "would-be",
    "hypothetical",
    "likely",
    "probable",
    "attempted",
    "eventual",
    "prospective",
];
const ALLEGED: &[&str] =
    &["alleged", "suspected", "purported", "supposed", "apparent", "reported", "so-called", "rumored", "rumoured"];

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let wanted = [Relation::Amod, Relation::Compound, Relation::Advmod];
    grammar.children(head).filter(|&t| wanted.contains(&grammar.relation(t)) && t < head).find_map(|t| {
        let word = grammar.lower(t);
        let is = |list: &[&str]| list.contains(&word.as_str());
        let mark = Mark::of(RULE, t).hedge(grammar.span(t));
        if is(PLANNED) {
            Some(mark.cap(2.0).status(Status::Planned))
        } else if is(POSSIBLE) {
            Some(mark.cap(1.1).status(Status::Possible))
        } else if is(ALLEGED) || matches!(word.as_str(), "allegedly" | "reportedly" | "supposedly" | "purportedly") {
            Some(mark.cap(2.0).status(Status::Alleged))
        } else {
            None
        }
    })
}
