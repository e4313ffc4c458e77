//! Blocks of an article that only JSON-LD holds (`articleBody`): a page that builds itself by script shows nothing else.

use page::{Page, ShownBuilder};
use span::Span;

use super::{Around, RawBlock};
use crate::Form;
use crate::head::json::Kind;
use crate::head::said::Said;

/// A shorter text than this, in bytes, is a summary.
const SHORTEST: usize = 200;

/// The paragraphs of the first `articleBody` of some length, each with its bytes of the page.
pub(crate) fn gather(page: &Page, said: &Said) -> Vec<RawBlock> {
    let body = said.articles(page).find_map(|(json, id)| {
        let body = json.member(page.text(), id, "articleBody")?;
        let span = json.span(body);
        (json.kind(body) == Kind::String && span.len() as usize >= SHORTEST).then_some(span)
    });
    body.map_or_else(Vec::new, |span| paragraphs(page.text(), span))
}

/// The paragraphs of a JSON string's raw text: line breaks part them.
fn paragraphs(page: &str, span: Span) -> Vec<RawBlock> {
    let mut blocks = Vec::new();
    let mut shown = ShownBuilder::default();
    let bytes = page.as_bytes();
    let (mut at, end) = (span.start() as usize, span.end() as usize);
    let mut words = at;
    while at < end {
        if bytes[at] != b'\\' || at + 1 >= end {
            at += 1;
            continue;
        }
        shown.markup(page, Span::at(words, at));
        let len = escape(page, at, end);
        let source = Span::at(at, at + len);
        match bytes[at + 1] {
            b'n' | b'r' => finish(&mut shown, &mut blocks),
            b't' | b'b' | b'f' => shown.space(source),
            _ => crate::head::json::unescape(source.of(page)).chars().for_each(|c| shown.character(c, source)),
        }
        at += len;
        words = at;
    }
    shown.markup(page, Span::at(words, end));
    finish(&mut shown, &mut blocks);
    blocks
}

/// How long the escape at `at` is: a pair of `\uXXXX` for a character beyond the first plane is one.
fn escape(page: &str, at: usize, end: usize) -> usize {
    let unit = |at: usize| page.get(at..at + 6).filter(|u| u.starts_with("\\u") && at + 6 <= end && u.is_ascii());
    match unit(at) {
        Some(first) => {
            let high = first.as_bytes()[2].eq_ignore_ascii_case(&b'd') && b"89abAB".contains(&first.as_bytes()[3]);
            if high && unit(at + 6).is_some() { 12 } else { 6 }
        }
        None => 1 + page[at + 1..].chars().next().map_or(0, char::len_utf8),
    }
}

fn finish(shown: &mut ShownBuilder, blocks: &mut Vec<RawBlock>) {
    let done = std::mem::take(shown).finish();
    if !done.text.is_empty() {
        let page = done.map.source(Span::at(0, done.text.len()));
        let around = Around::default();
        blocks.push(RawBlock { text: done.text, map: done.map, form: Form::Paragraph, page, around });
    }
}

#[cfg(test)]
mod tests {
    use span::Span;

    use super::paragraphs;

    #[test]
    fn paragraphs_keep_their_bytes() {
        let page = r#"{"articleBody": "Ferries \u201cstopped\u201d at noon \ud83d\udea2.\n\nNobody &amp; nothing \/ moved.\u"}"#;
        let start = page.find("Ferries").unwrap();
        let blocks = paragraphs(page, Span::at(start, page.len() - 2));
        assert_eq!(blocks[0].text, "Ferries “stopped” at noon 🚢.");
        assert_eq!(blocks[1].text, "Nobody & nothing / moved.");
        let at = blocks[0].text.find("🚢").unwrap();
        assert_eq!(blocks[0].map.source(Span::at(at, at + 4)).of(page), r"\ud83d\udea2");
        assert_eq!(blocks[0].page.of(page), r"Ferries \u201cstopped\u201d at noon \ud83d\udea2.");
    }
}
