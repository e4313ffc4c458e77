//! Reads news pages and writes down what they report.
//!
//! A page goes in as bytes; a [`Reading`] comes out: the article, its sentences and entities, and its **reports**, each a
//! record of eight fields (who, did what, to whom, how many, where, when, on whose word, how certain) in which every
//! field points at the words it came from.
//!
//! ```
//! use octuple::{Ask, Engine, page::As};
//!
//! let engine = Engine::new();
//! let page = "Ruritania will withdraw 300 troops from Kosovo by May 1, Defence Minister Rupert Hentzau said on Monday.";
//! let ask = Ask { read_as: As::Body, date: "2021-03-05".parse().ok(), ..Ask::default() };
//! let reading = engine.read(page.as_bytes(), &ask);
//! let record = reading.record(false);
//! let report = &record.reports[0];
//! assert_eq!(report.event.plover, "RETREAT");
//! assert_eq!(report.quantity[0].value, Some(300.0));
//! assert_eq!(report.factuality.status, "planned");
//! ```
//!
//! - [`Engine`]: holds the language model; shared between threads, which belong to the caller.
//! - [`Ask`]: what the caller knows of the page that the page cannot say.
//! - [`Reading`]: all that came of one page. Reading is total: a bad page gives a reading with problems in it.
//! - [`record`]: the published shape, for serde.
//! - [`Error`]: what can fail before there is a page: loading a model.
//! - `many`, with the feature of that name: pages from files, archives, feeds and addresses into a store.
//! - `arrow`, with the feature of that name: pages in, reports out, by Arrow.

#[cfg(feature = "arrow")]
pub mod arrow;
mod ask;
mod engine;
mod error;
#[cfg(feature = "many")]
pub mod many;
mod passages;
mod reading;

pub use ask::Ask;
pub use engine::Engine;
pub use error::Error;
pub use reading::{Problem, Reading, Stage};

#[cfg(feature = "arrow")]
pub use columns;
pub use {article, facts, language, page, record, span};
#[cfg(feature = "many")]
pub use {source, store};
