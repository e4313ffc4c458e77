//! One rule, one file: each looks at one token and adds the attribution that it anchors.

pub(super) mod according_to;
pub(super) mod adverb;
pub(super) mod as_clause;
pub(super) mod citing;
pub(super) mod clause;
pub(super) mod colon;
pub(super) mod expected_to;
pub(super) mod infinitive;
pub(super) mod light_verb;
pub(super) mod loose_clause;
pub(super) mod noun;
pub(super) mod object;
pub(super) mod parenthetical;
pub(super) mod poll;
pub(super) mod predicate;
pub(super) mod preposition;
pub(super) mod quoted_as_saying;
pub(super) mod quoted_by;
pub(super) mod relative;
pub(super) mod told_outlet;
pub(super) mod withheld;
