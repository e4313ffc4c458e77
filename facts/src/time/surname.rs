//! "Prime Minister Ann *May*", "Judge *March*": a month, day or season that is somebody's name tells no time.

use language::{EntityKind, MentionSort, TokenId};

use crate::Input;

/// Which tokens are part of a person's name.
pub(super) struct Surnames {
    named: Vec<bool>,
}

impl Surnames {
    pub(super) fn of(input: &Input<'_>) -> Self {
        let mut named = vec![false; input.analysis.tokens.len()];
        let people = input.analysis.entities.iter().filter(|e| e.kind == EntityKind::Person);
        for name in people.flat_map(|e| &e.mentions).filter(|m| m.sort == MentionSort::Name) {
            for token in input.analysis.tokens_in(name.span) {
                named[token as usize] = true;
            }
        }
        Self { named }
    }

    /// Whether both ends of a time are part of a name.
    pub(super) fn hold(&self, first: TokenId, last: TokenId) -> bool {
        self.named[first as usize] && self.named[last as usize]
    }
}
