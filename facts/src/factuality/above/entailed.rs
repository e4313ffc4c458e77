//! "The pilot *managed* to land", "*began* to shell": it happened when the verb above did.

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::mark::{Mark, UnderNo};
use crate::grammar::Grammar;

/// "did not *force* them to leave": they may have left of their own.
const ONE_WAY: &[&str] = &["force", "compel", "cause", "make", "lead", "bring", "help", "drive", "prove"];

const LASTS: &[&str] = &["continue", "keep", "remain", "go", "proceed"];

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let governed = step.link == Link::Infinitive && cues::is(grammar, step.above, Cue::Entails);
    let one_way = ONE_WAY.contains(&grammar.lemma(step.above));
    let mark = Mark::of("factuality/above/entailed", step.above).cap(2.8);
    // "keeps rising": it still does.
    let lasts = LASTS.contains(&grammar.lemma(step.above)) && matches!(grammar.token(step.above).xpos, "VBZ" | "VBP");
    let mark = if lasts { mark.status(Status::Ongoing) } else { mark };
    governed.then(|| mark.under_no(if one_way { UnderNo::Opens } else { UnderNo::Turns }))
}
