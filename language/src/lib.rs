//! Sentences, tokens, parse, entities: the language of an article.

pub mod gazetteer;

mod analysis;
mod conllu;
mod coref;
mod lemma;
mod model;
mod morphology;
mod names;
mod parser;
mod quotations;
mod reader;
mod sentences;
mod tagger;
mod tags;
mod tokenize;
pub mod training;
mod weights;
mod word;

pub use analysis::{
    Analysis, Entity, EntityId, Mention, MentionSort, Passage, PassageKind, Quotation, Sentence, SentenceId, Token,
    TokenId,
};
pub use conllu::conllu;
pub use model::BadModel;
pub use reader::Reader;
pub use tags::{
    Degree, EntityKind, Features, Mood, Number, Person, Relation, Tense, UnknownTag, Upos, VerbForm, Voice,
};
