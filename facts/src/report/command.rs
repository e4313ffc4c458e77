//! "**Strike** them where they sleep," the voice said: a command tells of nothing that happened.

use language::{Relation, TokenId};

use crate::Input;

/// Whether the verb `head` is an imperative: a bare form, with neither subject nor auxiliary, that governs its clause.
pub(super) fn is_command(input: &Input<'_>, head: TokenId) -> bool {
    let analysis = input.analysis;
    let helped = [
        Relation::Nsubj,
        Relation::NsubjPass,
        Relation::NsubjOuter,
        Relation::Aux,
        Relation::AuxPass,
        Relation::Mark,
        Relation::Expl,
    ];
    let token = analysis.token(head);
    if token.xpos != "VB" || !is_quoted(input, token.span) || analysis.child(head, &helped).is_some() {
        return false;
    }
    match (token.relation, token.head) {
        (Relation::Root, _) | (_, None) => true,
        // "smash it **or burn** it": the first of the two commands.
        (Relation::Conj, Some(first)) => {
            analysis.token(first).xpos == "VB"
                && matches!(analysis.token(first).relation, Relation::Root | Relation::Conj | Relation::Ccomp)
                && analysis.child(first, &helped).is_none()
        }
        (Relation::Ccomp | Relation::Parataxis, _) => true,
        _ => false,
    }
}

/// Whether words stand in a quotation.
pub(super) fn is_quoted(input: &Input<'_>, words: span::Span) -> bool {
    let quotations = &input.analysis.quotations;
    let after = quotations.partition_point(|q| q.inner.start() <= words.start());
    quotations[after.saturating_sub(2)..after].iter().any(|q| q.inner.contains(words))
}
