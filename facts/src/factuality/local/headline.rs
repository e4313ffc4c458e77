//! "Ruritania *to* Triple Garrison": the "to" of a headline is a plan, also where capitals hide the verb from the tagger.

use language::{PassageKind, Relation, TokenId};

use crate::Status;
use crate::event::headline_verb;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let to = head.checked_sub(1).filter(|&t| grammar.lower(t) == "to")?;
    // Where the tagger sees the verb, the parse makes it the root, with a subject before its "to".
    let rooted = || {
        let subject = grammar.child(head, &[Relation::Nsubj]);
        grammar.relation(head) == Relation::Root && subject.is_some_and(|subject| subject < to)
    };
    let heading = grammar.sentence(head).kind == PassageKind::Heading;
    (heading && (headline_verb::is(grammar, head) || rooted()))
        .then(|| Mark::of("factuality/local/headline", to).cap(2.4).status(Status::Planned))
}
