//! On whose word: from the attribution that an event stands in, out to the outlet.

use language::{Entity, Mention, MentionSort, TokenId, Upos, gazetteer};
use span::Span;

use crate::{Attribution, AttributionMode, Event, EventKind, Input, Mentions, Voice, VoiceMode};

/// The attribution whose content holds the event most closely. Only a word counts: who plans or hopes says nothing by it.
pub(super) fn voice_of(mentions: &Mentions, event: &Event) -> Option<usize> {
    let trigger = event.trigger.first()?;
    let length = |a: &Attribution| a.content.iter().map(|s| s.len()).sum::<u32>();
    mentions
        .attributions
        .iter()
        .enumerate()
        .filter(|(_, a)| a.stance.is_word())
        .filter(|(_, a)| a.content.iter().any(|content| content.contains(*trigger)))
        .filter(|(_, a)| can_speak(mentions, a))
        .filter(|(_, a)| !a.cue.iter().any(|cue| cue.contains(*trigger)))
        // Of two with the same words, the one that the other passes on.
        .min_by_key(|(_, a)| (length(a), a.relayed_by.is_none()))
        .map(|(index, _)| index)
}

/// Happenings that are words, and so may be a source.
const TOLD: &[&str] = &[
    "analysis",
    "announcement",
    "assessment",
    "campaign",
    "claim",
    "complaint",
    "decision",
    "declaration",
    "finding",
    "investigation",
    "lawsuit",
    "poll",
    "report",
    "resolution",
    "review",
    "ruling",
    "speech",
    "statement",
    "study",
    "survey",
    "verdict",
    "warning",
];

/// "the *launch* said", "since *July* said": what happens and when says nothing, whatever the parse made of it.
fn can_speak(mentions: &Mentions, attribution: &Attribution) -> bool {
    let day = |words: &Span| mentions.times.iter().any(|time| time.span.contains(*words));
    let happens = |head: TokenId| {
        let noun = |e: &&Event| e.head == head && e.kind == EventKind::Noun;
        mentions.events.iter().find(noun).is_some_and(|e| !TOLD.contains(&e.lemma.as_str()))
    };
    let sources = &attribution.source;
    (sources.is_empty() || !sources.iter().all(day)) && !attribution.source_head.is_some_and(happens)
}

/// The attribution at `voice` and those that pass it on, outermost last.
pub(super) fn relays(mentions: &Mentions, voice: Option<usize>) -> Vec<usize> {
    let mut chain: Vec<usize> = Vec::new();
    let mut next = voice;
    while let Some(index) = next.filter(|index| !chain.contains(index)) {
        chain.push(index);
        next = mentions.attributions[index].relayed_by;
    }
    chain
}

/// The chain of voices, outermost last: speaker, who relays, this outlet, the original one.
pub(super) fn chain(input: &Input<'_>, mentions: &Mentions, voice: Option<usize>) -> Vec<Voice> {
    let mut chain: Vec<Voice> = relays(mentions, voice)
        .into_iter()
        .filter(|&index| mentions.attributions[index].stance.is_word())
        .enumerate()
        .map(|(n, index)| speaker(input, mentions, index, n > 0))
        .filter(|voice| !voice.source.is_empty())
        .collect();
    let own_word = chain.is_empty();
    chain.extend(super::outlets::outlets(input, if own_word { VoiceMode::Article } else { VoiceMode::Relayed }));
    chain
}

fn speaker(input: &Input<'_>, mentions: &Mentions, index: usize, relays: bool) -> Voice {
    let attribution = &mentions.attributions[index];
    let text = input.analysis.text;
    let words = |span: &span::Span| span.of(text).to_owned();
    let joined = |spans: &[span::Span]| spans.iter().map(words).collect::<Vec<_>>().join(" ");
    let entity = attribution.entity.map(|id| &input.analysis.entities[id as usize]);
    let source = match entity {
        Some(entity) if attribution.named => entity.name.clone(),
        Some(entity) if attribution.source_head.is_some() => unnamed(input, attribution, entity),
        // Of "farmers who", the farmers.
        _ => attribution.source.first().map(words).unwrap_or_default(),
    };
    let mut evidence = attribution.source.clone();
    evidence.extend(&attribution.cue);
    Voice {
        source,
        role: role(input, mentions, attribution).map(|role| words(&role)),
        entity: attribution.entity,
        named: attribution.named,
        mode: match attribution.mode {
            _ if relays => VoiceMode::Relayed,
            AttributionMode::Direct => VoiceMode::Direct,
            AttributionMode::Indirect => VoiceMode::Indirect,
            AttributionMode::Mixed => VoiceMode::Mixed,
        },
        cue: (!attribution.cue.is_empty()).then(|| joined(&attribution.cue)),
        evidence,
        inferred: None,
        rule: attribution.rule,
    }
}

/// An unnamed source in the article's own words: those of its fullest description, "a senior official" and not "the official".
fn unnamed(input: &Input<'_>, attribution: &Attribution, entity: &Entity) -> String {
    let described = |m: &&Mention| m.sort != MentionSort::Pronoun;
    let here = entity.mentions.iter().find(|m| Some(m.head) == attribution.source_head && described(m));
    let fullest =
        entity.mentions.iter().filter(described).max_by_key(|m| (m.span.len(), std::cmp::Reverse(m.span.start())));
    let words = |m: &Mention| m.span.of(input.analysis.text).to_owned();
    let definite = |m: &&Mention| words(m).to_lowercase().starts_with("the ");
    match (here, fullest) {
        (Some(here), Some(fullest)) => words(if definite(&here) { fullest } else { here }),
        (None, Some(fullest)) => words(fullest),
        _ => entity.name.clone(),
    }
}

/// What the source is, as said here or at another of its attributions: an article gives an office once.
pub(super) fn role(input: &Input<'_>, mentions: &Mentions, attribution: &Attribution) -> Option<Span> {
    let same = |other: &&Attribution| attribution.entity.is_some() && other.entity == attribution.entity;
    let all = || std::iter::once(attribution).chain(mentions.attributions.iter().filter(same));
    all().find_map(|a| before_name(input, mentions, a)).or_else(|| all().find_map(|a| a.role))
}

/// "*Defence Minister* Rupert Hentzau": the words of office right before the name.
fn before_name(input: &Input<'_>, mentions: &Mentions, attribution: &Attribution) -> Option<Span> {
    let analysis = input.analysis;
    let entity = &analysis.entities[attribution.entity? as usize];
    let ends = |m: &&Mention| attribution.source.iter().any(|source| source.end() == m.span.end());
    let name = entity.mentions.iter().find(|m| m.sort == MentionSort::Name && ends(m))?;
    let first = analysis.tokens_in(name.span).start;
    let sentence = analysis.sentence_of(first).tokens.start;
    let of_office = |&token: &TokenId| {
        let word = analysis.word(token);
        let upos = analysis.token(token).upos;
        let title = matches!(upos, Upos::Propn | Upos::Noun | Upos::Adj) && word.starts_with(char::is_alphabetic);
        (title || word == "-") && !mentions.times.iter().any(|t| t.span.contains(analysis.token(token).span))
    };
    let start = (sentence..first).rev().take_while(of_office).last()?;
    let words = analysis.token(start).span.cover(analysis.token(first - 1).span);
    let says_office = analysis.tokens_in(words).any(|t| is_office(analysis.word(t)));
    says_office.then_some(words)
}

/// "minister", "Secretary" (of "Secretary-General"), "spokeswoman".
fn is_office(word: &str) -> bool {
    gazetteer::office(&word.to_lowercase()).is_some() || word.to_lowercase().starts_with("spokes")
}
