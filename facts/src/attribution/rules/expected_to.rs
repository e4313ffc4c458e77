//! Somebody or something is said, expected, believed to do what the infinitive says; who says so may be left out.
//!
//! "*The ferry* is expected *to sail on Friday*." – "*The general* seems *to have fled*."

use language::{Relation, TokenId};

use crate::attribution::cues::{Cue, Stance};
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;

pub(in crate::attribution) const RULE: &str = "attribution/rules/expected_to";

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, cue: Cue, drafts: &mut Drafts) {
    if !phrase::is_passive(ground, verb) || !(cue.infinitive || cue.stance.is_word() || cue.stance == Stance::Believe) {
        return;
    }
    let Some(act) = ground.child(verb, &[Relation::Xcomp]).filter(|&x| x > verb) else { return };
    raise(ground, verb, act, cue.stance, drafts);
}

/// Adds the attribution whose content is the subject of `verb` with `act`.
pub(in crate::attribution) fn raise(
    ground: &Ground<'_>,
    verb: TokenId,
    act: TokenId,
    stance: Stance,
    drafts: &mut Drafts,
) {
    let subject = ground.child(verb, &[Relation::Nsubj, Relation::NsubjPass]).map(|s| ground.reach(s));
    let content = subject.into_iter().chain([ground.reach(act)]).filter_map(|s| phrase::trim(ground, s)).collect();
    let source = phrase::agent(ground, verb);
    drafts.add(Draft::of_verb(ground, verb, source, content, stance, RULE));
}
