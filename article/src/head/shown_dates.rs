//! The dates shown beside the title: in short blocks, above the article's prose or just under the title.

use jiff::civil::Date;
use page::Media;
use span::Span;

use super::Sources;
use super::calendar::{Order, all};
use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::wording::ends_a_sentence;
use crate::{Form, Value};

/// When the page shows that it was published, and changed.
#[derive(Default)]
pub(super) struct ShownDates {
    pub published: Option<Value<Date>>,
    pub modified: Option<Value<Date>>,
}

/// Paragraphs of this many words are the article's prose; a date below the third of them is one that it tells of.
const PROSE: usize = 25;

/// What a block so close under the title says is about the article, whatever the names around it hint at.
const CLOSE: usize = 6;

/// Reads the dates around `title`.
pub(super) fn read(from: &Sources, title: Option<usize>, order: Order) -> ShownDates {
    let mut shown = ShownDates::default();
    if from.page.media() == Media::Body {
        return shown;
    }
    let at = from.head_at(title);
    let mut prose = 0;
    let below = (at..from.blocks.len().min(at + 14)).take_while(|i| {
        prose += usize::from(from.blocks[*i].text.split(' ').count() >= PROSE);
        prose < 3
    });
    let below: Vec<usize> = below.collect();
    for i in below.into_iter().chain((at.saturating_sub(5)..at).rev()) {
        let block = &from.blocks[i];
        let close =
            title.is_some() && i + 2 >= at && i <= at + if is_labelled(&block.text) { 2 * CLOSE } else { CLOSE };
        if !(is_own(block) || (close && !is_elsewhere(block))) || !is_short(block) {
            continue;
        }
        for found in all(&block.text, order) {
            let evidence = block.evidence(i, found.span);
            let value = Value { value: found.date, evidence: vec![evidence], inferred: None };
            let slot = if says_changed(from, i, found.span) { &mut shown.modified } else { &mut shown.published };
            slot.get_or_insert(value);
        }
    }
    shown
}

/// How a line begins that says when the article was published.
pub(super) const PUBLISHED: &[&str] =
    &["published", "posted", "publish date", "publication date", "date published", "written by"];

/// How a line begins that says when the article was changed.
pub(super) const CHANGED: &[&str] =
    &["updated", "last updated", "last modified", "modified", "last reviewed", "page last"];

/// The date of the first line, wherever it stands, that itself or whose line above says what date it is.
pub(super) fn labelled(from: &Sources, order: Order, labels: &[&str]) -> Option<Value<Date>> {
    if from.page.media() == Media::Body {
        return None;
    }
    let says = |text: &str| {
        let lower = text.get(..16).unwrap_or(text).to_lowercase();
        labels.iter().any(|l| lower.starts_with(l))
    };
    from.blocks.iter().enumerate().find_map(|(i, block)| {
        let above = || i > 0 && from.blocks[i - 1].text.len() < 60 && says(&from.blocks[i - 1].text);
        let outside = block.around.inside.has(Inside::LINK) || block.around.inside.has(Inside::LIST);
        if block.text.len() > 60 || outside || !is_shown(block) || !(says(&block.text) || above()) {
            return None;
        }
        let found = all(&block.text, order).into_iter().next()?;
        Some(Value { value: found.date, evidence: vec![block.evidence(i, found.span)], inferred: None })
    })
}

/// A few words; no sentence, unless it says when something was published.
fn is_short(block: &RawBlock) -> bool {
    let count = block.text.split(' ').count();
    let lower = block.text.to_lowercase();
    let says = ["published", "posted", "updated", "modified"].iter().any(|w| lower.contains(w));
    count <= 30 && !(count > 7 && ends_a_sentence(&block.text) && !says) && !block.text.contains('©')
}

/// A block that is neither a footer's, a comment's nor another article's.
pub(super) fn is_own(block: &RawBlock) -> bool {
    let around = &block.around;
    let hinted = |hint: Hint| around.hints[hint as usize] > 0 && around.depth - around.hints[hint as usize] <= 4;
    is_shown(block) && !hinted(Hint::Footer) && !hinted(Hint::Related)
}

/// A block outside footers, boxes beside the article and comments.
fn is_shown(block: &RawBlock) -> bool {
    let inside = &block.around.inside;
    !inside.has(Inside::FOOTER) && !inside.has(Inside::ASIDE) && !is_elsewhere(block)
}

/// A comment's block, or a picture's: its date is when that was written or taken.
fn is_elsewhere(block: &RawBlock) -> bool {
    let around = &block.around;
    let comment = around.hints[Hint::Comment as usize];
    around.inside.has(Inside::FIGURE) || block.form == Form::Caption || (comment > 0 && around.depth - comment <= 4)
}

/// "Published 4 March 2021", "Updated: …": a line that says what its date is.
fn is_labelled(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    matches!(word.as_str(), "published" | "posted" | "updated" | "last" | "date" | "publication" | "modified")
}

/// Whether the words before a date, or the line above it, say that the article was changed then.
fn says_changed(from: &Sources, i: usize, date: Span) -> bool {
    let mut before = from.blocks[i].text[..date.start() as usize].to_lowercase();
    if !before.contains(char::is_alphabetic) && i > 0 && from.blocks[i - 1].text.len() < 25 {
        before = from.blocks[i - 1].text.to_lowercase();
    }
    let changed = ["updated", "modified", "edited", "revised", "reviewed"].iter().filter_map(|w| before.rfind(w)).max();
    let first = ["published", "posted", "created", "first"].iter().filter_map(|w| before.rfind(w)).max();
    changed.is_some() && changed > first
}
