//! A recipient that stands where a place would: it may be no more than that.
//!
//! "withdrew from *Ruritania*"; "fired rockets at *Strelsau*".

use crate::event::Slot;
use crate::{Event, Plover, Rule};

pub(crate) const RULE: Rule = "actor/locative";

/// Prepositions of place.
const LOCATIVE: &[&str] = &[
    "in", "at", "from", "near", "into", "out", "across", "along", "off", "inside", "outside", "toward", "towards",
    "over",
];

/// Whether a slot is where a place would stand; forces go "to" places.
pub(super) fn is_locative(slot: Slot, event: &Event) -> bool {
    match slot {
        Slot::Preposition("to" | "on") => event.plover == Plover::Mobilize,
        Slot::Preposition(p) | Slot::OfObject(p) => LOCATIVE.contains(&p),
        _ => false,
    }
}
