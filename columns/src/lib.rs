//! Reports as Arrow columns, a row a report: the one schema of Parquet files, of Python and of engines past one machine.
//!
//! - [`schema`]: the article's head and text, the sentence, the eight fields by their one definition ([`record::FIELDS`]), and for
//!   what comes out of a store where the report was put.
//! - [`Rows`]: turns records into batches. Structs go to columns as they are, through neither text nor JSON.
//! - [`Told`]: a row read back.
//!
//! A row's spans count in its own `text`, so that each can be checked by itself.

mod rows;
mod schema;
mod told;

pub use arrow_array::{self, RecordBatch};
pub use arrow_schema::{self, ArrowError};
pub use rows::{Place, Rows};
pub use schema::{Of, schema};
pub use told::{Told, told};
