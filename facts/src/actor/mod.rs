//! Who, and to whom: the parties of an event.

use language::TokenId;

use crate::{Event, Input, Party, Rule};

/// Who takes part in an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parties {
    /// Who does it; the members of a coalition each.
    pub actors: Vec<Party>,
    /// To whom it is done.
    pub recipients: Vec<Party>,
}

/// The parties of `event`.
pub fn read(_input: &Input<'_>, _event: &Event) -> Parties {
    Parties::default()
}

/// The party that the phrase governed by `token` names, read by `rule`.
pub fn party(_input: &Input<'_>, _token: TokenId, _rule: Rule) -> Option<Party> {
    None
}
