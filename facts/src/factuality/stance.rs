//! "The army **denied** it," "**would not say** whether": the stance of the voice in whose words an event stands.
//!
//! The words right above an event have been read already ([`super::above`]); this adds the voices that hold whole
//! sentences, quoted or paraphrased.

use super::local;
use crate::attribution::cues::Stance;
use crate::grammar::Grammar;
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
pub(super) fn apply(grammar: &Grammar<'_>, event: &Event, attribution: &Attribution, certainty: &mut Certainty) {
    let plain = matches!(
        certainty.status,
        Status::Happened | Status::Ongoing | Status::Stated | Status::Planned | Status::Conditional
    );
    let cue = attribution.cue.first().is_some_and(|cue| event.trigger.contains(cue));
    if !plain || cue {
        return;
    }
    let mut cues = attribution.cue.iter().flat_map(|&cue| grammar.analysis.tokens_in(cue));
    let denies_nothing = cues.any(|t| local::negator(grammar, t).is_some());
    match attribution.stance {
        // "has *not ruled out* selling it": nobody denies it.
        Stance::Deny if denies_nothing => return,
        Stance::Deny => {
            certainty.status = Status::Denied;
            certainty.polarity = Polarity::Negative;
            certainty.value = -certainty.value.abs().min(1.8);
        }
        Stance::Accuse | Stance::Allege => {
            certainty.status = Status::Alleged;
            certainty.value = certainty.value.clamp(-2.0, 2.0);
        }
        // "avoided *losing* it": what is told as not done is told.
        Stance::Withhold if certainty.polarity == Polarity::Positive => {
            certainty.status = Status::Undisclosed;
            certainty.value = 0.0;
        }
        _ => return,
    }
    certainty.rule = RULE;
    certainty.evidence.clone_from(&attribution.cue);
}
