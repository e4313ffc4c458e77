//! What a trainer needs: the same words, features and states that reading uses, and the writers of the model's parts.
//!
//! Reading needs none of it. The command that trains the model that ships is `octuple-train`.

pub use crate::joint_tags::TagId;
pub use crate::lemma::{LONGEST_ENDING, Script, ending_key, form_key, lemma_form, table::write as write_table};
pub use crate::model::{MAGIC, read as read_model, write as write_model};
pub use crate::names::{NameLabel, known_classes};
pub use crate::word::{Casing, Word, form_hash};

/// The tokens of a passage, appended to `tokens`.
pub fn tokens(text: &str, passage: span::Span, tokens: &mut Vec<span::Span>) {
    crate::tokenize::tokenize(text, passage, tokens);
}

/// The sentences of a paragraph's tokens by the rules alone, as ranges of indices into `tokens`.
pub fn sentences(text: &str, tokens: &[span::Span], emit: impl FnMut(std::ops::Range<usize>)) {
    crate::sentences::split(text, tokens, crate::PassageKind::Paragraph, emit);
}
