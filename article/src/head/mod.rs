//! The head of an article: what it is called, who wrote it, when and where it was published.
//!
//! The order of trust, best first; each field's own file has the details:
//!
//! - **title**: a shown heading that the markup calls the title too, JSON-LD `headline`, `og:title`, the first `<h1>`, `<title>`;
//! - **authors**: JSON-LD `author`, `<meta name=author>`, `rel=author` and microdata, the byline beside the title, an author's
//!   box; people before desks and outlets, and a byline outright ("By …", right below the title) before any account;
//! - **dates**: what the caller told, JSON-LD, `<meta>`, the date shown beside the title (which wins where it is the earlier),
//!   a labelled line, the address, `<time>`; the last change only where nothing tells of the first;
//! - **publisher**: `og:site_name`, JSON-LD `publisher`, the site's other names for itself, its small print;
//! - **section, picture, address**: `<meta>` and `<link>`, then JSON-LD.
//!
//! Of JSON-LD, only the objects count that describe what the page publishes: not a review's, a comment's, or another article's.

mod author_markup;
pub(crate) mod authors;
mod bio;
mod byline;
pub(crate) mod calendar;
pub(crate) mod dates;
pub(crate) mod json;
pub(crate) mod language;
pub(crate) mod line_title;
pub(crate) mod lone_names;
mod name_words;
pub(crate) mod names;
pub(crate) mod origin;
pub(crate) mod outlet;
pub(crate) mod related;
pub(crate) mod said;
mod shown_dates;
pub(crate) mod subtitle;
pub(crate) mod title;
mod written_by;

use page::Page;
use span::Span;

use crate::Evidence;
use crate::block::RawBlock;
use said::Said;

/// What the head is read from.
pub(crate) struct Sources<'p> {
    pub page: &'p Page,
    pub said: &'p Said,
    pub blocks: &'p [RawBlock],
}

impl Sources<'_> {
    /// Where the article's head is: at its title's block, or where no block prints the title, a few above the first prose.
    fn head_at(&self, title: Option<usize>) -> usize {
        const PROSE: usize = 40;
        title.unwrap_or_else(|| {
            let prose = self.blocks.iter().position(|b| b.text.split(' ').count() >= PROSE);
            prose.unwrap_or(0).saturating_sub(8)
        })
    }
}

impl RawBlock {
    /// The words at `span` of the block's text, as evidence. `index` is the block's place.
    pub fn evidence(&self, index: usize, span: Span) -> Evidence {
        Evidence { text: span.of(&self.text).to_owned(), page: self.map.source(span), block: Some((index, span)) }
    }

    /// All its words, as evidence.
    pub fn whole(&self, index: usize) -> Evidence {
        self.evidence(index, Span::at(0, self.text.len()))
    }
}
