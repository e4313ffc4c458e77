use span::{Span, TextMap, TextMapBuilder};

use crate::html::reference::reference;
use crate::{NodeId, Page, Tag};

/// Words as the page shows them: character references decoded, white space folded, and a map back to the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Without white space at its ends. Runs of white space, no-break spaces included, are one space; a line
    /// break stands where the page shows one.
    pub text: String,
    /// From bytes of `text` to bytes of the page text.
    pub map: TextMap,
}

impl Shown {
    /// The words of a node and all in it, scripts and styles left out.
    pub fn of(page: &Page, id: NodeId) -> Self {
        let tree = page.tree();
        let mut shown = ShownBuilder::default();
        let mut at = id;
        let end = tree.end(id);
        while at < end {
            let node = tree.node(at);
            match node.tag {
                Tag::Script | Tag::Style | Tag::Template if at != id => {
                    at = tree.end(at);
                    continue;
                }
                Tag::Text => shown.markup(page.text(), node.span),
                Tag::Br => shown.line_break(node.span),
                tag if tag.is_block() => shown.space(node.span),
                _ => {}
            }
            at = at.after();
        }
        shown.finish()
    }
}

/// Builds a [`Shown`] from pieces of a page, in order.
#[derive(Debug, Default)]
pub struct ShownBuilder {
    text: String,
    map: TextMapBuilder,
    /// White space that is written only when a word follows.
    pending: Option<Pending>,
}

#[derive(Clone, Copy, Debug)]
struct Pending {
    source: Span,
    line_break: bool,
}

impl ShownBuilder {
    /// Whether no word has come yet.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The words so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Raw text of markup: references decoded, line breaks folded.
    pub fn markup(&mut self, page: &str, span: Span) {
        self.run(page, span, true, false);
    }

    /// Raw text of markup inside `<pre>`: its line breaks are shown.
    pub fn preformatted(&mut self, page: &str, span: Span) {
        self.run(page, span, true, true);
    }

    /// Plain text: no references; line breaks folded.
    pub fn plain(&mut self, page: &str, span: Span) {
        self.run(page, span, false, false);
    }

    /// A space that the page shows for something that is not white space.
    pub fn space(&mut self, source: Span) {
        self.white(source, false);
    }

    /// A line break, where `source` (a `<br>`) stands.
    pub fn line_break(&mut self, source: Span) {
        self.white(source, true);
    }

    /// A character that stands for `source`, which is written otherwise (an escape).
    pub fn character(&mut self, character: char, source: Span) {
        self.stands(character, source);
    }

    /// The words, and where they came from.
    pub fn finish(self) -> Shown {
        Shown { text: self.text, map: self.map.finish() }
    }

    fn run(&mut self, page: &str, span: Span, references: bool, breaks: bool) {
        let raw = span.of(page);
        let bytes = raw.as_bytes();
        let (mut at, mut words) = (0, 0);
        while at < bytes.len() {
            let byte = bytes[at];
            let plain = |b: u8| b > b' ' && b < 0x7F && (b != b'&' || !references);
            // One space between two words is as it is shown.
            let lone = || byte == b' ' && at > words && at + 1 < bytes.len() && starts_a_word(raw, at + 1, references);
            if plain(byte) || lone() {
                at += 1;
                continue;
            }
            let (len, what) = special(raw, at, references);
            if let What::Word = what {
                at += len;
                continue;
            }
            self.words(page, span, words, at);
            let source = Span::at(span.start() as usize + at, span.start() as usize + at + len);
            match what {
                What::White => self.white(source, breaks && matches!(byte, b'\n' | b'\r')),
                What::Stands(first, second) => {
                    self.stands(first, source);
                    if let Some(second) = second {
                        self.stands(second, source);
                    }
                }
                What::Nothing | What::Word => {}
            }
            at += len;
            words = at;
        }
        self.words(page, span, words, at);
    }

    /// The bytes `from..to` of `span`, as they are.
    fn words(&mut self, page: &str, span: Span, from: usize, to: usize) {
        if from < to {
            self.flush();
            let source = Span::at(span.start() as usize + from, span.start() as usize + to);
            self.map.equal(source);
            self.text.push_str(source.of(page));
        }
    }

    /// A character that stands for `source`.
    fn stands(&mut self, character: char, source: Span) {
        if is_white(character) {
            self.white(source, false);
        } else if !is_nothing(character) {
            self.flush();
            self.map.replaced(character.len_utf8() as u32, source);
            self.text.push(character);
        }
    }

    fn white(&mut self, source: Span, line_break: bool) {
        if self.text.is_empty() {
            return;
        }
        self.pending = Some(match self.pending {
            Some(p) => Pending { source: p.source.cover(source), line_break: p.line_break || line_break },
            None => Pending { source, line_break },
        });
    }

    fn flush(&mut self) {
        if let Some(pending) = self.pending.take() {
            self.map.replaced(1, pending.source);
            self.text.push(if pending.line_break { '\n' } else { ' ' });
        }
    }
}

enum What {
    Word,
    White,
    Nothing,
    Stands(char, Option<char>),
}

/// What stands at `at`: its length and what it is shown as.
fn special(raw: &str, at: usize, references: bool) -> (usize, What) {
    let byte = raw.as_bytes()[at];
    if byte == b'&' && references {
        return match reference(&raw[at..], false) {
            Some(found) => (found.len, What::Stands(found.first, found.second)),
            None => (1, What::Word),
        };
    }
    if byte < 0x80 {
        let white = matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C);
        return (1, if white { What::White } else { What::Nothing });
    }
    let character = raw[at..].chars().next().unwrap_or(' ');
    let what = match character {
        c if is_white(c) => What::White,
        c if is_nothing(c) => What::Nothing,
        _ => What::Word,
    };
    (character.len_utf8(), what)
}

/// Whether the character at `at` is shown as it is written.
fn starts_a_word(raw: &str, at: usize, references: bool) -> bool {
    match raw.as_bytes()[at] {
        b'&' => !references,
        byte if byte < 0x80 => byte > b' ' && byte < 0x7F,
        _ => matches!(special(raw, at, references).1, What::Word),
    }
}

fn is_white(c: char) -> bool {
    c.is_whitespace()
}

/// Characters that show nothing: controls, the soft hyphen, zero-width spaces and joiners' company.
fn is_nothing(c: char) -> bool {
    c.is_control() || matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{Shown, ShownBuilder, Span};

    fn shown(markup: &str) -> Shown {
        let mut builder = ShownBuilder::default();
        builder.markup(markup, Span::at(0, markup.len()));
        builder.finish()
    }

    #[test]
    fn white_space_folds_and_references_decode() {
        for (markup, expected) in [
            ("  one \n\t two&nbsp;&#160; three ", "one two three"),
            ("R&amp;D co\u{AD}operate\u{200B}", "R&D cooperate"),
            ("A&B &lt;tag&gt;", "A&B <tag>"),
            ("&nbsp; \u{3000}", ""),
            ("“naïve”\u{2009}–\u{A0}日本", "“naïve” – 日本"),
        ] {
            assert_eq!(shown(markup).text, expected, "{markup}");
        }
    }

    #[test]
    fn every_word_maps_to_its_bytes() {
        let markup = "  Salt &amp;\n  pepper&#33; ";
        let Shown { text, map } = shown(markup);
        assert_eq!(text, "Salt & pepper!");
        assert_eq!(map.derived_len() as usize, text.len());
        for (word, source) in
            [("Salt", "Salt"), ("&", "&amp;"), ("pepper", "pepper"), ("!", "&#33;"), ("Salt &", "Salt &amp;")]
        {
            let at = text.find(word).unwrap();
            assert_eq!(map.source(Span::at(at, at + word.len())).of(markup), source);
        }
    }

    #[test]
    fn line_breaks_stand_only_between_words() {
        let mut builder = ShownBuilder::default();
        builder.line_break(Span::new(0, 4));
        builder.markup("<br>one <br> two<br>", Span::new(4, 8));
        builder.line_break(Span::new(8, 12));
        builder.markup("<br>one <br> two<br>", Span::new(12, 16));
        builder.line_break(Span::new(16, 20));
        assert_eq!(builder.finish().text, "one\ntwo");
    }
}
