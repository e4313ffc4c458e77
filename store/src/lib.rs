//! One SQLite file that keeps what was read, and gathers it as it comes: copies into text families, articles into stories,
//! reports into events.
//!
//! ```
//! use store::{Entry, Query, Store};
//! # use octuple::{Ask, Engine, page::As};
//!
//! let mut store = Store::in_memory()?;
//! # let engine = Engine::new();
//! # let text = "Ruritania will withdraw 300 troops from Kosovo by May 1, Defence Minister Rupert Hentzau said on Monday.";
//! # let ask = Ask { read_as: As::Body, date: "2021-03-05".parse().ok(), ..Ask::default() };
//! # let record = engine.read(text.as_bytes(), &ask).record(false);
//! store.write(&[Entry::of(record)], &[])?;
//! let found = store.find(&Query { what: Some("RETREAT".into()), ..Query::default() })?;
//! assert_eq!(found[0].status, "planned");
//! assert_eq!(found[0].how_many.as_deref(), Some("300 troops"));
//! # Ok::<(), store::Error>(())
//! ```
//!
//! - [`Store`]: opened, written and asked. One writer at a time; any number of readers beside it (write-ahead log).
//! - [`Entry`]: a record made ready to be written; made on any thread.
//! - [`Query`], [`Events`], [`Postures`]: what can be asked.
//! - [`export`]: what is there, in the formats of others; and `of_lake`, with the feature `parquet`: from Parquet files to a store again.
//! - [`number`]: a number as people write it.
//! - [`Error`]: with predicates for what a person can mend.
//!
//! The tables are described in `src/schema/001.sql` and what follows it; the views `octuple`, `happening` and `text_family` are for other tools.

mod articles;
mod claims;
mod entry;
mod error;
mod events;
pub mod export;
mod facets;
mod find;
#[cfg(feature = "parquet")]
mod lake;
mod open;
mod origin;
mod posture;
mod schema;
mod show;
mod stats;
mod watch;
mod write;

pub use articles::ArticleRow;
pub use entry::{Entry, Fetched};
pub use error::Error;
pub use events::{EventRow, Events, Told, WholeEvent};
pub use facets::{Facets, Spot};
pub use find::{Found, Near, Query};
#[cfg(feature = "parquet")]
pub use lake::gather as of_lake;
pub use open::Store;
pub use origin::Progress;
pub use posture::{Point, Posture, Postures};
pub use record::number;
pub use schema::VERSION;
pub use stats::{Size, Stats};
pub use story;
pub use write::Written;
