//! "We", "our" and "I" in a quotation: the speaker, or the body they speak for.
//!
//! "**Our** patrols will double," said *Navy* Commander Antoinette de Mauban: the navy's patrols.

use language::{Entity, EntityId, EntityKind};
use span::Span;

use super::voices;
use crate::{Attribution, AttributionMode, Input, Mentions, Party};

pub(super) const RULE: &str = "report/first_person";

/// Puts the speaker of `voice` in the place of first-person parties.
pub(super) fn resolve(input: &Input<'_>, mentions: &Mentions, voice: Option<usize>, parties: &mut [Party]) {
    let Some(attribution) = voice.map(|index| &mentions.attributions[index]) else { return };
    for party in parties {
        let Some(plural) = first_person(input, party) else { continue };
        let body = if plural { body(input, mentions, attribution) } else { None };
        let Some(id) = body.or(attribution.entity) else { continue };
        let entity = &input.analysis.entities[id as usize];
        party.entity = Some(id);
        party.name.clone_from(&entity.name);
        party.kind = entity.kind;
        party.code.clone_from(&entity.code);
        party.evidence.extend(&attribution.source);
        party.rule = RULE;
    }
}

/// "He fired until they shot **him**," *the mayor* said: in a speaker's own words the third person is somebody else.
pub(super) fn drop_speaker(input: &Input<'_>, mentions: &Mentions, voice: Option<usize>, parties: &mut Vec<Party>) {
    let Some(attribution) = voice.map(|index| &mentions.attributions[index]) else { return };
    let Some(speaker) = attribution.entity.filter(|_| attribution.mode == AttributionMode::Direct) else { return };
    let third = |party: &Party| {
        let word = |w: &Span| w.of(input.analysis.text).to_lowercase();
        party
            .evidence
            .iter()
            .all(|w| matches!(word(w).as_str(), "he" | "him" | "his" | "she" | "her" | "they" | "them"))
    };
    parties.retain(|party| party.entity != Some(speaker) || !third(party));
}

/// Whether the party is only a first-person pronoun so far, or theirs, and if so whether a plural one.
fn first_person(input: &Input<'_>, party: &Party) -> Option<bool> {
    let words = party.evidence.first()?.of(input.analysis.text);
    // "our mission" acts for whose it is.
    is_plural(words.split_once(' ').map_or(words, |(first, _)| first))
}

/// Of a pronoun of the first person, whether it is a plural one.
pub(super) fn is_plural(word: &str) -> Option<bool> {
    // "US" is a country.
    let is = |words: &[&str]| word != "US" && words.iter().any(|w| word.eq_ignore_ascii_case(w));
    if is(&["we", "us", "our", "ours"]) {
        Some(true)
    } else if is(&["i", "me", "my", "mine"]) {
        Some(false)
    } else {
        None
    }
}

/// The organization or country that the speaker's office belongs to.
fn body(input: &Input<'_>, mentions: &Mentions, speaker: &Attribution) -> Option<EntityId> {
    let same = |a: &&Attribution| a.entity == speaker.entity && speaker.entity.is_some();
    let sources = std::iter::once(speaker).chain(mentions.attributions.iter().filter(same));
    let words: Vec<Span> =
        sources.flat_map(|a| &a.source).copied().chain(voices::role(input, mentions, speaker)).collect();
    let inside = |entity: &Entity| entity.mentions.iter().any(|m| words.iter().any(|w| w.contains(m.span)));
    let bodies = [EntityKind::Organization, EntityKind::Group, EntityKind::Country, EntityKind::Facility];
    bodies.iter().find_map(|kind| {
        input.analysis.entities.iter().position(|e| e.kind == *kind && inside(e)).map(|index| index as EntityId)
    })
}
