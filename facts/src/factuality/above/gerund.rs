//! "the cost of *building* it", "worried about *losing*", "instead of *paying*": a gerund behind a preposition names a
//! deed, and the preposition says how real it is.

use super::{Link, Step};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/gerund";

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if !super::is_gerund(grammar, step.below) {
        return None;
    }
    let words: Vec<String> = grammar.cases_or_marks(step.below).collect();
    let is = |word: &str| words.iter().any(|w| w == word);
    let mark = Mark::of(RULE, step.above);
    if is("instead") || (is("rather") && is("than")) {
        return Some(mark.cap(1.8).flip().last());
    }
    let of_noun = grammar.relation(step.below) == language::Relation::Acl && step.link == Link::Infinitive;
    Some(match words.first()?.as_str() {
        "about" | "against" => mark.cap(1.0),
        "from" => mark.cap(0.8),
        "of" | "for" if of_noun => mark.cap(1.6),
        "to" | "toward" | "towards" => mark.cap(1.6),
        "in" | "at" if of_noun => mark.cap(2.2),
        _ => return None,
    })
}
