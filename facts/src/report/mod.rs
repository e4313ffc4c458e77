//! One report for each happening: ties mentions together, field by field, then joins what tells of the same thing.

mod after;
mod anaphora;
mod as_of_publication;
mod blame;
mod certainty;
mod command;
mod condition;
mod confidence;
mod draft;
mod enough;
mod first_person;
mod headline;
mod merge;
mod nobody_in_particular;
mod outlets;
mod owner;
mod places;
mod planned_is_ahead;
mod purpose;
mod qualified;
mod quantities;
mod result;
mod same;
mod shared_actor;
mod times;
mod voices;

use crate::grammar::Grammar;
use crate::{Attribution, Event, Input, Mentions, Plover, Report, Stance, actor};
use draft::Draft;
use owner::Owners;
pub use places::Whereabouts;

/// Ties mentions together into reports, in the order of the article; and says where title and text disagree.
pub fn read(input: &Input<'_>, mentions: &Mentions) -> (Vec<Report>, Vec<article::Problem>) {
    let owners = Owners::of(input, mentions);
    let parties = actor::Reader::new(input);
    let grammar = Grammar::new(input.analysis);
    let whereabouts = Whereabouts::with(&grammar, mentions, &owners);
    let mut drafts: Vec<Draft> = mentions
        .events
        .iter()
        .enumerate()
        .filter(|(index, event)| {
            event.plover != Plover::Other
                && !condition::is_condition(input, mentions, *index)
                && !is_silence(mentions, event)
                && !command::is_command(input, event.head)
        })
        .map(|(index, _)| draft::draft(input, mentions, &owners, &whereabouts, &parties, index))
        .collect();
    shared_actor::share(input, mentions, &mut drafts);
    let problems = headline::check(input, &drafts);
    let mut drafts = merge::merge(input, mentions, drafts);
    for draft in &mut drafts {
        qualified::qualify(input, mentions, draft);
    }
    blame::add(input, mentions, &mut drafts);
    let mut reports: Vec<Report> = drafts
        .into_iter()
        .filter(|draft| enough::says_enough(input, draft) && !purpose::is_purpose(&grammar, mentions, draft))
        .filter(|draft| !nobody_in_particular::is_of_reader_or_writer(input, &grammar, mentions, draft))
        .map(|mut draft| {
            whereabouts.complete(&mut draft);
            draft.report
        })
        .collect();
    for report in &mut reports {
        times::infer(input, report);
        report.factuality.confidence = confidence::confidence(report);
    }
    (reports, problems)
}

/// "declined to say whether" refuses nobody anything: it leaves open what it does not say.
fn is_silence(mentions: &Mentions, event: &Event) -> bool {
    let silent = |a: &&Attribution| a.stance == Stance::Withhold;
    let cues = mentions.attributions.iter().filter(silent).flat_map(|a| &a.cue);
    cues.into_iter().any(|cue| event.trigger.iter().any(|words| cue.contains(*words)))
}
