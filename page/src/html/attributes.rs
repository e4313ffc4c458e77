use std::borrow::Cow;

use span::Span;

use super::decode;

/// The attributes of a start tag, in the order written; a name written twice comes twice.
///
/// They are read from the tag's own bytes each time: a tree stores none.
#[derive(Clone, Debug)]
pub struct Attributes<'p> {
    page: &'p str,
    at: usize,
    end: usize,
}

/// One attribute.
#[derive(Clone, Copy, Debug)]
pub struct Attribute<'p> {
    /// As written; compare without case.
    pub name: &'p str,
    /// As written, without its quotes.
    pub raw: &'p str,
    /// Where `raw` lies in the page text.
    pub span: Span,
}

impl<'p> Attribute<'p> {
    /// Its value, character references decoded.
    pub fn value(&self) -> Cow<'p, str> {
        decode(self.raw)
    }

    /// Whether it has this name, given in lower case.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

impl<'p> Attributes<'p> {
    /// Those of the start tag at `tag`, from its `<` to past its `>`.
    pub(crate) fn of(page: &'p str, tag: Span) -> Self {
        let bytes = page.as_bytes();
        let end = tag.end() as usize;
        let mut at = (tag.start() as usize + 1).min(end);
        while at < end && !matches!(bytes[at], b' ' | b'\t' | b'\n' | b'\x0C' | b'\r' | b'/' | b'>') {
            at += 1;
        }
        Self { page, at, end }
    }
}

impl<'p> Iterator for Attributes<'p> {
    type Item = Attribute<'p>;

    fn next(&mut self) -> Option<Attribute<'p>> {
        match step(self.page.as_bytes(), self.at, self.end) {
            Step::Attribute { name, value, next } => {
                self.at = next;
                Some(Attribute { name: name.of(self.page), raw: value.of(self.page), span: value })
            }
            Step::Close { next, .. } | Step::End { next } => {
                self.at = next;
                None
            }
        }
    }
}

/// What comes next inside a start tag.
pub(super) enum Step {
    Attribute {
        name: Span,
        value: Span,
        next: usize,
    },
    /// `>` or `/>`; `next` is past it.
    Close {
        self_closing: bool,
        next: usize,
    },
    /// The page ended inside the tag.
    End {
        next: usize,
    },
}

/// Reads on from `at`, which is past the tag's name or an attribute.
pub(super) fn step(bytes: &[u8], mut at: usize, end: usize) -> Step {
    let mut slash = false;
    while at < end && (is_space(bytes[at]) || bytes[at] == b'/') {
        slash = bytes[at] == b'/';
        at += 1;
    }
    if at >= end {
        return Step::End { next: end };
    }
    if bytes[at] == b'>' {
        return Step::Close { self_closing: slash, next: at + 1 };
    }
    let start = at;
    at += 1; // A first `=` is part of the name.
    while at < end && !is_space(bytes[at]) && !matches!(bytes[at], b'/' | b'>' | b'=') {
        at += 1;
    }
    let name = Span::at(start, at);
    let mut after = at;
    while after < end && is_space(bytes[after]) {
        after += 1;
    }
    if after >= end || bytes[after] != b'=' {
        return Step::Attribute { name, value: Span::at(at, at), next: at };
    }
    let (value, next) = value(bytes, after + 1, end);
    Step::Attribute { name, value, next }
}

/// The value that starts at or after `at`, and where to read on.
fn value(bytes: &[u8], mut at: usize, end: usize) -> (Span, usize) {
    while at < end && is_space(bytes[at]) {
        at += 1;
    }
    match bytes.get(at).filter(|_| at < end) {
        Some(quote @ (b'"' | b'\'')) => {
            let close = memchr::memchr(*quote, &bytes[at + 1..end]).map_or(end, |n| at + 1 + n);
            (Span::at(at + 1, close.max(at + 1)), (close + 1).min(end).max(at + 1))
        }
        _ => {
            let start = at;
            while at < end && !is_space(bytes[at]) && bytes[at] != b'>' {
                at += 1;
            }
            (Span::at(start, at), at)
        }
    }
}

/// The Standard's white space.
pub(super) const fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\x0C' | b'\r')
}
