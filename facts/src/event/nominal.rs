//! "The *attack* on the base left two dead": a noun that the lexicon knows as a happening.

use language::{Relation, TokenId, Upos};

use super::fit;
use super::frame::Pos;
use crate::grammar::Grammar;
use crate::{Event, EventKind, Plover};

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Event> {
    if !matches!(grammar.upos(head), Upos::Noun | Upos::Propn) || is_part_of_a_noun(grammar, head) {
        return None;
    }
    let frame = &fit::fit(grammar, Pos::Noun, head)?.frame;
    // A capital in running text makes a name of it ("the Strike Group", "Operation Dawn").
    if grammar.upos(head) == Upos::Propn && grammar.entity(head).is_some() {
        return None;
    }
    if is_named_war(grammar, head) {
        return None;
    }
    let kind = if frame.plover == Plover::State { EventKind::State } else { EventKind::Noun };
    Some(Event {
        trigger: vec![grammar.span(head)],
        head,
        kind,
        plover: frame.plover,
        mode: frame.mode,
        cameo: frame.cameo,
        lemma: grammar.lemma(head).to_lowercase(),
        rule: "event/nominal",
    })
}

/// "the Boer *War*", "the Winter *War*": history by its name, outside a title whose every word has a capital.
fn is_named_war(grammar: &Grammar<'_>, head: TokenId) -> bool {
    let capital = |t: TokenId| grammar.analysis.word(t).starts_with(char::is_uppercase);
    grammar.lower(head) == "war"
        && capital(head)
        && grammar.sentence(head).kind != language::PassageKind::Heading
        && head.checked_sub(1).is_some_and(capital)
}

/// "*attack* helicopter", "*peace* deal", "Operation *Dawn*": no happening of its own.
fn is_part_of_a_noun(grammar: &Grammar<'_>, head: TokenId) -> bool {
    let relation = grammar.relation(head);
    matches!(relation, Relation::Compound | Relation::Flat | Relation::Fixed | Relation::Case)
}
