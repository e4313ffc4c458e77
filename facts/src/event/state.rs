//! "Ruritania is *ready* to mediate", "2,500 troops *are* in the province": a state that is said of a subject.

use language::{Relation, TokenId, Upos};

use super::frame::Pos;
use super::{Found, fit};
use crate::grammar::Grammar;
use crate::{Event, EventKind, Plover};

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Found> {
    let said_of = grammar.child(head, &[Relation::Cop]).is_some()
        || matches!(
            grammar.relation(head),
            Relation::Xcomp | Relation::Root | Relation::Ccomp | Relation::Acl | Relation::Conj
        );
    if !said_of || !matches!(grammar.upos(head), Upos::Adj | Upos::Verb) {
        return None;
    }
    let frame = &fit::fit(grammar, Pos::State, head)?.frame;
    let event = Event {
        trigger: vec![grammar.span(head)],
        head,
        kind: if frame.plover == Plover::Other { EventKind::Verb } else { EventKind::State },
        plover: frame.plover,
        mode: frame.mode,
        cameo: frame.cameo,
        lemma: grammar.lemma(head).to_lowercase(),
        rule: "event/state",
    };
    Some(Found { event, noun: None })
}
