//! "The firm *employs* 300 people", "the road *crosses* the border": the present of a verb of state tells how things stand.

use language::{PassageKind, Relation, TokenId};

use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let present = matches!(grammar.token(head).xpos, "VBZ" | "VBP") && grammar.auxiliaries(head).next().is_none();
    let heading = grammar.sentence(head).kind == PassageKind::Heading;
    // "has to leave" and "remains to be seen" are not of these.
    let stands = grammar.child(head, &[Relation::Xcomp]).is_none()
        && present
        && !heading
        && cues::is(grammar, head, Cue::Stands);
    stands.then(|| Mark::of("factuality/local/standing", head).status(Status::Stated))
}
