//! Blocks of plain text: blank lines part them, and so do single line breaks, unless the lines are wrapped.

use page::ShownBuilder;
use span::{Span, TextMap};

use super::{Around, MOST, RawBlock};
use crate::Form;

/// No line of a wrapped text is longer, in bytes.
const WIDEST: usize = 100;
/// A line of a wrapped paragraph, unless its last, is at least this share of the widest.
const FILLED: f32 = 0.6;

/// The blocks of a page that was flattened to text.
pub(crate) fn gather(text: &str) -> Vec<RawBlock> {
    let mut blocks = Vec::new();
    for group in groups(text) {
        let widest = group.iter().map(|line| line.len() as usize).max().unwrap_or(0);
        if is_wrapped(&group, widest) {
            blocks.extend(block(text, group[0].cover(group[group.len() - 1])));
        } else {
            blocks.extend(group.iter().filter_map(|line| block(text, *line)));
        }
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

/// Whether a group's lines are one paragraph, broken where it met a margin.
fn is_wrapped(group: &[Span], widest: usize) -> bool {
    if group.len() < 2 || !(40..=WIDEST).contains(&widest) {
        return false;
    }
    group[..group.len() - 1].iter().all(|line| line.len() as f32 >= widest as f32 * FILLED)
}

fn block(text: &str, span: Span) -> Option<RawBlock> {
    let words = span.of(text);
    let bullet = ["• ", "* ", "- ", "– ", "· ", "◦ ", "▪ "].iter().find(|b| words.starts_with(**b));
    let level = words.bytes().take_while(|b| *b == b'#').count();
    let mark = if (1..=6).contains(&level) && words[level..].starts_with(' ') {
        level + 1
    } else {
        // "Title: Ferries stop at noon": some flatteners label the head.
        let label = ["Title: ", "TITLE: ", "Headline: ", "Subject: "].iter().find(|l| words.starts_with(**l));
        bullet.or(label).map_or(0, |b| b.len())
    };
    let form = match (bullet, mark) {
        (Some(_), _) => Form::Item,
        (None, 0) => Form::Paragraph,
        _ => Form::Heading,
    };
    let mut shown = ShownBuilder::default();
    shown.plain(text, Span::new(span.start() + mark as u32, span.end()));
    let shown = shown.finish();
    if shown.text.is_empty() {
        return None;
    }
    let page = shown.map.source(Span::at(0, shown.text.len()));
    Some(RawBlock { text: shown.text, map: shown.map, form, page, around: Around::default() })
}

#[cfg(test)]
mod tests {
    use super::gather;

    fn texts(page: &str) -> Vec<String> {
        gather(page).into_iter().map(|b| b.text).collect()
    }

    #[test]
    fn lines_are_blocks_unless_wrapped() {
        assert_eq!(texts("One  line\nread more\n\n\nTwo\r\nThree"), ["One line", "read more", "Two", "Three"]);
        let wrapped = "The harbour council met on Monday to hear the\ncase of the ferry crews, who have been without\npay since June.\n\nNext.";
        assert_eq!(texts(wrapped).len(), 2);
        assert!(texts(wrapped)[0].contains("hear the case"));
    }
}
