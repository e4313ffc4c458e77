//! From drafts to attributions: spans, mode, who the source is, and who passes it on.

use language::{EntityId, TokenId};
use span::Span;

use super::draft::{Draft, Stretch};
use super::ground::Ground;
use super::{phrase, who};
use crate::{Attribution, AttributionMode};

/// Writes out the drafts in the order of their first words; relays point into the new order.
pub(super) fn finish(ground: &Ground<'_>, drafts: Vec<Draft>) -> Vec<Attribution> {
    // What a quotation has cut off entirely is no attribution any more.
    let mut order: Vec<usize> = (0..drafts.len()).filter(|&n| !drafts[n].content.is_empty()).collect();
    order.sort_by_key(|&n| (first_word(&drafts[n]), n));
    let mut place = vec![None; drafts.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = Some(new);
    }
    let offices = who::offices(ground);
    let relays = super::relay::relays(&drafts);
    order
        .iter()
        .map(|&old| {
            let mut attribution = attribution(ground, &drafts[old], &offices);
            attribution.relayed_by = relays[old].and_then(|outer| place[outer]);
            attribution
        })
        .collect()
}

fn first_word(draft: &Draft) -> TokenId {
    let cue = draft.cue.first().copied().unwrap_or(draft.anchor);
    draft.content.first().map_or(cue, |c| c.0.min(cue)).min(draft.source.unwrap_or(cue))
}

fn attribution(ground: &Ground<'_>, draft: &Draft, offices: &[Option<Span>]) -> Attribution {
    let source = draft.source.map_or_else(Vec::new, |head| phrase::sources(ground, head, &draft.cue));
    let entity = draft.source.and_then(|head| entity(ground, head));
    let own_role = draft.source.and_then(|head| who::role(ground, head));
    Attribution {
        source: source.into_iter().map(|s| span(ground, s)).collect(),
        cue: runs(&draft.cue).into_iter().map(|s| span(ground, s)).collect(),
        content: draft.content.iter().map(|&s| span(ground, s)).collect(),
        mode: mode(ground, &draft.content),
        stance: draft.stance,
        source_head: draft.source,
        entity,
        role: own_role.or_else(|| entity.and_then(|e| offices[e as usize])),
        named: draft.source.is_some_and(|head| who::is_named(ground, head)),
        relayed_by: None,
        rule: draft.rule,
    }
}

fn span(ground: &Ground<'_>, (first, last): Stretch) -> Span {
    ground.span(first).cover(ground.span(last))
}

/// Tokens as stretches of neighbours.
fn runs(tokens: &[TokenId]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = tokens.iter().map(|&t| (t, t)).collect();
    super::draft::normalize(&mut stretches);
    stretches
}

/// The entity behind the head of a source; for a relative word, that of what it stands for.
fn entity(ground: &Ground<'_>, head: TokenId) -> Option<EntityId> {
    who::mention_head(ground, head).and_then(|t| ground.mention(t)).map(|(e, _)| e)
}

/// Direct when (almost) all content stands in quotation marks, mixed when part of it does.
fn mode(ground: &Ground<'_>, content: &[Stretch]) -> AttributionMode {
    let tokens =
        content.iter().flat_map(|&(first, last)| first..=last).filter(|&t| ground.upos(t) != language::Upos::Punct);
    let (mut quoted, mut all) = (0u32, 0u32);
    for t in tokens {
        all += 1;
        quoted += u32::from(ground.quotation(t).is_some());
    }
    match quoted {
        0 => AttributionMode::Indirect,
        q if q == all => AttributionMode::Direct,
        _ => AttributionMode::Mixed,
    }
}
