//! "The *earthquake* killed 300", "roofs were torn off by *the storm*": weather, fire and sickness attack nobody.

use language::{EntityKind, TokenId};

use crate::grammar::Grammar;
use crate::{Event, EventKind, Plover};

const FORCES: &[&str] = &[
    "earthquake",
    "quake",
    "tremor",
    "aftershock",
    "tsunami",
    "flood",
    "flooding",
    "storm",
    "hurricane",
    "typhoon",
    "cyclone",
    "tornado",
    "rain",
    "snow",
    "wind",
    "lightning",
    "landslide",
    "mudslide",
    "avalanche",
    "eruption",
    "volcano",
    "drought",
    "heatwave",
    "wildfire",
    "blaze",
    "disease",
    "virus",
    "epidemic",
    "pandemic",
    "cholera",
    "outbreak",
    "famine",
    "crash",
    "accident",
    "derailment",
    "collapse",
];

/// Turns what nature did, and was read as an assault, into a happening of no PLOVER type.
pub(super) fn turn(grammar: &Grammar<'_>, events: &mut [Event]) {
    let harms = |e: &&mut Event| e.plover == Plover::Assault && e.kind == EventKind::Verb;
    for event in events.iter_mut().filter(harms) {
        if grammar.agent(event.head).is_some_and(|agent| is_force(grammar, agent)) {
            (event.plover, event.mode, event.cameo, event.rule) = (Plover::Other, None, None, "event/natural_force");
        }
    }
}

/// By its noun, or as a name: "Cyclone Ana".
fn is_force(grammar: &Grammar<'_>, agent: TokenId) -> bool {
    let says = |t: TokenId| FORCES.contains(&grammar.lower(t).as_str()) || FORCES.contains(&grammar.lemma(t));
    let person =
        grammar.entity(agent).is_some_and(|id| grammar.analysis.entities[id as usize].kind == EntityKind::Person);
    says(agent)
        || (!person
            && grammar.children(agent).any(|t| t < agent && says(t))
            && grammar.upos(agent) == language::Upos::Propn)
}
