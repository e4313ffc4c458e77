//! What something is done for is no happening of its own, unless more is told of it.
//!
//! "The ministers met **to discuss** fishing rights": one report. "It opened the crossing **to let** 200 lorries through": how many is told, so two.

use language::Relation;

use super::draft::Draft;
use crate::grammar::Grammar;
use crate::{Mentions, Status, TimeOf};

/// Whether a draft is of a purpose that is only named: possible, in an infinitive beside a happening, without place, time or number.
pub(super) fn is_purpose(grammar: &Grammar<'_>, mentions: &Mentions, draft: &Draft) -> bool {
    let report = &draft.report;
    let timed = report.time.iter().any(|t| t.of != TimeOf::Statement && t.inferred.is_none());
    let told = !report.quantity.is_empty() || !report.location.is_empty() || timed;
    if told || report.factuality.status != Status::Possible {
        return false;
    }
    let mut verb = mentions.events[draft.event].head;
    // "to help Ruritania *rebuild*": the purpose of the purpose.
    for _ in 0..3 {
        match grammar.relation(verb) {
            Relation::Advcl | Relation::Acl => {
                return grammar.infinitive_mark(verb).is_some() && has_deed(grammar, verb);
            }
            Relation::Xcomp | Relation::Conj => match grammar.head(verb) {
                Some(above) => verb = above,
                None => return false,
            },
            _ => return false,
        }
    }
    false
}

/// A purpose hangs on what is done for it: "an offer *to* help" and "urged them *to* leave" say what is offered or asked.
fn has_deed(grammar: &Grammar<'_>, infinitive: language::TokenId) -> bool {
    const SAYS: &[&str] = &[
        "offer",
        "threat",
        "promise",
        "plan",
        "call",
        "demand",
        "request",
        "order",
        "decision",
        "pledge",
        "vow",
        "refusal",
        "proposal",
        "agreement",
        "deal",
        "bid",
        "threaten",
        "urge",
        "ask",
        "tell",
        "vote",
    ];
    grammar.head(infinitive).is_some_and(|above| !SAYS.contains(&grammar.lemma(above)))
}
