//! "Prosecutors *accused* him of bribing a judge", "the *alleged* theft": charged, not established.

use super::{Link, Step, truth};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/allegation";

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if !cues::is(grammar, step.above, Cue::Allege) {
        return None;
    }
    // "denied *rumours* that he left": who denies them has the last word.
    let contested = grammar.head(step.above).is_some_and(|above| grammar.lemma(above) == "contest");
    if (contested || truth::is_rejected(grammar, step.above)) && cues::is(grammar, step.above, Cue::Spoken) {
        return None;
    }
    let charged = match step.link {
        Link::Clause | Link::Infinitive => true,
        // "accused of bribing" hangs as an adverbial clause behind "of".
        Link::Adverbial => grammar.cases_or_marks(step.below).any(|c| matches!(c.as_str(), "of" | "with" | "for")),
        Link::Noun => grammar.cases(step.below).any(|c| matches!(c.as_str(), "of" | "with")),
        Link::Relative => false,
    };
    charged.then(|| Mark::of(RULE, step.above).cap(2.0).status(Status::Alleged).last())
}
