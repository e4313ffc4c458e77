//! Did what: verbs and nouns that tell of a happening, a state or a plan.
//!
//! Every verb is a mention, and every noun that the lexicon knows as a happening. The frame that fits best gives type,
//! mode and code ([`frame`]); what no frame fits is `OTHER` with its lemma.

mod came_to_nothing;
mod consequence;
mod fit;
pub mod frame;
pub(crate) mod headline_verb;
mod labour_strike;
mod lexicon;
mod light_verb;
mod must;
mod natural_force;
mod nominal;
mod state;
mod verb;
mod vow_of_harm;

use std::collections::BTreeSet;

use language::TokenId;

use crate::grammar::Grammar;
use crate::{Event, Input};
use frame::Pos;
pub use frame::{Frame, Slot};

/// Finds the events of an article, in order of their heads.
pub fn read(input: &Input<'_>) -> Vec<Event> {
    let grammar = Grammar::new(input.analysis);
    let mut events = Vec::new();
    // Nouns that are part of a verb's trigger ("carried out an *attack*"): no events of their own.
    let mut taken = BTreeSet::new();
    for head in 0..input.analysis.tokens.len() as TokenId {
        let found = verb::read(&grammar, head).or_else(|| state::read(&grammar, head));
        if let Some(found) = found {
            taken.insert(head);
            taken.extend(found.noun);
            events.push(found.event);
        }
    }
    for head in 0..input.analysis.tokens.len() as TokenId {
        if !taken.contains(&head) && !headline_verb::is(&grammar, head) {
            events.extend(nominal::read(&grammar, head));
        }
    }
    events.sort_by_key(|e| e.head);
    labour_strike::turn(&grammar, &mut events);
    natural_force::turn(&grammar, &mut events);
    came_to_nothing::turn(&grammar, &mut events);
    consequence::join(&grammar, &mut events);
    events
}

/// The frame that gave an event its type: where its recipient stands. `None` for a verb that no frame fits.
pub(crate) fn frame_of(grammar: &Grammar<'_>, event: &Event) -> Option<&'static Frame> {
    if let Some(noun) = light_verb::noun(grammar, event.head) {
        return fit::fit(grammar, Pos::Noun, noun).map(|entry| &entry.frame);
    }
    let order = match event.kind {
        crate::EventKind::Verb => [Pos::Verb, Pos::State],
        crate::EventKind::Noun => [Pos::Noun, Pos::State],
        crate::EventKind::State => [Pos::State, Pos::Verb],
    };
    order.into_iter().find_map(|pos| fit::fit(grammar, pos, event.head)).map(|entry| &entry.frame)
}

/// The frame of a verb, whatever its event has become.
pub(crate) fn frame_at(grammar: &Grammar<'_>, verb: TokenId) -> Option<&'static Frame> {
    fit::fit(grammar, Pos::Verb, verb).map(|entry| &entry.frame)
}

/// The frame of a noun, whether it becomes an event or not.
pub(crate) fn noun_frame_at(grammar: &Grammar<'_>, noun: TokenId) -> Option<&'static Frame> {
    fit::fit(grammar, Pos::Noun, noun).map(|entry| &entry.frame)
}

/// A verb's or state's event, and the noun that belongs to its trigger.
struct Found {
    event: Event,
    noun: Option<TokenId>,
}
