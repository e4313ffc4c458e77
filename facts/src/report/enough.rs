//! Whether a report tells enough to stand: someone did something, to someone, somewhere, or so many times.
//!
//! "Ruritania **fired** on a patrol": enough. "The **threat** remains": nobody threatens anybody. "The bird **flew** to Detroit": a happening, but no
//! one who meets or visits.

use language::{EntityKind, MentionSort};

use super::draft::Draft;
use crate::{Input, Party, Plover};

/// PLOVER sectors whose acts are news without a name: "police", "rebels", "protesters".
const PUBLIC: &[&str] = &[
    "government",
    "military",
    "police",
    "rebel",
    "rebels",
    "opposition",
    "judicial",
    "legislative",
    "party",
    "criminal",
    "intelligence",
    "intergovernmental",
    "unidentified armed actor",
    "armed",
    "militia",
];

/// Whether the report says enough.
pub(super) fn says_enough(input: &Input<'_>, draft: &Draft) -> bool {
    let report = &draft.report;
    let counted = !report.quantity.is_empty();
    let placed = !report.location.is_empty();
    let parties = || report.actor.iter().chain(&report.recipient);
    match report.event.plover {
        // That somebody "describes its presence" tells of no standing state: its size does, or a verb of having.
        Plover::State if report.event.rule == "event/nominal" => counted,
        // "Japan should **have** shot": an auxiliary that the parse took for a verb has nothing.
        Plover::State => counted || (report.event.lemma != "have" && parties().any(|p| is_public(input, p))),
        Plover::Assault | Plover::Protest => parties().next().is_some() || counted || placed,
        // "the *sanctions* of the union", "analysts warn of": an act that is only named tells who and to whom, or where.
        _ if report.event.rule == "event/nominal" && filled(draft) < 2 => false,
        // Who threatens is somebody: "analysts warn that the state may fall".
        Plover::Threaten if !report.actor.is_empty() => report.actor.iter().any(|p| is_public(input, p)),
        // "called the verdict a disgrace", "called in engineers": no one is on the telephone but who is somebody.
        Plover::Consult if report.event.lemma == "call" => {
            let answers = |p: &Party| p.kind != EntityKind::Place && meets(input, p);
            report.actor.iter().any(|p| meets(input, p)) && report.recipient.iter().any(answers)
        }
        // "a witness who spoke with a channel": an interview is no consultation.
        Plover::Consult if matches!(report.event.lemma.as_str(), "talk" | "speak") && parties().any(is_press) => false,
        Plover::Consult => {
            report.actor.iter().any(|p| meets(input, p)) || report.recipient.iter().any(|p| is_public(input, p))
        }
        _ => parties().any(|p| is_public(input, p)),
    }
}

/// Whether a party is known by name, by its country, or by an office or arm of the state.
fn is_public(input: &Input<'_>, party: &Party) -> bool {
    let named = party.entity.is_some_and(|id| {
        let mentions = &input.analysis.entities[id as usize].mentions;
        mentions.iter().any(|m| m.sort == MentionSort::Name)
    });
    named || party.code.is_some() || party.role.as_deref().is_some_and(|role| PUBLIC.contains(&role))
}

/// People and bodies meet; missiles and ships only travel.
fn meets(input: &Input<'_>, party: &Party) -> bool {
    !matches!(party.kind, EntityKind::Equipment | EntityKind::Event | EntityKind::Other) && is_public(input, party)
}

fn is_press(party: &Party) -> bool {
    party.role.as_deref() == Some("media")
}

/// How many of the fields that tell one happening from another are known.
fn filled(draft: &Draft) -> usize {
    let report = &draft.report;
    let known = [
        !report.actor.is_empty(),
        !report.recipient.is_empty(),
        !report.quantity.is_empty(),
        !report.location.is_empty(),
        !report.time.is_empty(),
    ];
    known.iter().filter(|k| **k).count()
}
