//! Two things told in one breath by one voice, the second without a doer of its own: the doer is the first one's.
//!
//! "*Our* force will grow to 600 and training **will include** the border police," the commander said.

use language::Relation;

use super::draft::Draft;
use crate::{EventKind, Input, Mentions};

const RULE: &str = "report/shared_actor";

/// Gives events without a doer the one of the clause that theirs is joined to.
pub(super) fn share(input: &Input<'_>, mentions: &Mentions, drafts: &mut [Draft]) {
    for at in 1..drafts.len() {
        let (before, rest) = drafts.split_at_mut(at);
        let (first, second) = (&before[at - 1], &mut rest[0]);
        let one_breath = first.sentence == second.sentence && speaks_alike(first, second);
        if second.report.actor.is_empty() && one_breath && is_joined(input, mentions, first.event, second.event) {
            second.report.actor = first.report.actor.clone();
            for party in &mut second.report.actor {
                party.inferred = Some(RULE);
                party.rule = RULE;
            }
        }
    }
}

fn speaks_alike(a: &Draft, b: &Draft) -> bool {
    let speaker = |d: &Draft| d.report.attribution.first().map(|v| (v.source.clone(), v.inferred));
    speaker(a) == speaker(b)
}

/// Whether the second event's verb is joined to the first one's: active verbs only, for a passive hides its doer on purpose.
fn is_joined(input: &Input<'_>, mentions: &Mentions, first: usize, second: usize) -> bool {
    let analysis = input.analysis;
    let (first, second) = (&mentions.events[first], &mentions.events[second]);
    let token = analysis.token(second.head);
    // "was *glad* about and **welcomes** it": the join may hang on a word of the first clause.
    let beside = token.head.is_some_and(|h| h == first.head || analysis.token(h).head == Some(first.head));
    let joined = matches!(token.relation, Relation::Conj | Relation::Parataxis) && beside;
    let passive = analysis.child(second.head, &[Relation::NsubjPass, Relation::AuxPass]).is_some();
    first.kind != EventKind::Noun && second.kind == EventKind::Verb && joined && !passive
}
