//! "The army **denied** it," "**would not say** whether": the stance of the voice in whose words an event stands.
//!
//! The words right above an event have been read already ([`super::above`]); this adds the voices that hold whole
//! sentences, quoted or paraphrased.

use crate::attribution::cues::Stance;
use crate::{Attribution, Certainty, Event, Input, Polarity, Status};

const RULE: &str = "factuality/stance";

/// For each token the innermost attribution whose content holds it, by its index.
pub(super) fn voices(input: &Input<'_>, attributions: &[Attribution]) -> Vec<Option<usize>> {
    let mut of: Vec<Option<usize>> = vec![None; input.analysis.tokens.len()];
    let mut length = vec![u32::MAX; of.len()];
    for (index, attribution) in attributions.iter().enumerate() {
        for &content in &attribution.content {
            let long = content.end() - content.start();
            for token in input.analysis.tokens_in(content) {
                let token = token as usize;
                if long < length[token] {
                    (of[token], length[token]) = (Some(index), long);
                }
            }
        }
    }
    of
}

/// What the voice makes of a plain statement: a denial denies it, an accusation alleges it, silence tells nothing of it.
pub(super) fn apply(event: &Event, attribution: &Attribution, certainty: &mut Certainty) {
    let plain = matches!(
        certainty.status,
        Status::Happened | Status::Ongoing | Status::Stated | Status::Planned | Status::Conditional
    );
    let cue = attribution.cue.first().is_some_and(|cue| event.trigger.contains(cue));
    if !plain || cue {
        return;
    }
    match attribution.stance {
        Stance::Deny => {
            certainty.status = Status::Denied;
            certainty.polarity = Polarity::Negative;
            certainty.value = -certainty.value.abs().min(1.8);
        }
        Stance::Accuse | Stance::Allege => {
            certainty.status = Status::Alleged;
            certainty.value = certainty.value.clamp(-2.0, 2.0);
        }
        Stance::Withhold => {
            certainty.status = Status::Undisclosed;
            certainty.value = 0.0;
        }
        _ => return,
    }
    certainty.rule = RULE;
    certainty.evidence.clone_from(&attribution.cue);
}
