//! Our own cases: texts, and the reports that must be read from them. `cases/README.md` tells the format.
//!
//! A case that is written wrong panics, with the line: it is a fault of ours.

pub mod expect;
pub mod markdown;
mod phrase;
