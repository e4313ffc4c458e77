//! "The *goal* is to hold the pass": the infinitive says what is aimed at.

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let to = grammar.infinitive_mark(head)?;
    grammar.child(head, &[Relation::Cop])?;
    let subject = grammar.child(head, &[Relation::Nsubj, Relation::NsubjOuter])?;
    let aimed = cues::is(grammar, subject, Cue::Desire) || cues::is(grammar, subject, Cue::Intend);
    aimed.then(|| Mark::of("factuality/local/aim", to).cap(1.6).status(Status::Planned))
}
