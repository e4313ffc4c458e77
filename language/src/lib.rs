//! Sentences, tokens, parse, entities: the language of an article.

pub mod gazetteer;

mod analysis;
mod tags;

pub use analysis::{
    Analysis, Entity, EntityId, Mention, MentionSort, Passage, PassageKind, Quotation, Sentence, SentenceId, Token,
    TokenId,
};
pub use tags::{
    Degree, EntityKind, Features, Mood, Number, Person, Relation, Tense, UnknownTag, Upos, VerbForm, Voice,
};
