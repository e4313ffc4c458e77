//! Where a thing comes from and goes is not where it happens; a move happens where it leads.
//!
//! > A train **from Zenda to Hentzau** was stopped in Strelsau. Troops were flown **from Zenda** to Strelsau.

use language::{Relation, Upos};

use super::link::Link;
use super::scene::Scene;

/// Verbs that move what they are done to: "send 500 soldiers *to Strelsau*", wherever the parse hangs the goal.
const MOVING: &[&str] = &[
    "send",
    "deploy",
    "evacuate",
    "withdraw",
    "pull",
    "move",
    "deliver",
    "ship",
    "fly",
    "extradite",
    "deport",
    "transfer",
    "bring",
    "take",
    "rush",
    "expel",
    "donate",
    "airlift",
    "return",
    "dispatch",
    "redeploy",
    "transport",
    "supply",
];

/// Whether a place is the goal or the start of a noun that is no happening: "a train **to Hentzau**", "on their way **to** it".
pub(super) fn is_of_thing(scene: &Scene<'_>, place: usize, event: usize) -> bool {
    let link = &scene.links[place];
    let routed = matches!(link.case.as_str(), "to" | "for" | "toward" | "towards");
    let object = || link.above.is_some_and(|noun| scene.grammar.relation(noun) == Relation::Obj);
    let moved = moves(scene, event) && (object() || mover(scene, place) == Some(event));
    routed && !moved && scene.on_other_noun(link, event)
}

/// "extradited a smuggler wanted for two *murders* **to Zenda**": the verb of moving above the noun that the parse hangs a goal on.
pub(super) fn mover(scene: &Scene<'_>, place: usize) -> Option<usize> {
    let link = &scene.links[place];
    let noun = link.above.filter(|_| matches!(link.case.as_str(), "to" | "into"))?;
    let told = scene.happening_before(place).is_some();
    scene.grammar.upwards(noun).filter_map(|t| scene.event_at(t)).find(|&event| told && moves(scene, event))
}

/// Whether an event moves what it is done to.
pub(super) fn moves(scene: &Scene<'_>, event: usize) -> bool {
    MOVING.contains(&scene.mentions.events[event].lemma.as_str())
}

/// Of a move, the goal: where it starts says where only if no goal does. A shot is fired where it starts.
pub(super) fn keep_goal(scene: &Scene<'_>, event: usize, places: &mut Vec<usize>) {
    if matches!(scene.mentions.events[event].lemma.as_str(), "fire" | "launch" | "shoot") {
        return;
    }
    let starts = |place: &usize| scene.links[*place].case == "from" || scene.links[*place].case == "out of";
    if places.iter().any(|place| !starts(place)) {
        places.retain(|place| !starts(place));
    }
}

impl Scene<'_> {
    /// Whether a place's phrase hangs on a noun that is not the event's own word.
    pub(super) fn on_other_noun(&self, link: &Link, event: usize) -> bool {
        let Some(above) = link.above else { return false };
        let noun = matches!(self.grammar.upos(above), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num);
        noun && above != self.head(event) && self.event_of(above) != Some(event)
    }
}
