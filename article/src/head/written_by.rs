//! "Written by Ann Lee" anywhere below the title: in one line, in a sentence about the article, or with the name in the next line.

use page::Tag;

use super::authors::of_block;
use super::lone_names::{is_name, signature};
use super::names::split;
use super::{Sources, byline};
use crate::Value;
use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::label::cues::{self, Opening};

/// How a line begins that goes on with the names.
const LEADS: &[&str] = &["Written by", "Written By", "Posted by ", "Words by ", "Story by ", "Author: "];

/// How a sentence begins that goes on with them.
const SENTENCES: &[&str] = &[
    "This post was written by ",
    "This article was written by ",
    "This story was written by ",
    "This piece was written by ",
];

/// The names that the first such line gives.
pub(super) fn read(from: &Sources, title: usize) -> Vec<Value<String>> {
    let ways: [&dyn Fn(usize) -> Vec<Value<String>>; 3] =
        [&|i| below_label(from, i), &|i| in_line(from, i), &|i| in_sentence(from, i)];
    let places = title..from.blocks.len();
    places.flat_map(|i| ways.iter().map(move |way| way(i))).find(|found| !found.is_empty()).unwrap_or_default()
}

/// "Written by", and the name in the line below.
fn below_label(from: &Sources, i: usize) -> Vec<Value<String>> {
    let block = &from.blocks[i];
    let bare = block.text.trim_end_matches([':', ' ']).eq_ignore_ascii_case("by");
    if bare || !byline::is_label(&block.text) || block.around.inside.has(Inside::ASIDE) || is_elsewhere(block) {
        return Vec::new();
    }
    let name = from.blocks.get(i + 1).and_then(|next| signature(&next.text));
    name.map(|name| of_block(from, i + 1, name)).into_iter().collect()
}

/// "Written by Ann Lee and Bo Ray".
fn in_line(from: &Sources, i: usize) -> Vec<Value<String>> {
    let block = &from.blocks[i];
    let heading = block.around.tag.is_some_and(Tag::is_heading);
    let linked = block.around.links > 0 && block.text.starts_with("Written");
    let byline = heading || linked || cues::is_byline(&Opening::of(&block.text));
    if !byline || !LEADS.iter().any(|lead| block.text.starts_with(lead)) {
        return Vec::new();
    }
    match block.text.len() {
        0..=100 => names(from, i, 0, block.text.len()),
        _ => byline::of_links(from, i),
    }
}

/// "This post was written by Ann Lee, who keeps the light."
fn in_sentence(from: &Sources, i: usize) -> Vec<Value<String>> {
    let text = &from.blocks[i].text;
    let Some(lead) = SENTENCES.iter().find(|lead| text.starts_with(**lead)) else { return Vec::new() };
    let end = text[lead.len()..].find(". ").map_or(text.len(), |at| at + lead.len());
    names(from, i, lead.len(), end)
}

/// The names in a part of a block.
fn names(from: &Sources, i: usize, start: usize, end: usize) -> Vec<Value<String>> {
    let part = &from.blocks[i].text[start..end];
    let found = split(part, false).into_iter().filter(|name| is_name(name.of(part)));
    found.map(|name| of_block(from, i, name.shift(start as u32))).collect()
}

/// Of a comment, or of another article.
fn is_elsewhere(block: &RawBlock) -> bool {
    let hinted = |hint: Hint| {
        let depth = block.around.hints[hint as usize];
        depth > 0 && block.around.depth - depth <= 4
    };
    hinted(Hint::Comment) || hinted(Hint::Related)
}
