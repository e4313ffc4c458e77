//! Verbs whose subject is the one that it is done to.
//!
//! "*The patrol* came under attack from rebels", "*The ministry* faces a lawsuit", "*The town* suffered an air strike".

use super::{Parties, slots};
use crate::grammar::Grammar;
use crate::{Event, EventKind, Party};

const RULE: &str = "actor/undergone";

/// Verbs that say of their subject that it undergoes what their noun tells.
const UNDERGO: &[&str] = &["come", "face", "suffer", "undergo", "endure", "sustain"];

/// Puts the subject of such a verb where it belongs; who does it stands behind "from" or "by".
pub(super) fn turn(grammar: &Grammar<'_>, event: &Event, parties: Parties) -> Parties {
    let undergoes = event.kind == EventKind::Verb && UNDERGO.contains(&event.lemma.as_str());
    if !undergoes || grammar.is_passive(event.head) {
        return parties;
    }
    let noun = grammar.object(event.head).or_else(|| grammar.complement(event.head, "under"));
    let heads = || std::iter::once(event.head).chain(noun);
    let doer = |preposition| heads().find_map(move |head| grammar.complement(head, preposition));
    let actors: Vec<Party> =
        ["from", "by"].into_iter().find_map(doer).map(|t| slots::parties_at(grammar, t, RULE)).unwrap_or_default();
    Parties { actors, recipients: parties.actors }
}
