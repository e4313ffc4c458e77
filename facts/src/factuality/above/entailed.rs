//! "The pilot *managed* to land", "*began* to shell": it happened when the verb above did.

use super::{Link, Step};
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::{Mark, UnderNo};
use crate::grammar::Grammar;

/// "did not *force* them to leave": they may have left of their own.
const ONE_WAY: &[&str] = &["force", "compel", "cause", "make", "lead", "bring", "help", "drive", "prove"];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let governed = step.link == Link::Infinitive && cues::is(grammar, step.above, Cue::Entails);
    let one_way = ONE_WAY.contains(&grammar.lemma(step.above));
    let mark = Mark::of("factuality/above/entailed", step.above).cap(2.8);
    governed.then(|| mark.under_no(if one_way { UnderNo::Opens } else { UnderNo::Turns }))
}
