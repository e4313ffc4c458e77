//! Dependency parsing: greedy transitions with labelled actions.
//!
//! The arc-hybrid system (M. Kuhlmann, C. Gómez-Rodríguez, G. Satta, ACL 2011), scored by an averaged perceptron over features after
//! Y. Zhang and J. Nivre (ACL 2011), trained with the dynamic oracle of Y. Goldberg and J. Nivre (TACL 2013). Time is linear in the sentence.

mod action;
mod ahead;
mod features;
mod state;

pub use action::{Action, Actions};
pub use ahead::phrase_heads;
pub use features::features;
pub use state::State;

use crate::Relation;
use crate::model::{BadModel, Sections};
use crate::tagger::TagId;
use crate::weights::{Scores, Table, best};
use crate::word::{Casing, Word};

/// The parser's model.
#[derive(Debug)]
pub(crate) struct Parser {
    actions: Actions,
    weights: Table,
}

impl Parser {
    pub(crate) fn new(model: &Sections) -> Result<Self, BadModel> {
        let actions = Actions::parse(&model.lines("actions")?).ok_or(BadModel("actions"))?;
        Ok(Self { actions, weights: model.table("parser")? })
    }

    /// Parses a sentence; the tree is then in `state`.
    pub(crate) fn parse(&self, words: &[Word], tags: &[TagId], uposes: &[u32], casing: Casing, state: &mut State) {
        state.start(words, tags, uposes, casing);
        let mut seen = Vec::with_capacity(128);
        while !state.is_final() {
            let mut scores: Scores = [0; 256];
            seen.clear();
            features(state, |f| seen.push(f));
            self.weights.add_all(&seen, &mut scores);
            let legal = state.legal();
            let action = best(&scores, self.actions.len(), |a| legal.allows(self.actions.get(a)));
            let action = action.map_or_else(|| legal.fallback(), |a| self.actions.get(a));
            state.apply(action);
        }
    }
}

/// The relation that stands when the model knows none.
pub(crate) const UNKNOWN: Relation = Relation::Dep;
