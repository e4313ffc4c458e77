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
        // "Ann Lee *shot* to fame", "the Rovers *fought* back": somebody who does harm to nobody, nowhere, is no news by a name alone.
        Plover::Assault => {
            !report.recipient.is_empty() || counted || placed || report.actor.iter().any(|p| fights(input, p))
        }
        Plover::Protest => parties().next().is_some() || counted || placed,
        // "the *sanctions* of the union", "analysts warn of": an act that is only named tells who and to whom, or where.
        _ if report.event.rule == "event/nominal" && filled(draft) < 2 => false,
        // Who threatens is somebody: "analysts warn that the state may fall".
        Plover::Threaten if !report.actor.is_empty() => report.actor.iter().any(|p| is_public(input, p)),
        Plover::Consult => somebody_meets(input, draft),
        // "the firm *provides* services": aid is given to somebody, but for a state's, which is news before it says to whom.
        Plover::Aid if report.recipient.is_empty() && !counted => report.actor.iter().any(is_power),
        Plover::Agree | Plover::Aid | Plover::Concede | Plover::Cooperate | Plover::Support => {
            concerns_the_public(input, draft)
        }
        // "her art *takes aim* at war": what one person finds wrong with nobody, or asks of nobody.
        Plover::Accuse | Plover::Request if report.recipient.is_empty() && report.event.mode != Some("legal") => {
            report.actor.iter().any(|p| is_body(input, p)) || (counted && parties().any(|p| is_public(input, p)))
        }
        // "the agency *bolstered* its capabilities", "the app *deploys* new strategies": forces are a state's, or somebody's who is armed.
        Plover::Mobilize => counted || placed || parties().any(is_power),
        _ => parties().any(|p| is_public(input, p)),
    }
}

/// Whether who meets, calls or visits is somebody.
fn somebody_meets(input: &Input<'_>, draft: &Draft) -> bool {
    let report = &draft.report;
    let parties = || report.actor.iter().chain(&report.recipient);
    let comes = report.actor.iter().any(|p| meets(input, p));
    match report.event.lemma.as_str() {
        // "called the verdict a disgrace", "called in engineers": no one is on the telephone but who is somebody.
        "call" => comes && report.recipient.iter().any(|p| p.kind != EntityKind::Place && meets(input, p)),
        // "a witness who spoke with a channel": an interview is no consultation; "when we *talk* about policy": nor is what one thinks.
        "talk" | "speak" if parties().any(is_press) || parties().count() < 2 => false,
        // "*visiting* the island": a visit is somebody's.
        _ if report.event.mode == Some("visit") => comes || (!report.actor.is_empty() && !report.quantity.is_empty()),
        // "has *talks*": with whom, where, when or how many is told of a meeting.
        _ if filled(draft) < 2 && !report.actor.iter().any(is_power) => false,
        _ => comes || report.recipient.iter().any(|p| is_public(input, p)),
    }
}

/// Whether what is done among people without force is anybody's business: a state or an office takes part in it, two that are known by
/// name do, or it is told of one how many, or where ("the firm *supports* its customers" is its own affair).
fn concerns_the_public(input: &Input<'_>, draft: &Draft) -> bool {
    let report = &draft.report;
    let named = |parties: &[Party]| parties.iter().any(|p| is_public(input, p));
    let told = !report.quantity.is_empty() || !report.location.is_empty();
    report.actor.iter().chain(&report.recipient).any(is_power)
        || (named(&report.actor) && (named(&report.recipient) || told))
        || (named(&report.recipient) && told)
}

/// Whether a party is a state, or an office or arm of one, or armed.
fn is_power(party: &Party) -> bool {
    in_office(party) || (party.code.is_some() && party.kind != EntityKind::Person)
}

/// Whether a party is one of those who fight: a state, somebody armed, or a group with a name.
fn fights(input: &Input<'_>, party: &Party) -> bool {
    is_power(party) || (party.kind == EntityKind::Group && is_public(input, party))
}

/// Whether a party is a state, a body with a name, or somebody in an office or arm of the state.
fn is_body(input: &Input<'_>, party: &Party) -> bool {
    in_office(party) || (party.kind != EntityKind::Person && is_public(input, party))
}

/// Whether a party is known by name, by its country, or by an office or arm of the state.
fn is_public(input: &Input<'_>, party: &Party) -> bool {
    let named = party.entity.is_some_and(|id| {
        let mentions = &input.analysis.entities[id as usize].mentions;
        mentions.iter().any(|m| m.sort == MentionSort::Name)
    });
    named || party.code.is_some() || in_office(party)
}

fn in_office(party: &Party) -> bool {
    party.role.as_deref().is_some_and(|role| PUBLIC.contains(&role))
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
