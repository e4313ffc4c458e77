//! Sentences, tokens, parse, entities: the language of an article.
//!
//! A [`Reader`] holds a trained model and reads English text into an [`Analysis`]: tokens and sentences as the English Universal
//! Dependencies treebanks cut them, tags, lemmas, features, a dependency tree, entities with all their mentions, and quotations. It does no input or
//! output, starts no threads, and takes time linear in the text.
//!
//! ```
//! use language::{EntityKind, Passage, PassageKind, Reader, Relation};
//! use span::Span;
//!
//! let text = "Ruritania will send 500 troops to Iraq. The country said so on Monday.";
//! let passage = Passage { span: Span::at(0, text.len()), kind: PassageKind::Paragraph };
//! let analysis = Reader::small().read(text, &[passage]);
//!
//! assert_eq!(analysis.sentences.len(), 2);
//! let send = (0..).find(|&t| analysis.word(t) == "send").unwrap();
//! let troops = analysis.child(send, &[Relation::Obj]).unwrap();
//! assert_eq!((analysis.word(troops), analysis.subtree(troops).of(text)), ("troops", "500 troops"));
//! let iraq = analysis.entities.iter().find(|e| e.name == "Iraq").unwrap();
//! assert_eq!((iraq.kind, iraq.code.as_deref()), (EntityKind::Country, Some("IRQ")));
//! ```
//!
//! | stage | where | how |
//! |---|---|---|
//! | tokens | `tokenize` | rules |
//! | sentences | `sentences` | rules and the network, inside each [`Passage`] |
//! | tags, parse, name labels | `network` | one small network over each sentence |
//! | clauses put right | `repair` | rules, one a file |
//! | lemmas | `lemma` | learned edit scripts |
//! | features | `morphology` | from tags and parse |
//! | names | `names` | the best sequence of the network's labels, with the [`gazetteer`] |
//! | entities | `coref` | rules, one a file |
//! | quotations | `quotations` | rules |
//!
//! The model, its figures and the data it was trained on: `language/model/MODEL_CARD.md`. What trains it: [`training`] and the crate `train`.

pub mod gazetteer;

mod analysis;
mod conllu;
mod coref;
mod joint_tags;
mod lemma;
mod model;
mod morphology;
mod names;
mod network;
mod quotations;
mod reader;
mod reading;
mod repair;
mod sentences;
mod tags;
mod tokenize;
pub mod training;
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
