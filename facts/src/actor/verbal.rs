//! Who does what a verb says: its subject, the "by" of its passive, whoever controls its infinitive.
//!
//! "*Ruritania and Grandalia* plan to withdraw"; "the base was shelled *by rebels*"; "*2,500 Ruritanian troops* are in the valley".

use language::TokenId;

use super::phrase;
use crate::grammar::Grammar;
use crate::{Event, Party};

const RULE: &str = "actor/verbal";

pub(super) fn actors(grammar: &Grammar<'_>, event: &Event) -> Vec<Party> {
    let Some(agent) = grammar.agent(event.head) else { return Vec::new() };
    coalition(grammar, agent)
}

/// Each member of a coalition. Where the phrase is a thing ("Ruritania's *missiles*"), whose it is.
fn coalition(grammar: &Grammar<'_>, agent: TokenId) -> Vec<Party> {
    let each: Vec<Party> =
        grammar.conjuncts(agent).into_iter().filter_map(|t| phrase::party(grammar, t, RULE)).collect();
    if each.is_empty() { super::slots::parties_at(grammar, agent, "actor/owner") } else { each }
}
