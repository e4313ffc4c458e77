//! The text as it was published, block by block, with the evidence marked in it.

use maud::{Markup, html};
use octuple::record::{Block, Evidence, FIELDS, Record};

use super::answers::Answer;
use super::pieces::{Mark, Piece, Range, pieces};

/// What a text is shown from.
pub struct Text<'a> {
    record: &'a Record,
    /// Where in bytes each code point starts, and where the last ends.
    bytes: Vec<usize>,
    marks: Vec<Mark>,
    sentences: Vec<Range>,
}

impl<'a> Text<'a> {
    pub fn new(record: &'a Record, answers: &[[Vec<Answer<'_>>; 8]]) -> Self {
        let text = &record.article.text;
        let bytes = text.char_indices().map(|(at, _)| at).chain(Some(text.len())).collect();
        let mut marks = Vec::new();
        for (report, fields) in answers.iter().enumerate() {
            for (field, values) in fields.iter().enumerate() {
                let words = values.iter().flat_map(|value| value.evidence).filter_map(Evidence::in_text);
                let words = words.map(Range::from);
                marks.extend(words.map(|Range { start, end }| Mark { start, end, field, report }));
            }
        }
        let sentences =
            record.reports.iter().map(|report| Range::from((report.sentence.start, report.sentence.end))).collect();
        Self { record, bytes, marks, sentences }
    }

    /// Words of the text; none where the offsets are none of it.
    fn words(&self, start: usize, end: usize) -> &str {
        let bytes = self.bytes.get(start).zip(self.bytes.get(end));
        bytes.and_then(|(from, to)| self.record.article.text.get(*from..*to)).unwrap_or_default()
    }

    /// Every block of the page, in its order.
    pub fn shown(&self) -> Markup {
        let blocks = &self.record.article.blocks;
        let titled = blocks.iter().position(|block| block.role == "title" && block.start.is_some());
        html! {
            @if titled.is_none() { h1 { (self.record.article.title.as_deref().unwrap_or("Without a title")) } }
            @for (index, block) in blocks.iter().enumerate() { (self.block(block, Some(index) == titled)) }
        }
    }

    fn block(&self, block: &Block, is_title: bool) -> Markup {
        let range = block.start.zip(block.end).map(Range::from);
        let content =
            |range| html! { @for piece in pieces(range, &self.marks, &self.sentences) { (self.piece(&piece)) } };
        html! {
            @match range {
                Some(range) if is_title => { h1.block { (content(range)) } }
                Some(range) if block.role == "heading" => { h2.block { (content(range)) } }
                Some(range) => { p.block.{"role-" (block.role)} { (content(range)) } }
                None => { p.left-out { span.role { (block.role.replace('-', " ")) } " " (block.text.as_deref().unwrap_or("…")) } }
            }
        }
    }

    fn piece(&self, piece: &Piece) -> Markup {
        let words = self.words(piece.start, piece.end);
        let within = spaced(piece.within.iter().map(usize::to_string));
        let says = spaced(piece.says.iter().map(|(report, field)| format!("{report}:{field}")));
        html! {
            @for report in &piece.starts { span.start id={ "s-" (report + 1) } {} }
            @if piece.within.is_empty() && piece.says.is_empty() { (words) } @else {
                span.piece data-within=[within] data-says=[says] { (marked(&piece.fields(), 0, words)) }
            }
            @if !piece.ends.is_empty() { span.numbers { @for report in &piece.ends { (self.number(*report)) } } }
        }
    }

    /// The number of a report, where its sentence ends; it leads to the report.
    fn number(&self, report: usize) -> Markup {
        let of = self.record.reports.get(report);
        html! {
            @if let Some(of) = of {
                a.no href={ "#r-" (of.id) } data-report=(report) aria-label={ "Report " (report + 1) ": " (of.event.lemma) } { (report + 1) }
            }
        }
    }
}

/// Words inside a mark for each field, one within the other.
fn marked(fields: &[usize], depth: usize, words: &str) -> Markup {
    html! {
        @if let Some((field, rest)) = fields.split_first() {
            span.f.{"f-" (FIELDS[*field].name)}.{"d" (depth.min(3))} { (marked(rest, depth + 1, words)) }
        } @else { (words) }
    }
}

fn spaced(parts: impl Iterator<Item = String>) -> Option<String> {
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}
