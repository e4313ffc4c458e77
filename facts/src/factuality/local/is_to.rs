//! "The king *is to open* the bridge", "was *to have* left": arranged; "*remains to be seen*": nobody knows.

use language::TokenId;

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/local/is_to";

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let to = grammar.infinitive_mark(head)?;
    let before = to.checked_sub(1)?;
    if grammar.sentence(before).tokens != grammar.sentence(head).tokens {
        return None;
    }
    let mark = Mark::of(RULE, to);
    match grammar.lower(before).as_str() {
        "remains" | "remain" | "remained" => Some(mark.cap(0.6).status(Status::Undecided)),
        // "the plan is to leave" has a subject that says so itself.
        "is" | "are" if agent_opens(grammar, head) => Some(mark.cap(2.3).status(Status::Planned)),
        "was" | "were" if agent_opens(grammar, head) => Some(mark.cap(1.6).status(Status::Planned)),
        _ => None,
    }
}

/// "the king is to": somebody stands before it, not an aim.
fn agent_opens(grammar: &Grammar<'_>, head: TokenId) -> bool {
    use language::{Relation, Upos};
    let subject = grammar.child(head, &[Relation::Nsubj, Relation::NsubjPass, Relation::NsubjOuter]);
    let subject = subject.or_else(|| grammar.head(head).and_then(|h| grammar.child(h, &[Relation::Nsubj])));
    subject.is_some_and(|s| {
        grammar.entity(s).is_some()
            || matches!(grammar.upos(s), Upos::Propn | Upos::Pron)
            || grammar.upos(s) == Upos::Noun
    }) && super::aim::read(grammar, head).is_none()
}
