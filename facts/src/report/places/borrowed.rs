//! Where the event's own words say nothing: what the words around it do, the surest first.

use super::scene::Scene;
use super::word::is_word;
use super::{Tied, called_back, clause, event_noun, inhabitants, label, local_body, object, pointed_at, relative};
use crate::{Plover, Rule};

/// A rule that looks further: the places, by what is known of each event so far.
type Look = fn(&Scene<'_>, &[Tied], usize) -> Vec<usize>;

/// The rules in order, and whether each looks into other sentences.
const RULES: &[(Rule, Look, bool)] = &[
    ("report/places/pointed_at", pointed_at::places, true),
    ("report/places/relative", relative::places, false),
    (object::RULE, object::places, false),
    ("report/places/event_noun", event_noun::places, false),
    ("report/places/clause", clause::places, false),
    ("report/places/label", label::places, false),
    ("report/places/called_back", called_back::places, true),
    ("report/places/local_body", local_body::places, false),
    ("report/places/inhabitants", inhabitants::places, false),
];

/// The one rule for words.
const RELATIVE: &[(Rule, Look, bool)] = &[("report/places/relative", relative::places, false)];

/// How often the rules are run: one event may borrow from another that borrows.
const ROUNDS: usize = 2;

/// The places of every event.
pub(super) fn complete(scene: &Scene<'_>) -> Vec<Tied> {
    let mut of = scene.own();
    for _ in 0..ROUNDS {
        for event in 0..of.len() {
            if of[event].places.is_empty()
                && let Some(tied) = look(scene, &of, event)
            {
                of[event] = tied;
            }
        }
    }
    of
}

fn look(scene: &Scene<'_>, of: &[Tied], event: usize) -> Option<Tied> {
    // A word is said somewhere only where a clause puts it: "parliament, *where* they rejected it"; a charge is not even then.
    let rules = match scene.mentions.events[event].plover {
        Plover::Accuse => &[],
        _ if is_word(scene, event) => RELATIVE,
        _ => RULES,
    };
    let found = rules.iter().map(|&(rule, look, elsewhere)| (look(scene, of, event), rule, elsewhere));
    let (places, rule, elsewhere) = found.into_iter().find(|(places, ..)| !places.is_empty())?;
    Some(Tied { places, by: Some((rule, elsewhere)) })
}
