//! "The militia *vowed* to shell the port": who promises, decides or is ready to do harm threatens (CAMEO 13).

use language::{Relation, TokenId};

use super::fit;
use super::frame::Pos;
use crate::grammar::Grammar;
use crate::{Event, Plover};

pub(super) fn apply(grammar: &Grammar<'_>, event: &mut Event) {
    if event.plover != Plover::Agree
        || !matches!(event.lemma.as_str(), "vow" | "swear" | "pledge" | "promise" | "undertake")
    {
        return;
    }
    let wanted = [Relation::Xcomp, Relation::Ccomp, Relation::Advcl];
    let does_harm = |t: TokenId| fit::fit(grammar, Pos::Verb, t).is_some_and(|e| is_harm(e.frame.plover));
    if grammar.children(event.head).any(|t| wanted.contains(&grammar.relation(t)) && does_harm(t)) {
        (event.plover, event.cameo, event.rule) = (Plover::Threaten, Some("13"), "event/vow_of_harm");
    }
}

/// Types whose doing harms another.
fn is_harm(plover: Plover) -> bool {
    matches!(plover, Plover::Assault | Plover::Coerce | Plover::Sanction | Plover::Protest)
}
