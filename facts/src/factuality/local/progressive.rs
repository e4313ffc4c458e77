//! "The navy *is blocking* the strait": under way; with a time ahead ("*is leaving* next week"), a plan.

use language::TokenId;

use crate::Status;
use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

const RULE: &str = "factuality/local/progressive";
const AHEAD: &[&str] = &["next", "tomorrow", "soon", "later", "shortly", "upcoming", "coming"];

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    if let Some(mark) = lasts(grammar, head) {
        return Some(mark);
    }
    let aux = |words: &[&str]| grammar.auxiliaries(head).find(|&t| words.contains(&grammar.lower(t).as_str()));
    let is = aux(&["is", "are", "am", "'s", "'re", "'m", "’s", "’re"]);
    let is = match grammar.token(head).xpos {
        // "has been blocking" still does; "had been blocking" did.
        "VBG" => is.or_else(|| aux(&["been"]).and(aux(&["has", "have", "'ve", "’ve"])))?,
        // "is being rebuilt".
        "VBN" => aux(&["being"]).and(is)?,
        _ => return None,
    };
    let ahead = grammar.children(head).find(|&t| {
        AHEAD.contains(&grammar.lower(t).as_str())
            || grammar.children(t).any(|c| AHEAD.contains(&grammar.lower(c).as_str()))
    });
    Some(match ahead {
        Some(time) => {
            let mut mark = Mark::of(RULE, is).cap(2.4).status(Status::Planned);
            mark.evidence.push(time);
            mark
        }
        None => Mark::of(RULE, is).cap(2.9).status(Status::Ongoing),
    })
}

/// "The search *goes on*", "the fighting *continues*".
fn lasts(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let present = matches!(grammar.token(head).xpos, "VBZ" | "VBP") && grammar.auxiliaries(head).next().is_none();
    let lasting =
        matches!(grammar.phrasal_lemma(head).as_str(), "continue" | "persist" | "go_on" | "drag_on" | "carry_on");
    (present && lasting).then(|| Mark::of(RULE, head).cap(2.9).status(Status::Ongoing))
}
