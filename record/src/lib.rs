//! The published shape of a reading: what `octuple read` prints and every store and face holds.
//!
//! - [`FIELDS`]: the eight fields, defined once; headings, schemas and columns come from it.
//! - [`Record`]: one page's reading as outside tools see it. It is plain data with `serde`'s derives; which format
//!   it is written in is the face's affair.
//!
//! Inside Octuple offsets are bytes. Here, and nowhere else, they become Unicode code points of `article.text`;
//! only `page_start` and `page_end` stay bytes, of the page decoded to UTF-8.
//!
//! ```
//! assert_eq!(record::FIELDS[3].name, "quantity");
//! assert_eq!(record::FIELDS[3].question, "how many");
//! ```

mod article;
mod cells;
mod field;
mod mentions;
mod number;
mod publish;
mod report;
mod root;
mod word;

pub use crate::article::{Article, ArticleEvidence, Author, Block, Provenance, Related};
pub use cells::cells;
pub use field::{FIELDS, Field};
pub use mentions::{Attribution, Event, Mentions, Place, Quantity, Time};
pub use number::number;
pub use publish::{Parts, record};
pub use report::{
    Attributed, Change, Evidence, Factuality, Location, Occurrence, Party, Quantified, Range, Report, Timed,
};
pub use root::{Entity, Page, Problem, Record, SCHEMA};
pub use word::Word;
