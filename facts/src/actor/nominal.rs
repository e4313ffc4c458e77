//! Who does what a noun says: its possessor, its "by", its "between", its modifier, the subject of the verb that carries it.
//!
//! "*Ruritania's* invasion of the island"; "an attack *by rebels*"; "*Ruritanian-Grandalian* talks"; "the withdrawal *of the fleet*".

use language::{EntityKind, Relation, TokenId};

use super::phrase;
use crate::event::{Frame, Slot, frame_of};
use crate::factuality::hands_its_subject_down;
use crate::grammar::Grammar;
use crate::{Event, Party};

const RULE: &str = "actor/nominal";

pub(super) fn actors(grammar: &Grammar<'_>, event: &Event) -> Vec<Party> {
    doers(grammar, event.head, frame_of(grammar, event))
}

/// Who does what the noun says, by `frame`.
pub(super) fn doers(grammar: &Grammar<'_>, noun: TokenId, frame: Option<&Frame>) -> Vec<Party> {
    let named = |t: TokenId| {
        grammar.conjuncts(t).into_iter().filter_map(|t| phrase::party(grammar, t, RULE)).collect::<Vec<_>>()
    };
    for preposition in ["by", "between"] {
        if let Some(agent) = grammar.complement(noun, preposition) {
            return named(agent);
        }
    }
    let before: Vec<Party> = owners(grammar, noun);
    if !before.is_empty() {
        return before;
    }
    // "the withdrawal of the fleet": unless the frame has its recipient there.
    if !frame.is_some_and(takes_of)
        && let Some(of) = grammar.complement(noun, "of")
    {
        return named(owner_of_forces(grammar, of).unwrap_or(of));
    }
    carried(grammar, noun).map(named).unwrap_or_default()
}

/// "the withdrawal of *its* troops": whose they are withdraws them.
fn owner_of_forces(grammar: &Grammar<'_>, forces: TokenId) -> Option<TokenId> {
    let owner = grammar.child(forces, &[Relation::NmodPoss])?;
    let moved =
        matches!(grammar.lemma(forces), "troop" | "troops" | "force" | "soldier" | "army" | "contingent" | "unit");
    (moved && grammar.entity(owner).is_some()).then_some(owner)
}

/// "*Ruritania's* raid", "the *Ruritanian* raid", "*Ruritania-Grandalia* talks", "a *rebel* raid".
fn owners(grammar: &Grammar<'_>, noun: TokenId) -> Vec<Party> {
    let mut all = Vec::new();
    for modifier in grammar.modifiers(noun) {
        for token in grammar
            .conjuncts(modifier)
            .into_iter()
            .chain(grammar.modifiers(modifier).filter(|_| is_dashed(grammar, modifier)))
        {
            let acts = |p: &Party| {
                !matches!(p.kind, EntityKind::Place | EntityKind::Facility)
                    || grammar.relation(modifier) == Relation::NmodPoss
            };
            all.extend(phrase::party(grammar, token, RULE).filter(acts));
        }
    }
    all
}

/// "Ruritania-Grandalia": the first name hangs on the second.
fn is_dashed(grammar: &Grammar<'_>, token: TokenId) -> bool {
    token.checked_sub(1).is_some_and(|t| matches!(grammar.analysis.word(t), "-" | "–" | "/"))
}

fn takes_of(frame: &Frame) -> bool {
    frame.recipients.contains(&Slot::Preposition("of"))
}

/// "*Ruritania* announced a withdrawal": the subject of a verb that only tells that it does or will do it.
fn carried(grammar: &Grammar<'_>, noun: TokenId) -> Option<TokenId> {
    let verb = grammar.head(noun).filter(|_| matches!(grammar.relation(noun), Relation::Obj | Relation::Obl))?;
    hands_its_subject_down(grammar, verb).then(|| grammar.agent(verb))?
}
