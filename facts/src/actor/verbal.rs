//! Who does what a verb says: its subject, the "by" of its passive, whoever controls its infinitive.
//!
//! "*Ruritania and Grandalia* plan to withdraw"; "the base was shelled *by rebels*"; "*2,500 Ruritanian troops* are in the valley".

use language::{Relation, TokenId};

use super::phrase;
use crate::event::headline_verb;
use crate::grammar::Grammar;
use crate::{Event, Party};

const RULE: &str = "actor/verbal";

pub(super) fn actors(grammar: &Grammar<'_>, event: &Event) -> Vec<Party> {
    let own = own(grammar, event);
    if own.is_empty() && grammar.own_subject(event.head).is_some() { shared(grammar, event.head) } else { own }
}

/// "*Our* force will grow and training will expand": a thing that nobody is said to own, beside a clause about somebody.
fn shared(grammar: &Grammar<'_>, verb: TokenId) -> Vec<Party> {
    let beside = matches!(grammar.relation(verb), Relation::Conj | Relation::Parataxis);
    let above = grammar.head(verb).filter(|_| beside && !grammar.is_passive(verb));
    above.and_then(|above| grammar.agent(above)).map(|agent| coalition(grammar, agent)).unwrap_or_default()
}

fn own(grammar: &Grammar<'_>, event: &Event) -> Vec<Party> {
    match grammar.agent(event.head) {
        Some(agent) => coalition(grammar, own_speaker(grammar, event.head, agent).unwrap_or(agent)),
        None if headline_verb::is(grammar, event.head) => before(grammar, event.head),
        None => Vec::new(),
    }
}

/// "*Ruritania* said **it** would leave": a pronoun that nothing resolves, in what somebody says of their own doings.
fn own_speaker(grammar: &Grammar<'_>, verb: TokenId, agent: TokenId) -> Option<TokenId> {
    let pronoun = matches!(grammar.lower(agent).as_str(), "it" | "they" | "he" | "she");
    if !pronoun || grammar.entity(agent).is_some() {
        return None;
    }
    let clause = grammar.upwards(verb).take(6).find(|&t| grammar.relation(t) == Relation::Ccomp)?;
    let speaker = grammar.own_subject(grammar.head(clause)?)?;
    phrase::party(grammar, speaker, RULE).map(|_| speaker)
}

/// In a headline whose parse is lost, the first party before the verb: "*Ruritania* Planning to Triple Garrison".
fn before(grammar: &Grammar<'_>, verb: TokenId) -> Vec<Party> {
    let start = grammar.sentence(verb).tokens.start;
    (start..verb).find_map(|t| phrase::party(grammar, t, RULE)).into_iter().collect()
}

/// Each member of a coalition. Where the phrase is a thing ("Ruritania's *missiles*"), whose it is.
fn coalition(grammar: &Grammar<'_>, agent: TokenId) -> Vec<Party> {
    let each: Vec<Party> =
        grammar.conjuncts(agent).into_iter().filter_map(|t| phrase::party(grammar, t, RULE)).collect();
    if each.is_empty() { super::slots::parties_at(grammar, agent, RULE) } else { each }
}
