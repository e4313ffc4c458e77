//! What an attack did, told in a clause that hangs on it.
//!
//! "A mortar **attack** on a base that **killed** three soldiers and **wounded** nine": one happening, not three.

use language::{Analysis, Relation, TokenId};

use super::draft::Draft;
use crate::{Input, Mentions, Plover};

/// Whether `result` tells the outcome of `deed`.
pub(super) fn is_result(input: &Input<'_>, mentions: &Mentions, deed: &Draft, result: &Draft) -> bool {
    let harms = |draft: &Draft| draft.report.event.plover == Plover::Assault;
    let near = deed.sentence == result.sentence && harms(deed) && harms(result);
    let (deed, result) = (mentions.events[deed.event].head, mentions.events[result.event].head);
    near && deed < result && (hangs_on(input.analysis, result, deed) || told_by_relative(input.analysis, deed, result))
}

/// "attack … **killing** two", "attack that **killed** …", "killed three and **wounded** nine", "the attack **killed** two".
fn hangs_on(analysis: &Analysis<'_>, result: TokenId, deed: TokenId) -> bool {
    let hanging =
        [Relation::AclRelcl, Relation::Acl, Relation::Advcl, Relation::Conj, Relation::Parataxis, Relation::AdvclRelcl];
    let token = analysis.token(result);
    let below = token.head == Some(deed) && hanging.contains(&token.relation);
    let above = analysis.token(deed);
    below || (above.head == Some(result) && matches!(above.relation, Relation::Nsubj | Relation::OblAgent))
}

/// A clause whose subject is "that" or "which", wherever the parse hung it, when no other noun of harm stands between.
fn told_by_relative(analysis: &Analysis<'_>, deed: TokenId, result: TokenId) -> bool {
    let subject = analysis.child(result, &[Relation::Nsubj]);
    subject.is_some_and(|s| s > deed && matches!(analysis.lemma(s), "that" | "which"))
}
