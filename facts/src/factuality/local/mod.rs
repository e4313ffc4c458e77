//! What the event's own clause says of it.

mod adverb;
mod aim;
mod almost;
mod any;
mod attribute;
mod condition_phrase;
mod conditional;
mod either;
mod few;
mod future;
mod headline;
mod inverted;
mod is_to;
mod modal;
mod needed;
mod negation;
mod no_longer;
mod no_object;
mod progressive;
mod question;
mod shared_no;
mod standing;
mod subjunctive;
mod which_denied;
mod yet;

use language::TokenId;

pub(super) use conditional::opener;
pub(super) use future::read as future_of;
pub(super) use negation::negator;

use super::mark::{Mark, Sum, UnderNo};
use crate::grammar::Grammar;

/// A rule about a clause.
type Rule = fn(&Grammar<'_>, TokenId) -> Option<Mark>;

/// The order matters: what caps comes before what turns round.
const RULES: &[Rule] = &[
    aim::read,
    attribute::read,
    adverb::read,
    any::read,
    few::read,
    subjunctive::read,
    either::read,
    headline::read,
    standing::read,
    is_to::read,
    progressive::read,
    future::read,
    modal::read,
    conditional::read,
    condition_phrase::read,
    inverted::read,
    question::read,
    needed::read,
    which_denied::read,
    yet::read,
    almost::read,
    no_object::read,
    no_longer::read,
    negation::read,
    shared_no::read,
];

/// Adds the marks of the event's own clause.
pub(super) fn add(grammar: &Grammar<'_>, head: TokenId, sum: &mut Sum) {
    add_through(grammar, head, UnderNo::Turns, sum);
}

/// Adds the marks of the clause of a word above the event, whose negation reaches the event so.
pub(super) fn add_through(grammar: &Grammar<'_>, head: TokenId, under_no: UnderNo, sum: &mut Sum) {
    for mark in RULES.iter().filter_map(|rule| rule(grammar, head)) {
        if let Some(mark) = mark.through(under_no) {
            sum.add(mark);
        }
    }
}

/// Adds only what denies a word above the event.
pub(super) fn add_no(grammar: &Grammar<'_>, head: TokenId, sum: &mut Sum) {
    if let Some(mark) = negation::read(grammar, head) {
        sum.add(mark);
    }
}
