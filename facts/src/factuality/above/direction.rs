//! "The council *urged* both sides to stop", "*demanded* a recount": asked for, not told as done.

use language::TokenId;

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link == Link::Adverbial || !cues::is(grammar, step.above, Cue::Direct) {
        return None;
    }
    // "*called* the ruling a mistake" names it.
    if grammar.lemma(step.above) == "call"
        && grammar.upos(step.above) == language::Upos::Verb
        && grammar.infinitive_mark(step.below).is_none()
        && !grammar.cases_or_marks(step.below).any(|c| c == "for")
    {
        return None;
    }
    // "told reporters that …" reports; "told them to …" directs.
    let told = matches!(grammar.lemma(step.above), "tell" | "warn" | "advise" | "ask" | "convince" | "persuade");
    let asked = match step.link {
        Link::Infinitive => true,
        // "insisted that they *had left*" reports; "insisted that they *leave*" directs.
        Link::Clause if is_told(grammar, step.below) => false,
        Link::Clause => !told || grammar.infinitive_mark(step.below).is_some(),
        // "asked for *help*".
        Link::Noun if grammar.lemma(step.above) == "ask" => grammar.cases(step.below).any(|c| c == "for"),
        Link::Noun => {
            !told && (grammar.object(step.above) == Some(step.below) || grammar.cases(step.below).any(|c| c == "for"))
        }
        Link::Adverbial | Link::Relative => false,
    };
    let cap = if step.link == Link::Noun { 1.7 } else { 1.3 };
    asked.then(|| Mark::of("factuality/above/direction", step.above).cap(cap).status(Status::Possible))
}

/// Whether a clause is told as a fact, and not in the bare form of what is asked for.
fn is_told(grammar: &Grammar<'_>, clause: TokenId) -> bool {
    let first = grammar.auxiliaries(clause).next().unwrap_or(clause);
    matches!(grammar.token(first).xpos, "VBD" | "VBZ")
}
