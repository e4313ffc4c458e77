//! A condition is no happening of its own: it hedges the one it conditions.
//!
//! "Ruritania will send troops **if parliament agrees**": one report, conditional; none of an agreement.

use language::{Relation, TokenId};

use crate::{Input, Mentions, Status};

/// Whether the event at `index` stands in the clause of a condition.
pub(super) fn is_condition(input: &Input<'_>, mentions: &Mentions, index: usize) -> bool {
    let analysis = input.analysis;
    let clause = [Relation::Advcl, Relation::AclRelcl, Relation::AdvclRelcl, Relation::Acl, Relation::Parataxis];
    let conditions = |head: TokenId| {
        clause.contains(&analysis.token(head).relation)
            && analysis.child(head, &[Relation::Mark]).is_some_and(|m| matches!(analysis.lemma(m), "if" | "unless"))
    };
    let open = matches!(mentions.certainties[index].status, Status::Undecided | Status::Undisclosed);
    !open && conditions(mentions.events[index].head)
}
