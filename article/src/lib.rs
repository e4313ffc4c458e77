//! The article that a page publishes: title, byline, dates, provenance, and blocks with roles.

mod block;
mod model;

pub use model::{Article, Block, Evidence, Form, Problem, Provenance, ProvenanceRelation, Related, Role, Told, Value};
