//! HTML: tokens after the HTML Standard, and a tree in one flat list.
//!
//! What is kept of the Standard: tag, attribute, comment, doctype and CDATA tokens; raw text (`script`, `style`,
//! `textarea`, `title`, …) with the script's escaped states; character references; implied end tags; `p` closed
//! by blocks; the parts of tables, written or implied; lists; forms; foreign content (`svg`, `math`) and what breaks
//! out of it; `noscript` as a browser with scripts has it, though its content is parsed.
//!
//! What is not, because it moves nodes and changes no shown word: the implied `html`, `head` and `body`
//! elements, foster parenting (words misplaced in a table stay where they were written), and cloning of
//! misnested formatting. A tree is at most [`DEEPEST`] elements deep, as in browsers; deeper ones are
//! kept as leaves.

mod attributes;
mod build;
mod end;
pub(crate) mod reference;
mod rules;
mod start;
mod tag;
#[cfg(test)]
mod tests;
mod token;
mod tree;

pub use attributes::{Attribute, Attributes};
pub use build::DEEPEST;
pub(crate) use build::parse;
pub use reference::decode;
pub use tag::Tag;
pub use tree::{Node, NodeId, Tree};
