//! What a trainer needs: the same words, features and states that reading uses, and the writers of the model's parts.
//!
//! Reading needs none of it. The command that trains the model that ships is `octuple-train`.

pub use crate::joint_tags::TagId;
pub use crate::lemma::table::write as write_table;
pub use crate::lemma::{
    Case, LONGEST_FORM, Script, Shape, Tagged, case_is_open, case_key, edit_key, endings, exact_key, form_key, is_name,
    is_perfect, lemma_form, opens, tag_key,
};
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

/// The lemma that a reader gives a word with these tags, whatever it would have tagged it.
pub fn lemma(reader: &crate::Reader, word: &Tagged) -> String {
    let mut lemma = String::new();
    reader.lemmas().push(word, &mut lemma, &mut String::new());
    lemma
}
