//! "Guards came *to clear* the road": the aim of what happened, not told as reached.

use super::{Link, Step};
use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if !matches!(step.link, Link::Adverbial | Link::Infinitive) {
        return None;
    }
    let to = grammar.infinitive_mark(step.below)?;
    let done = matches!(grammar.token(step.above).xpos, "VBD" | "VBN");
    // "has *yet* to rule" is no purpose, whatever the parse takes it for.
    if to.checked_sub(1).is_some_and(|t| grammar.lower(t) == "yet") {
        return None;
    }
    let cap = match grammar.lemma(step.above) {
        // "used a crane to lift it": the means tells that it was done.
        "use" => 2.3,
        _ if done => 1.8,
        _ => 1.5,
    };
    let mark = Mark::of("factuality/above/purpose", to).cap(cap).status(Status::Possible);
    Some(mark)
}
