//! "*Few* voters came", "left *little* doubt": hardly any; "a few" are some.

use language::{Relation, TokenId};

use crate::factuality::mark::Mark;
use crate::grammar::Grammar;

pub(super) fn read(grammar: &Grammar<'_>, head: TokenId) -> Option<Mark> {
    let subject = grammar.child(head, &[Relation::Nsubj, Relation::NsubjPass]);
    let word = few(grammar, head)
        .or_else(|| subject.and_then(|s| few(grammar, s).or_else(|| is_few(grammar, s).then_some(s))))?;
    Some(Mark::of("factuality/local/few", word).cap(0.4))
}

fn few(grammar: &Grammar<'_>, noun: TokenId) -> Option<TokenId> {
    // "this little town".
    if grammar.child(noun, &[Relation::NmodPoss]).is_some()
        || grammar.children(noun).any(|t| grammar.relation(t) == Relation::Det && !is_few(grammar, t))
    {
        return None;
    }
    let wanted = [Relation::Amod, Relation::Det, Relation::Nummod];
    grammar.children(noun).find(|&t| wanted.contains(&grammar.relation(t)) && is_few(grammar, t))
}

fn is_few(grammar: &Grammar<'_>, word: TokenId) -> bool {
    let some = || {
        word.checked_sub(1).is_some_and(|t| {
            matches!(grammar.lower(t).as_str(), "a" | "the" | "these" | "those" | "last" | "past" | "first" | "next")
        })
    };
    matches!(grammar.lower(word).as_str(), "few" | "little") && !some()
}
