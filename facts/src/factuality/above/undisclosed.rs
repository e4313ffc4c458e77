//! "The minister *would not say whether* more guards will go": it is not told.

use language::{Relation, TokenId};

use super::{Link, Step};
use crate::Status;
use crate::factuality::cues::{self, Cue};
use crate::factuality::local::negator;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/above/undisclosed";

pub(super) fn read(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    if !matches!(step.link, Link::Clause | Link::Adverbial) || !cues::is(grammar, step.above, Cue::Undisclosed) {
        return None;
    }
    let open = opens_a_question(grammar, step.below)?;
    let refusal = refusal(grammar, step.above)?;
    let mut mark = Mark::of(RULE, step.above).cap(0.0).status(Status::Undisclosed).last();
    mark.evidence = vec![refusal, step.above, open];
    Some(mark)
}

/// "whether", "if", or a question word.
fn opens_a_question(grammar: &Grammar<'_>, clause: TokenId) -> Option<TokenId> {
    grammar.children(clause).find(|&t| {
        t < clause
            && matches!(
                grammar.lower(t).as_str(),
                "whether" | "if" | "when" | "how" | "where" | "why" | "what" | "who" | "which"
            )
    })
}

/// "would *not* say", "*declined* to say".
fn refusal(grammar: &Grammar<'_>, verb: TokenId) -> Option<TokenId> {
    let declined = || {
        let above = grammar.head(verb).filter(|_| grammar.relation(verb) == Relation::Xcomp)?;
        cues::is(grammar, above, Cue::Excludes).then_some(above)
    };
    negator(grammar, verb).or_else(declined)
}
