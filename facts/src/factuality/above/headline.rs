//! "Ruritania *to* Double Border Force": the infinitive of a headline is a plan.

use language::{PassageKind, TokenId, Upos};

use super::{Link, Step};
use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if step.link != Link::Infinitive || grammar.sentence(step.below).kind != PassageKind::Heading {
        return None;
    }
    let to = grammar.infinitive_mark(step.below)?;
    let after_name = |t: TokenId| matches!(grammar.upos(t), Upos::Propn | Upos::Noun) && t < to;
    after_name(step.above).then(|| Mark::of("factuality/above/headline", to).cap(2.4).status(Status::Planned).last())
}
