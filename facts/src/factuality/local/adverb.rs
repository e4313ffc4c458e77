//! "The victims were *probably* poisoned", "*Perhaps* the crew misread it": said to be likely, not told as a fact.

use language::{Relation, TokenId};

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let word = grammar.children(head).find(|&t| {
        matches!(grammar.relation(t), Relation::Advmod | Relation::Discourse) && strength(&grammar.lower(t)).is_some()
    })?;
    let cap = strength(&grammar.lower(word))?;
    let mark = Mark::of("factuality/local/adverb", word).cap(cap).hedge(grammar.span(word));
    // What happens usually is a habit that holds.
    Some(if cap > HABIT { mark } else { mark.status(Status::Possible) })
}

/// Above it an adverb weakens without leaving open whether.
const HABIT: f32 = 2.3;

/// How sure an adverb leaves what it stands with, 0 to 3.
fn strength(word: &str) -> Option<f32> {
    Some(match word {
        "perhaps" | "maybe" | "possibly" | "conceivably" | "potentially" | "theoretically" => 1.2,
        "probably" | "presumably" | "likely" | "seemingly" | "arguably" => 1.9,
        "usually" | "normally" | "typically" | "generally" | "sometimes" | "often" | "occasionally" => 2.4,
        _ => return None,
    })
}
