//! "The army said that rebels *shelled* the camp. The rebels denied *shelling* it": two voices disagree.

use std::collections::BTreeMap;

use crate::{Attribution, Certainty, Event, Input, Plover, Polarity, Status};

/// Verbs that stand for any deed: two of them are not the same deed.
const LIGHT: &[&str] =
    &["be", "have", "do", "make", "take", "get", "give", "go", "come", "say", "tell", "know", "see", "want"];

/// Marks what one voice affirms and another denies, in the same words: both stand disputed.
pub(super) fn mark(
    input: &Input<'_>,
    events: &[Event],
    attributions: &[Attribution],
    voices: &[Option<usize>],
    certainties: &mut [Certainty],
) {
    let mut by_act: BTreeMap<(Plover, &str), Vec<usize>> = BTreeMap::new();
    for (n, event) in events.iter().enumerate() {
        let told = !LIGHT.contains(&event.lemma.as_str()) && voices[event.head as usize].is_some();
        if told {
            by_act.entry((event.plover, &event.lemma)).or_default().push(n);
        }
    }
    let speaker = |n: usize| voices[events[n].head as usize].map(|v| &attributions[v]);
    for act in by_act.values() {
        let denials = act.iter().filter(|&&n| is_denial(&certainties[n]));
        let Some(&denial) = denials.clone().next() else { continue };
        let affirmed = act.iter().find(|&&n| {
            is_affirmed(&certainties[n]) && speaker(n).zip(speaker(denial)).is_some_and(|(a, b)| apart(input, a, b))
        });
        let Some(&affirmed) = affirmed else { continue };
        for n in [affirmed, denial] {
            certainties[n].status = Status::Disputed;
            certainties[n].rule = "factuality/disputed";
            if let Some(voice) = speaker(n) {
                certainties[n].evidence.clone_from(&voice.cue);
            }
        }
    }
}

fn is_denial(certainty: &Certainty) -> bool {
    certainty.status == Status::Denied
        || (certainty.polarity == Polarity::Negative && matches!(certainty.status, Status::Happened | Status::Ongoing))
}

fn is_affirmed(certainty: &Certainty) -> bool {
    let told = matches!(certainty.status, Status::Happened | Status::Ongoing | Status::Alleged);
    told && certainty.polarity == Polarity::Positive
}

/// Whether two attributions are two voices.
fn apart(input: &Input<'_>, a: &Attribution, b: &Attribution) -> bool {
    match (a.entity, b.entity) {
        (Some(x), Some(y)) => x != y,
        _ => {
            let words = |of: &Attribution| {
                of.source.iter().map(|s| s.of(input.analysis.text).to_lowercase()).collect::<Vec<_>>()
            };
            words(a) != words(b)
        }
    }
}
