//! The role of each block: the article's own words by their score, the rest by what they say and stand in.
//!
//! [`single`] looks at one block by itself; the passes after it look at its neighbours, each at one matter.

mod boxes;
mod leads;
mod notes;
mod own;
mod people;
mod single;

use page::Media;

use crate::block::RawBlock;
use crate::block::hints::Hint;
use crate::head::title::Title;
use crate::head::{Sources, authors};
use crate::label::cues::Opening;
use crate::line_roles;
use crate::{Form, Role};

/// The role of each block.
pub(crate) fn roles(from: &Sources, openings: &[Opening], scores: &[f32], title: &Title) -> Vec<Role> {
    let (media, blocks) = (from.page.media(), from.blocks);
    let first = title.blocks.first().copied();
    let said: Vec<String> = authors::said(from).into_iter().map(|author| author.value).collect();
    let mut roles: Vec<Role> = match media {
        Media::Body => return vec![Role::Body; blocks.len()],
        _ => (0..blocks.len()).map(|i| single::role(from, &blocks[i], &openings[i], scores[i])).collect(),
    };
    for i in &title.blocks {
        roles[*i] = Role::Title;
    }
    if media == Media::Html {
        own::bridge(blocks, openings, scores, &mut roles);
        own::keep_tables(blocks, openings, &mut roles);
        own::enclose(blocks, scores, &mut roles);
        own::join_headings(blocks, openings, &mut roles);
        own::join_sources(blocks, &mut roles);
    }
    own::drop_copies(blocks, &mut roles);
    own::drop_outer_headings(&mut roles);
    if media == Media::Text {
        line_roles::drop_trailing_signs(blocks, &mut roles);
    }
    notes::drop_house_words(blocks, &mut roles);
    if media == Media::Text {
        line_roles::follow_pointers(blocks, openings, &mut roles, first);
        line_roles::join_posts(blocks, &mut roles);
        line_roles::join_promotions(&mut roles, first);
        line_roles::follow_comments(blocks, &mut roles);
    }
    own::drop_pull_quotes(blocks, &mut roles);
    people::name_bios(from, &said, &mut roles, first);
    people::join_bios(blocks, &mut roles);
    people::sign(from, &said, &mut roles, first);
    if media == Media::Html {
        boxes::join(blocks, openings, &mut roles, first);
    }
    people::head_bios(from, &said, &mut roles, first);
    roles
}

/// Whether one of the elements just around a block hints at something.
fn near(block: &RawBlock, hint: Hint) -> bool {
    let depth = block.around.hints[hint as usize];
    depth > 0 && block.around.depth - depth <= 4
}

/// Whether a block's words are links, all but a few of them.
fn is_linked(block: &RawBlock) -> bool {
    block.around.linked > 0 && block.around.linked as usize * 10 >= block.text.len() * 9
}

/// Whether a role is the article's own words below its head.
const fn is_own(role: Role) -> bool {
    matches!(role, Role::Body | Role::Quotation | Role::Heading)
}

/// The last of the article's own blocks that is no heading.
fn last_own(roles: &[Role]) -> Option<usize> {
    roles.iter().rposition(|r| matches!(r, Role::Body | Role::Quotation))
}

/// The first paragraph is the lead: the first block of the body that is no list item, or the first there is.
pub(crate) fn name_lead(blocks: &[RawBlock], roles: &mut [Role], title: Option<usize>) {
    let from = title.map_or(0, |t| t + 1);
    let body = |i: &usize| matches!(roles[*i], Role::Body);
    let first = (from..blocks.len()).find(|i| body(i));
    // Old pages are laid out in a table, whose cells hold paragraphs.
    let is_paragraph = |block: &RawBlock| match block.form {
        Form::Cell => block.text.split(' ').count() >= 12,
        form => form == Form::Paragraph,
    };
    let paragraph = (from..blocks.len()).find(|i| body(i) && is_paragraph(&blocks[*i]));
    // A list that opens the article sums it up; one further down than a few blocks is not what opens it.
    let lead = match (first, paragraph) {
        (Some(first), Some(paragraph)) if paragraph - first <= 8 => Some(paragraph),
        (first, _) => first,
    };
    let quoted_first = lead.is_some_and(|l| roles[from..l].contains(&Role::Quotation));
    if let Some(i) = lead.filter(|_| !quoted_first) {
        roles[i] = Role::Lead;
    }
}
