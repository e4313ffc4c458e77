//! Blocks of an article that only the page's data holds: a page that builds itself by script shows nothing else.

use page::{Page, ShownBuilder, Tag};
use span::Span;

use super::{Around, MOST, RawBlock, state};
use crate::Form;
use crate::head::json::Kind;
use crate::head::said::Said;

/// A shorter text than this, in bytes, is a summary.
const SHORTEST: usize = 200;
/// No tag in a string is longer.
const LONGEST_TAG: usize = 2000;

/// The paragraphs of the first `articleBody` of JSON-LD of some length, or else of the prose in the page's own data, each with
/// its bytes of the page.
pub(crate) fn gather(page: &Page, said: &Said) -> Vec<RawBlock> {
    let body = said.articles(page).find_map(|(json, id)| {
        let body = json.member(page.text(), id, "articleBody")?;
        let span = json.span(body);
        (json.kind(body) == Kind::String && span.len() as usize >= SHORTEST).then_some(span)
    });
    let strings = body.map_or_else(|| state::prose(page), |span| vec![span]);
    let mut blocks: Vec<RawBlock> = strings.into_iter().flat_map(|span| paragraphs(page.text(), span)).collect();
    blocks.truncate(MOST);
    blocks
}

/// The paragraphs of a JSON string's raw text: line breaks and the tags of blocks part them.
fn paragraphs(page: &str, span: Span) -> Vec<RawBlock> {
    let mut blocks = Vec::new();
    let mut shown = ShownBuilder::default();
    let bytes = page.as_bytes();
    let (mut at, end) = (span.start() as usize, span.end() as usize);
    let mut words = at;
    while at < end {
        if bytes[at] != b'<' && (bytes[at] != b'\\' || at + 1 >= end) {
            at += 1;
            continue;
        }
        let len = if let Some((len, parts)) = tag(page, at, end) {
            shown.markup(page, Span::at(words, at));
            if parts {
                finish(&mut shown, &mut blocks);
            }
            len
        } else if bytes[at] == b'<' {
            at += 1;
            continue;
        } else {
            shown.markup(page, Span::at(words, at));
            let len = escape(page, at, end);
            let source = Span::at(at, at + len);
            match bytes[at + 1] {
                b'n' | b'r' => finish(&mut shown, &mut blocks),
                b't' | b'b' | b'f' => shown.space(source),
                _ => crate::head::json::unescape(source.of(page)).chars().for_each(|c| shown.character(c, source)),
            }
            len
        };
        at += len;
        words = at;
    }
    shown.markup(page, Span::at(words, end));
    finish(&mut shown, &mut blocks);
    blocks
}

/// The tag at `at`, written as it is or escaped: how long it is, and whether it parts blocks.
fn tag(page: &str, at: usize, end: usize) -> Option<(usize, bool)> {
    let rest = &page.as_bytes()[at..end.min(at + LONGEST_TAG)];
    let is = |at: usize, unit: &[u8]| rest.get(at..at + unit.len()).is_some_and(|u| u.eq_ignore_ascii_case(unit));
    let open = if is(0, b"<") {
        1
    } else if is(0, b"\\u003c") {
        6
    } else {
        return None;
    };
    let slash = [&b"/"[..], b"\\/"].iter().find(|s| is(open, s)).map_or(0, |s| s.len());
    let name = &rest[open + slash..];
    let name = &name[..name.iter().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(name.len())];
    let name = std::str::from_utf8(name).ok().filter(|n| n.starts_with(|c: char| c.is_ascii_alphabetic()))?;
    let kind = Tag::of(name);
    let mut at = open + slash;
    let len = loop {
        match rest.get(at)? {
            b'>' => break at + 1,
            b'\\' if is(at, b"\\u003e") => break at + 6,
            // Another tag begins: this one is none.
            b'<' => return None,
            b'\\' if is(at, b"\\u003c") => return None,
            _ => at += 1,
        }
    };
    Some((len, kind.is_block() || kind == Tag::Br))
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
    fn tags_in_strings_are_no_words() {
        for page in [
            "<p>Ferries <b class=\\\"x\\\">stopped</b> at noon.</p><p>2 < 3, nobody moved.<br/>",
            r"\u003cp\u003eFerries \u003Cb\u003Estopped\u003C\/b\u003E at noon.\u003c/p\u003e\u003cp\u003e2 < 3, nobody moved.\u003cbr /\u003e",
        ] {
            let texts: Vec<String> = paragraphs(page, Span::at(0, page.len())).into_iter().map(|b| b.text).collect();
            assert_eq!(texts, ["Ferries stopped at noon.", "2 < 3, nobody moved."], "{page}");
        }
    }

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
