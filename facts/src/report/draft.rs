//! A report in the making: one event mention with what is tied to it.

use language::{EntityKind, SentenceId};

use super::owner::Owners;
use super::{Whereabouts, after, certainty, first_person, quantities, times, voices};
use crate::{Event, EventClaim, Input, Mentions, Party, Plover, Report, actor};

/// A report in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// Index of the event mention it stands on.
    pub event: usize,
    /// Every event mention that tells of it, that one among them.
    pub told: Vec<usize>,
    /// The sentence of that mention.
    pub sentence: SentenceId,
    /// Whether that sentence is a title or subheading.
    pub heading: bool,
    /// What is known so far.
    pub report: Report,
}

/// Ties everything in reach to one event mention.
pub(super) fn draft(
    input: &Input<'_>,
    mentions: &Mentions,
    owners: &Owners,
    whereabouts: &Whereabouts<'_>,
    parties: &actor::Reader<'_>,
    index: usize,
) -> Draft {
    let event = &mentions.events[index];
    let analysis = input.analysis;
    let sentence = analysis.token(event.head).sentence;
    let voice = voices::voice_of(mentions, event);
    let mut parties = parties.read(event);
    first_person::drop_speaker(input, mentions, voice, &mut parties.actors);
    first_person::drop_speaker(input, mentions, voice, &mut parties.recipients);
    first_person::resolve(input, mentions, voice, &mut parties.actors);
    first_person::resolve(input, mentions, voice, &mut parties.recipients);
    // "we stand up for *our* values": what is done to oneself is done to nobody else.
    let acts = |id| parties.actors.iter().any(|actor| actor.entity == Some(id));
    parties.recipients.retain(|party| party.rule != first_person::RULE || !party.entity.is_some_and(acts));
    let mut time = times::of(input, mentions, owners, index, voice);
    time.extend(after::time(input, mentions, owners, event));
    let location = whereabouts.own(index);
    // "withdraw from Timbuktu": where it happens is nobody that it is done to.
    let is_place =
        |party: &Party| party.rule == actor::WHERE && matches!(party.kind, EntityKind::Country | EntityKind::Place);
    parties.recipients.retain(|party| !is_place(party) && !is_moved(event, party));
    parties.recipients.retain(|party| !(KILLS.contains(&event.lemma.as_str()) && cannot_die(party)));
    let is_date = |party: &Party| is_date(mentions, party);
    parties.actors.retain(|party| !is_date(party));
    parties.recipients.retain(|party| !is_date(party));
    // "a base in the hills *that* …": a relative that seems to stand for a place stands for what is in it.
    let text = analysis.text;
    parties.actors.retain(|party| !(event.plover == Plover::Assault && cannot_harm(party)));
    let relative = |p: &Party| p.evidence.iter().all(|words| matches!(words.of(text), "that" | "which" | "who"));
    parties.actors.retain(|party| !(party.kind == EntityKind::Place && relative(party)));
    let report = Report {
        sentence: analysis.sentences[sentence as usize].span,
        actor: parties.actors,
        event: claim(event, mentions, index),
        recipient: parties.recipients,
        quantity: quantities::of(input, mentions, owners, index),
        location,
        time,
        attribution: voices::chain(input, mentions, voice),
        factuality: certainty::claim(input, &mentions.certainties[index]),
    };
    let heading = analysis.sentences[sentence as usize].kind == language::PassageKind::Heading;
    Draft { event: index, told: vec![index], sentence, heading, report }
}

fn claim(event: &Event, mentions: &Mentions, index: usize) -> EventClaim {
    EventClaim {
        plover: event.plover,
        mode: event.mode,
        cameo: event.cameo,
        lemma: event.lemma.clone(),
        negated: mentions.certainties[index].polarity == crate::Polarity::Negative,
        evidence: event.trigger.clone(),
        rule: event.rule,
    }
}

/// "send *troops*", "an increase in *troop* numbers": who is moved is counted, and is nobody that it is done to.
fn is_moved(event: &Event, party: &Party) -> bool {
    let moves = matches!(event.plover, Plover::Mobilize | Plover::Retreat);
    moves && party.code.is_none() && party.role.as_deref() == Some("military")
}

/// "the *Zenda* shooter killed two", "robbed by the *cathedral*": a place harms nobody; a state does.
fn cannot_harm(party: &Party) -> bool {
    let last = party.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let mission =
        matches!(last.as_str(), "consulate" | "embassy" | "hospital" | "hotel" | "mosque" | "church" | "school");
    mission || (matches!(party.kind, EntityKind::Place | EntityKind::Facility) && party.code.is_none())
}

/// "attacks on *New Year's Eve*": a day that the parse put where somebody would stand.
fn is_date(mentions: &Mentions, party: &Party) -> bool {
    let inside = |words: &span::Span| mentions.times.iter().any(|time| time.span.contains(*words));
    !party.evidence.is_empty() && party.evidence.iter().all(inside)
}

/// Verbs whose object must live.
const KILLS: &[&str] =
    &["kill", "slaughter", "murder", "wound", "injure", "execute", "assassinate", "massacre", "poison", "behead"];

/// "there are weapons … kill *them*": things that a pronoun was taken for.
fn cannot_die(party: &Party) -> bool {
    let thing = matches!(party.kind, EntityKind::Equipment | EntityKind::Facility | EntityKind::Other);
    thing && party.role.is_none()
}
