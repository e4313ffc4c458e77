//! Reading case files, and holding reports against them.

pub mod expect;
pub mod markdown;
mod phrase;
