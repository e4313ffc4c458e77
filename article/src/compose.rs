//! Blocks with roles to the article's text.

use page::{Media, Page};
use span::Span;

use crate::block::RawBlock;
use crate::head::title::Title;
use crate::{Block, Role};

/// The article's text, and its blocks with their places in it.
pub(crate) fn compose(page: &Page, raw: Vec<RawBlock>, roles: &[Role], title: &Title) -> (String, Vec<Block>) {
    let as_it_is = page.media() == Media::Body;
    let mut text = if as_it_is { page.text().to_owned() } else { String::new() };
    // The title opens the text, wherever the page prints it.
    let first = title.blocks.first().copied();
    let mut title_span = None;
    if let Some(i) = first {
        title_span = Some(append(&mut text, &raw[i].text));
    }
    let mut blocks = Vec::with_capacity(raw.len());
    for (i, (block, role)) in raw.into_iter().zip(roles).enumerate() {
        let span = match role {
            _ if as_it_is => Some(block.page),
            Role::Title => title_span.filter(|_| Some(i) == first),
            role if role.is_text() => Some(append(&mut text, &block.text)),
            _ => None,
        };
        blocks.push(Block { role: *role, form: block.form, text: block.text, span, page: block.page });
    }
    (text, blocks)
}

/// Adds a block after a blank line, and says where it lies.
fn append(text: &mut String, words: &str) -> Span {
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    let start = text.len();
    text.push_str(words);
    Span::at(start, text.len())
}
