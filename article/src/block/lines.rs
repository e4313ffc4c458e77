//! Blocks of plain text: blank lines part them, and so do single line breaks, unless the lines are wrapped.

use page::ShownBuilder;
use span::{Span, TextMap};

use super::wrapped::Margin;
use super::{Around, MOST, RawBlock, markdown};
use crate::Form;

/// Where blank lines part paragraphs, this few lines together are one, if all but the last are filled.
const FEW: usize = 3;
/// How far, of the widest.
const FILLED: f32 = 0.6;
/// Few texts are wrapped more narrowly.
const NARROW: usize = 60;

/// The blocks of a page that was flattened to text.
pub(crate) fn gather(text: &str) -> Vec<RawBlock> {
    let mut blocks = Vec::new();
    let groups = groups(text);
    let margin = Margin::of(text, &groups);
    let small = groups.iter().filter(|group| group.len() <= FEW).count();
    let parted = groups.len() >= 5 && small * 5 >= groups.len() * 4;
    for group in &groups {
        let mut open: Option<Span> = None;
        let whole = parted && group.len() <= FEW && is_filled(text, group);
        for (i, line) in group.iter().enumerate() {
            let joins = |before: Span| margin.as_ref().is_some_and(|m| m.joins(text, before, *line));
            let goes_on = i > 0 && ((whole && bullet(line.of(text)) == 0) || joins(group[i - 1]));
            open = match open {
                Some(paragraph) if goes_on => Some(paragraph.cover(*line)),
                Some(paragraph) => {
                    blocks.extend(block(text, paragraph));
                    Some(*line)
                }
                None => Some(*line),
            };
        }
        blocks.extend(open.and_then(|paragraph| block(text, paragraph)));
        if blocks.len() >= MOST {
            blocks.truncate(MOST);
            break;
        }
    }
    blocks
}

/// The paragraphs of an article's bare text, as they are: only blank lines part them.
pub(crate) fn passages(text: &str) -> Vec<RawBlock> {
    let groups = groups(text).into_iter();
    groups
        .map(|group| {
            let span = group[0].cover(group[group.len() - 1]).trim(text);
            let mut map = TextMap::builder();
            map.equal(span);
            let around = Around::default();
            RawBlock { text: span.of(text).to_owned(), map: map.finish(), form: Form::Paragraph, page: span, around }
        })
        .collect()
}

/// Runs of lines that hold words.
fn groups(text: &str) -> Vec<Vec<Span>> {
    let mut groups = Vec::new();
    let mut group = Vec::new();
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        if line.trim().is_empty() {
            // The second half of a CR LF pair is no blank line.
            let pair =
                line == "\n" && Span::within(text, line).is_some_and(|at| text[..at.start() as usize].ends_with('\r'));
            if !pair && !group.is_empty() {
                groups.push(std::mem::take(&mut group));
            }
            continue;
        }
        group.extend(Span::within(text, line).map(|span| span.trim(text)));
    }
    if !group.is_empty() {
        groups.push(group);
    }
    groups
}

/// Whether the lines of a group may have been broken at a margin.
fn is_filled(text: &str, group: &[Span]) -> bool {
    let widths = || group.iter().map(|line| line.of(text).chars().count());
    let widest = widths().max().unwrap_or(0);
    // A list of short lines, each with its capital, only looks like one.
    let begins = |line: &Span| line.of(text).starts_with(|c: char| c.is_uppercase() || c == '©');
    if widest < NARROW && group.iter().all(begins) {
        return false;
    }
    (40..=100).contains(&widest) && widths().take(group.len() - 1).all(|width| width as f32 >= widest as f32 * FILLED)
}

/// What a line of a list begins with: its length, and whether it does.
pub(super) fn bullet(line: &str) -> usize {
    const BULLETS: [&str; 8] = ["• ", "* ", "- ", "– ", "· ", "◦ ", "▪ ", "● "];
    BULLETS.iter().find(|b| line.starts_with(**b)).map_or(0, |b| b.len())
}

fn block(text: &str, span: Span) -> Option<RawBlock> {
    let words = span.of(text);
    let (form, mark) = form(words);
    let mut shown = ShownBuilder::default();
    let mut from = span.start() as usize + mark;
    for cut in markdown::marks(&words[mark..]) {
        let start = span.start() as usize + mark;
        shown.plain(text, Span::at(from, start + cut.start() as usize));
        from = start + cut.end() as usize;
    }
    shown.plain(text, Span::at(from, span.end() as usize));
    let shown = shown.finish();
    if shown.text.is_empty() {
        return None;
    }
    let page = shown.map.source(Span::at(0, shown.text.len()));
    Some(RawBlock { text: shown.text, map: shown.map, form, page, around: Around::default() })
}

/// What a block is by the mark it begins with, and how long that mark is.
fn form(words: &str) -> (Form, usize) {
    if let bullet @ 1.. = bullet(words) {
        return (Form::Item, bullet);
    }
    if words.starts_with("> ") {
        return (Form::Quote, 2);
    }
    let level = words.bytes().take_while(|b| *b == b'#').count();
    if (1..=6).contains(&level) && words[level..].starts_with(' ') {
        return (Form::Heading, level + 1);
    }
    // "Title: Ferries stop at noon": some flatteners label the head.
    let label = ["Title: ", "TITLE: ", "Headline: ", "Subject: "].iter().find(|l| words.starts_with(**l));
    label.map_or((Form::Paragraph, 0), |l| (Form::Heading, l.len()))
}

#[cfg(test)]
mod tests {
    use super::gather;
    use crate::Form;

    fn texts(page: &str) -> Vec<String> {
        gather(page).into_iter().map(|b| b.text).collect()
    }

    #[test]
    fn lines_are_blocks() {
        for end in ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\n\n", "\r\n\r\n", "\n \t\n", "\n\x0C", "\n\t"] {
            let page =
                ["One  line", "read more", "The harbour council met on Monday to hear the case of the crews.", "Two"]
                    .join(end);
            let expected =
                ["One line", "read more", "The harbour council met on Monday to hear the case of the crews.", "Two"];
            assert_eq!(texts(&page), expected, "{end:?}");
        }
    }

    #[test]
    fn marks_say_what_a_line_is() {
        let page = "# Ferries stop\n\n> We were told nothing.\n\n* [Home](/)\n* **Nobody** came\nThe [harbour *master*](/h) left.";
        let blocks: Vec<(Form, String)> = gather(page).into_iter().map(|b| (b.form, b.text)).collect();
        let expected = [
            (Form::Heading, "Ferries stop"),
            (Form::Quote, "We were told nothing."),
            (Form::Item, "Home"),
            (Form::Item, "Nobody came"),
            (Form::Paragraph, "The harbour master left."),
        ];
        assert_eq!(blocks, expected.map(|(form, text)| (form, text.to_owned())));
        let last = &gather(page)[4];
        assert_eq!(last.page.of(page), "The [harbour *master*](/h) left.");
    }
}
