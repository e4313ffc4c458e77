//! "Ruritania *to* Triple Garrison": the "to" of a headline is a plan, also where capitals hide the verb from the tagger.

use language::{PassageKind, TokenId};

use crate::Status;
use crate::event::headline_verb;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let to = head.checked_sub(1).filter(|&t| grammar.lower(t) == "to")?;
    let heading = grammar.sentence(head).kind == PassageKind::Heading && headline_verb::is(grammar, head);
    heading.then(|| Mark::of("factuality/local/headline", to).cap(2.4).status(Status::Planned))
}
