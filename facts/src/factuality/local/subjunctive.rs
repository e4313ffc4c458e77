//! "They asked that she *leave*", "the demand that he *resign*": the bare form behind a "that" is what is wished for.

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let first = grammar.auxiliaries(head).next().unwrap_or(head);
    let bare = matches!(grammar.token(first).xpos, "VB" | "VBP")
        && !matches!(grammar.lower(first).as_str(), "are" | "am" | "have" | "do");
    let that = grammar.children(head).find(|&t| grammar.relation(t) == Relation::Mark && grammar.lower(t) == "that")?;
    let subject = grammar.child(head, &[Relation::Nsubj, Relation::NsubjPass])?;
    // With one person as subject the told form would end in "s".
    let one = matches!(grammar.token(subject).xpos, "NN" | "NNP")
        && grammar.child(subject, &[Relation::Conj]).is_none()
        || matches!(grammar.lower(subject).as_str(), "he" | "she" | "it");
    (bare && one).then(|| Mark::of("factuality/local/subjunctive", that).cap(1.3).status(Status::Possible))
}
