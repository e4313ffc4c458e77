use span::{CodePoints, Span};

use crate::{Evidence, Range};

/// The article's text, and its code points.
pub(super) struct Words<'t> {
    text: &'t str,
    points: CodePoints<'t>,
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, points: CodePoints::new(text) }
    }

    pub(super) fn text(&self, span: Span) -> &'t str {
        span.of(self.text)
    }

    /// A range with its words.
    pub(super) fn range(&self, span: Span) -> Range {
        Range { text: Some(self.text(span).to_owned()), ..self.place(span) }
    }

    /// A range alone.
    pub(super) fn place(&self, span: Span) -> Range {
        let points = self.points.range(span);
        Range { start: points.start, end: points.end, text: None }
    }

    pub(super) fn ranges(&self, spans: &[Span]) -> Vec<Range> {
        spans.iter().map(|&s| self.range(s)).collect()
    }

    /// Words of the text as evidence.
    pub(super) fn evidence(&self, span: Span) -> Evidence {
        let points = self.points.range(span);
        Evidence {
            start: Some(points.start),
            end: Some(points.end),
            text: self.text(span).to_owned(),
            ..Evidence::default()
        }
    }

    pub(super) fn all(&self, spans: &[Span]) -> Vec<Evidence> {
        spans.iter().map(|&s| self.evidence(s)).collect()
    }
}

/// Words of the page as evidence: in the text where their block is part of it, else in the block, else in the markup.
pub(super) fn of_page(found: &article::Evidence, blocks: &[article::Block], words: &Words<'_>) -> Evidence {
    let Some((index, inside)) = found.block else {
        return Evidence {
            page_start: Some(found.page.start()),
            page_end: Some(found.page.end()),
            text: found.text.clone(),
            ..Evidence::default()
        };
    };
    let block = &blocks[index];
    if let Some(at) = block.span {
        return words.evidence(inside.shift(at.start()));
    }
    let points = CodePoints::new(&block.text).range(inside);
    Evidence {
        block: Some(index),
        start: Some(points.start),
        end: Some(points.end),
        text: inside.of(&block.text).to_owned(),
        ..Evidence::default()
    }
}
