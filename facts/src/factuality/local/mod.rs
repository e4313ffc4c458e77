//! What the event's own clause says of it.

mod aim;
mod almost;
mod attribute;
mod conditional;
mod future;
mod headline;
mod modal;
mod negation;
mod no_object;
mod progressive;
mod question;
mod yet;

use language::TokenId;

pub(super) use conditional::opener;
pub(super) use future::read as future_of;
pub(super) use negation::negator;

use super::mark::{Mark, Sum};
use crate::grammar::Grammar;

/// A rule about a clause.
type Rule = fn(&Grammar<'_>, TokenId) -> Option<Mark>;

/// The order matters: what caps comes before what turns round.
const RULES: &[Rule] = &[
    aim::read,
    attribute::read,
    headline::read,
    progressive::read,
    future::read,
    modal::read,
    conditional::read,
    question::read,
    yet::read,
    almost::read,
    no_object::read,
    negation::read,
];

/// Adds the marks of a clause.
pub(super) fn add(grammar: &Grammar<'_>, head: TokenId, sum: &mut Sum) {
    for mark in RULES.iter().filter_map(|rule| rule(grammar, head)) {
        sum.add(mark);
    }
}
