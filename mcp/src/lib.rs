//! Octuple as tools of an assistant, by the Model Context Protocol.
//!
//! Five tools: `read` a page, `find` reports, list `events`, add up a `posture`, and `explain` a report. Whatever an answer says
//! carries its evidence: the sentence, the words of each field with their places, the page's address, who published it and when,
//! and how many independent voices tell of it. What an assistant asks wrongly is answered by an error that says how to ask.
//!
//! - [`Assistant`]: the tools, over an engine and the path of a store. The store is only read, and opened anew for each question,
//!   so that it may be written to, or replaced, in the meantime.
//! - [`on_pipes`]: served on standard input and output, for an assistant that starts the program itself.
//! - [`by_http`]: the same by streamable HTTP, for a program that serves connections.

mod answer;
mod asked;
mod assistant;
mod evidence;
mod served;
mod tools;

pub use assistant::Assistant;
pub use served::{Error, by_http, on_pipes};
