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
    if !matches!(step.link, Link::Clause | Link::Adverbial) && both_ways(grammar, step.above).is_none() {
        return None;
    }
    if let Some(mark) = silence(grammar, step).or_else(|| asked_in_vain(grammar, step)) {
        return Some(mark);
    }
    if !cues::is(grammar, step.above, Cue::Undisclosed) {
        return None;
    }
    let refusal = refusal(grammar, step.above)?;
    // "neither confirm nor deny that": no question word, and still not told.
    let open = opens_a_question(grammar, step.below)
        .or_else(|| amount(grammar, step.below))
        .or_else(|| both_ways(grammar, step.above))?;
    let mut mark = Mark::of(RULE, step.above).cap(0.0).status(Status::Undisclosed).last();
    mark.evidence = vec![refusal, step.above, open];
    Some(mark)
}

/// "whether", "if", or a question word ("*how* much", "*which* of them").
fn opens_a_question(grammar: &Grammar<'_>, clause: TokenId) -> Option<TokenId> {
    let first = |t: TokenId| grammar.children(t).next().filter(|&c| c < t).unwrap_or(t);
    grammar.children(clause).filter(|&t| t < clause).find_map(|t| [t, first(t)].into_iter().find(|&t| asks(grammar, t)))
}

fn asks(grammar: &Grammar<'_>, word: TokenId) -> bool {
    let word = grammar.lower(word);
    matches!(word.as_str(), "whether" | "if" | "when" | "how" | "where" | "why" | "what" | "who" | "whom" | "which")
}

/// "would *not* say", "*declined* to say".
fn refusal(grammar: &Grammar<'_>, verb: TokenId) -> Option<TokenId> {
    let declined = || {
        let above = grammar.head(verb).filter(|_| grammar.relation(verb) == Relation::Xcomp)?;
        cues::is(grammar, above, Cue::Excludes).then_some(above)
    };
    negator(grammar, verb).or_else(declined)
}

/// "neither confirm nor *deny*": the other of the two.
fn both_ways(grammar: &Grammar<'_>, verb: TokenId) -> Option<TokenId> {
    let other = match grammar.relation(verb) {
        Relation::Conj => grammar.head(verb),
        _ => grammar.child(verb, &[Relation::Conj]),
    }?;
    let pair = [grammar.lemma(verb), grammar.lemma(other)];
    (pair == ["confirm", "deny"] || pair == ["deny", "confirm"]).then_some(other)
}

/// "kept *silent* on whether", "was *tight-lipped* about when", "gave *no answer* when asked if".
fn silence(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let open = opens_a_question(grammar, step.below)?;
    let mute =
        |t: TokenId| matches!(grammar.lemma(t), "silent" | "mum" | "tight-lipped" | "coy" | "evasive" | "noncommittal");
    let word = std::iter::once(step.above).chain(grammar.children(step.above)).find(|&t| mute(t))?;
    let mut mark = Mark::of(RULE, word).cap(0.0).status(Status::Undisclosed).last();
    mark.evidence = vec![word, open];
    Some(mark)
}

/// "did not say *how much* it paid": parsers take the amount for the object, and the clause for its relative.
pub(super) fn governor_of_amount(grammar: &Grammar<'_>, clause: TokenId, amount_word: TokenId) -> Option<TokenId> {
    let verb = grammar.head(amount_word).filter(|_| grammar.relation(amount_word) == Relation::Obj)?;
    amount(grammar, clause).filter(|_| cues::is(grammar, verb, Cue::Undisclosed)).map(|_| verb)
}

/// The "much" or "many" behind "how" that a clause hangs on.
fn amount(grammar: &Grammar<'_>, clause: TokenId) -> Option<TokenId> {
    let word = grammar.head(clause).filter(|_| grammar.relation(clause) == Relation::AclRelcl)?;
    let how = word.checked_sub(1).is_some_and(|t| grammar.lower(t) == "how");
    (how && matches!(grammar.lower(word).as_str(), "much" | "many")).then_some(word)
}

/// Verbs and nouns of answering.
const ANSWERS: &[&str] = &["answer", "respond", "reply", "comment", "say", "elaborate", "confirm", "response"];

/// "*Asked* if she would stand again, the mayor *gave no answer*".
fn asked_in_vain(grammar: &Grammar<'_>, step: &Step) -> Option<Mark> {
    let asked = matches!(grammar.lemma(step.above), "ask" | "press" | "question");
    let main = grammar.head(step.above).filter(|_| asked && grammar.relation(step.above) == Relation::Advcl)?;
    let open = opens_a_question(grammar, step.below)?;
    let answers = |t: TokenId| ANSWERS.contains(&grammar.lemma(t));
    let unsaid = || negator(grammar, main).filter(|_| answers(main));
    let declined =
        || grammar.child(main, &[Relation::Xcomp]).filter(|&t| answers(t) && cues::is(grammar, main, Cue::Excludes));
    let none = || grammar.child(main, &[Relation::Obj]).filter(|&t| answers(t) && negator(grammar, t).is_some());
    let word = unsaid().or_else(declined).or_else(none)?;
    let mut mark = Mark::of(RULE, word).cap(0.0).status(Status::Undisclosed).last();
    mark.evidence = vec![word, open];
    Some(mark)
}
