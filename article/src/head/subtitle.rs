//! The standfirst: the line or two under the title that say what the article is about.
//!
//! A block between the title and the article's first paragraph is one when the markup describes the page in the same
//! words, when the names around it say so, or when it stands between the title and the byline or date.

use page::Media;

use super::calendar::{Order, first};
use super::said::json_words;
use super::{Sources, lone_names};
use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::label::cues::{self, Opening};
use crate::wording::{ends_a_sentence, ends_cut_off, key};
use crate::{Form, Role};

/// How many blocks under the title are looked at.
const NEAR: usize = 8;

/// The block that holds the standfirst. `title` is the title's first block.
pub(crate) fn find(from: &Sources, roles: &[Role], title: Option<usize>) -> Option<usize> {
    let title = title?;
    let blocks = from.blocks;
    if from.page.media() == Media::Body {
        return None;
    }
    let end = blocks.len().min(title + 1 + NEAR);
    let fits = |i: &usize| {
        may_be(&blocks[*i]) && !matches!(roles[*i], Role::Title | Role::Byline | Role::Dateline | Role::Republication)
    };
    let candidates: Vec<usize> = (title + 1..end).filter(fits).collect();
    let described = descriptions(from);
    let says = |i: &usize| {
        let words = key(&blocks[*i].text);
        words.len() >= 15
            && described.iter().any(|d| {
                d == &words
                    || (d.len() >= 40 && words.len() >= 40 && (d.starts_with(&words) || words.starts_with(d.as_str())))
            })
    };
    let hinted = |i: &usize| {
        let around = &blocks[*i].around;
        let depth = around.hints[Hint::Subtitle as usize];
        depth > 0 && around.depth - depth <= 2
    };
    // A paragraph that stands with others like it is the article's first, whatever describes the page.
    let alone = |i: &usize| {
        blocks.get(i + 1).is_none_or(|next| {
            next.around.within[1] != blocks[*i].around.within[1]
                || next.form != blocks[*i].form
                || from.page.tree().is_empty()
        })
    };
    let signed = |i: &usize| {
        let above = *i == title + 1 || (title + 1..*i).all(|j| roles[j] == Role::Title);
        above
            && (i + 1..end.min(i + 4)).any(|j| is_signature(&blocks[j]))
            && !(i + 1..end)
                .take_while(|j| !is_signature(&blocks[*j]))
                .any(|j| roles[j] == Role::Lead || roles[j] == Role::Body)
    };
    // Plain text: a line under the title that is no sentence, and then the prose.
    let plain = |i: &usize| {
        from.page.tree().is_empty()
            && *i == title + 1
            && !ends_a_sentence(&blocks[*i].text)
            && blocks.get(i + 1).is_some_and(|next| next.text.split(' ').count() >= 14 && ends_a_sentence(&next.text))
    };
    candidates
        .iter()
        .copied()
        .find(hinted)
        .or_else(|| candidates.iter().copied().find(|i| says(i) && alone(i)))
        .or_else(|| candidates.iter().copied().find(signed))
        .or_else(|| candidates.iter().copied().find(plain))
}

/// The points of the list that block `i` is one of: several that sum the article up are no standfirst, but its own.
///
/// "• Police were called • The bird is well"
pub(crate) fn points(blocks: &[RawBlock], i: usize) -> std::ops::Range<usize> {
    let list =
        |j: usize| (blocks[j].form == Form::Item).then_some(blocks[j].around.within[1]).filter(|list| *list != 0);
    let beside = |j: &usize| list(*j).is_some() && list(*j) == list(i);
    let start = (0..i).rev().take_while(beside).last().unwrap_or(i);
    start..i + (i..blocks.len()).take_while(beside).count().max(1)
}

/// Some words, unlinked, shown as part of the article's head.
fn may_be(block: &RawBlock) -> bool {
    let around = &block.around;
    let outside = [Inside::NAV, Inside::ASIDE, Inside::FOOTER, Inside::FORM, Inside::FIGURE, Inside::HIDDEN]
        .iter()
        .any(|e| around.inside.has(*e));
    let opening = Opening::of(&block.text);
    let other = [
        cues::is_byline,
        cues::is_share,
        cues::is_pointer,
        cues::is_legal,
        cues::is_credit,
        cues::is_navigation,
        cues::is_comment,
        cues::is_promotion,
    ];
    let dated = opening.count <= 12 && first(&block.text, Order::MonthFirst).is_some();
    (4..=70).contains(&opening.count)
        && !outside
        && !dated
        && block.form != Form::Caption
        && around.linked as usize * 2 < block.text.len()
        && !ends_cut_off(&block.text)
        && lone_names::signature(&block.text).is_none()
        && !other.iter().any(|cue| cue(&opening))
}

/// A byline, or a short line with a date.
fn is_signature(block: &RawBlock) -> bool {
    let opening = Opening::of(&block.text);
    let author = block.around.hints[Hint::Author as usize];
    let marked = author > 0 && block.around.depth - author <= 2 && opening.count <= 12;
    marked || cues::is_byline(&opening) || (opening.count <= 14 && first(&block.text, Order::MonthFirst).is_some())
}

/// What the markup says the page is about.
fn descriptions(from: &Sources) -> Vec<String> {
    let meta = ["description", "og:description", "twitter:description", "dc.description", "sailthru.description"];
    let mut found: Vec<String> = meta.iter().filter_map(|n| from.said.meta(&[n])).map(|w| key(&w.text)).collect();
    for (json, id) in from.said.articles(from.page) {
        for member in ["description", "alternativeHeadline", "abstract"] {
            let words =
                json.all(from.page.text(), id, member).into_iter().next().and_then(|m| json_words(from.page, json, m));
            found.extend(words.map(|w| key(&w.text)));
        }
    }
    found
}
