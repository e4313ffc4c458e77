//! "*You* can visit the old town", "*I* asked for the bill": outside what is quoted, whom the writer speaks to, and the writer, are no one
//! that news tells of.

use language::{Relation, TokenId};

use super::command::is_quoted;
use super::draft::Draft;
use super::first_person;
use crate::grammar::Grammar;
use crate::{Event, EventKind, Input, Mentions, Party};

/// Whether a draft is of what the reader may do, or of what the writer did.
pub(super) fn is_of_reader_or_writer(
    input: &Input<'_>,
    grammar: &Grammar<'_>,
    mentions: &Mentions,
    draft: &Draft,
) -> bool {
    let event = &mentions.events[draft.event];
    if is_quoted(input, grammar.span(event.head)) {
        return false;
    }
    let actors = &draft.report.actor;
    if actors.is_empty() { is_the_reader(grammar, event) } else { actors.iter().all(|p| is_the_writer(input, p)) }
}

/// "*you* pay", "if you want to *pay*": the subject of the verb, or of the verb above one that has none.
fn is_the_reader(grammar: &Grammar<'_>, event: &Event) -> bool {
    let own = |verb: TokenId| grammar.child(verb, &[Relation::Nsubj, Relation::NsubjPass]);
    let above = || grammar.head(event.head).filter(|_| event.kind == EventKind::Verb).and_then(own);
    let subject = own(event.head).or_else(above);
    subject.is_some_and(|subject| matches!(grammar.lower(subject).as_str(), "you" | "one" | "yourself"))
}

/// A first person that nobody's words are: "we" may be a body, which stands behind it then.
fn is_the_writer(input: &Input<'_>, party: &Party) -> bool {
    let pronoun = |words: &span::Span| first_person::is_plural(words.of(input.analysis.text)).is_some();
    party.entity.is_none() && party.evidence.iter().all(pronoun)
}
