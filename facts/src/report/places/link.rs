//! How a place hangs in its sentence: behind which preposition, on which word.
//!
//! > A train **from Vienna** was stopped **in Munich**: *from*, on *train*; *in*, on *stopped*.

use language::{Relation, TokenId};

use crate::Place;
use crate::grammar::Grammar;

/// The phrase that a place stands in, and what it hangs on.
#[derive(Clone, Debug, Default)]
pub(super) struct Link {
    /// The preposition, in lower case; "" where there is none.
    pub case: String,
    /// The first word of the phrase: its preposition, or the name itself.
    pub first: TokenId,
    /// The word that the phrase hangs on.
    pub above: Option<TokenId>,
}

/// A name is rarely deeper in its phrase than this.
const DEPTH: usize = 6;

pub(super) fn link(grammar: &Grammar<'_>, place: &Place) -> Link {
    let mut at = place.head;
    for _ in 0..DEPTH {
        let cases = || grammar.children(at).filter(|&t| grammar.relation(t) == Relation::Case && t < at);
        if let Some(case) = cases().next() {
            let words: Vec<String> = cases().map(|t| grammar.lower(t)).collect();
            return Link { case: words.join(" "), first: case, above: grammar.head(at) };
        }
        match (grammar.relation(at), grammar.head(at)) {
            (
                Relation::Appos
                | Relation::Conj
                | Relation::Flat
                | Relation::Compound
                | Relation::NmodDesc
                | Relation::NmodPoss
                | Relation::NmodUnmarked,
                Some(head),
            ) => at = head,
            (_, above) => return Link { case: String::new(), first: place.head, above },
        }
    }
    Link { case: String::new(), first: place.head, above: grammar.head(at) }
}
