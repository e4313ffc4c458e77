//! "The court has *yet* to rule": it has not.

use language::TokenId;

use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let to = grammar.infinitive_mark(head)?;
    let yet = to.checked_sub(1).filter(|&t| grammar.lower(t) == "yet")?;
    let before = yet.checked_sub(1)?;
    let holds = matches!(grammar.lemma(before), "have" | "be")
        || matches!(grammar.lower(before).as_str(), "has" | "had" | "have" | "is" | "are");
    holds.then(|| Mark::of("factuality/local/yet", yet).cap(2.5).flip())
}
