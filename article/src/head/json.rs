//! A tolerant reader of the JSON that pages carry (JSON-LD), which keeps where each value lies.
//!
//! It reads what browsers and search engines put up with: trailing commas, raw line breaks in strings, comment
//! and CDATA marks around the whole. What cannot be read ends the reading; what came before it stands.

use std::borrow::Cow;

use span::Span;

/// Values that one script may have, and how deep they may stand: far beyond any real page's.
const VALUES: usize = 50_000;
const DEEPEST: usize = 64;

/// The values of a script, each with its place in the page text.
#[derive(Debug, Default)]
pub(crate) struct Json {
    // Invariant: a value's parent comes before it.
    values: Vec<Value>,
}

#[derive(Clone, Copy, Debug)]
struct Value {
    parent: u32,
    /// The key's raw text, for an object's member; empty otherwise.
    key: Span,
    kind: Kind,
    /// A string's raw text between its quotes; another scalar's text; a container's first byte.
    span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Object,
    Array,
    String,
    Scalar,
}

/// A value's place in its [`Json`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Id(u32);

impl Json {
    /// Reads the script at `span` of `page`.
    pub fn read(page: &str, span: Span) -> Self {
        let mut reader = Reader { page, at: span.start() as usize, end: span.end() as usize, json: Self::default() };
        reader.read();
        reader.json
    }

    pub fn ids(&self) -> impl Iterator<Item = Id> + use<> {
        (0..self.values.len() as u32).map(Id)
    }

    pub fn kind(&self, id: Id) -> Kind {
        self.values[id.0 as usize].kind
    }

    pub fn span(&self, id: Id) -> Span {
        self.values[id.0 as usize].span
    }

    /// A member's key, as it is written; empty for an item.
    pub fn key(&self, id: Id) -> Span {
        self.values[id.0 as usize].key
    }

    /// The container that a value stands in; the outermost stands in itself.
    pub fn parent(&self, id: Id) -> Id {
        Id(self.values[id.0 as usize].parent)
    }

    /// Members or items of a container, in order.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let rest = self.values.iter().enumerate().skip(id.0 as usize + 1);
        // A container's values follow it until one whose parent came before the container.
        rest.take_while(move |(_, v)| v.parent >= id.0)
            .filter(move |(_, v)| v.parent == id.0)
            .map(|(i, _)| Id(i as u32))
    }

    /// The member of an object called `key`.
    pub fn member(&self, page: &str, id: Id, key: &str) -> Option<Id> {
        self.children(id).find(|c| self.values[c.0 as usize].key.of(page) == key)
    }

    /// The values of the member called `key`: the items, when it is an array.
    pub fn all(&self, page: &str, id: Id, key: &str) -> Vec<Id> {
        match self.member(page, id, key) {
            Some(member) if self.kind(member) == Kind::Array => self.children(member).collect(),
            Some(member) => vec![member],
            None => Vec::new(),
        }
    }

    /// Whether a value is inside a member called one of `keys`.
    pub fn is_under(&self, page: &str, id: Id, keys: &[&str]) -> bool {
        let mut at = id.0;
        loop {
            let value = &self.values[at as usize];
            if keys.contains(&value.key.of(page)) {
                return true;
            }
            if value.parent == at {
                return false;
            }
            at = value.parent;
        }
    }

    /// A string's text, escapes read.
    pub fn string<'p>(&self, page: &'p str, id: Id) -> Option<Cow<'p, str>> {
        (self.kind(id) == Kind::String).then(|| unescape(self.span(id).of(page)))
    }
}

struct Reader<'p> {
    page: &'p str,
    at: usize,
    end: usize,
    json: Json,
}

impl Reader<'_> {
    fn read(&mut self) {
        // Containers that are open, innermost last.
        let mut open: Vec<u32> = Vec::new();
        let mut key = Span::default();
        while self.at < self.end && self.json.values.len() < VALUES {
            let start = self.at;
            match self.page.as_bytes()[start] {
                b'{' | b'[' if open.len() < DEEPEST => {
                    let kind = if self.page.as_bytes()[start] == b'{' { Kind::Object } else { Kind::Array };
                    self.at += 1;
                    let id = self.push(&open, std::mem::take(&mut key), kind, Span::at(start, start + 1));
                    open.push(id);
                }
                b'{' | b'[' => return,
                b'}' | b']' => {
                    open.pop();
                    key = Span::default();
                    self.at += 1;
                }
                b'"' => {
                    let Some(string) = self.string() else { return };
                    if self.skip_to(b':') {
                        key = string;
                    } else {
                        self.push(&open, std::mem::take(&mut key), Kind::String, string);
                    }
                }
                b if b.is_ascii_alphanumeric() || b == b'-' => {
                    let scalar = self.scalar();
                    if !open.is_empty() {
                        self.push(&open, std::mem::take(&mut key), Kind::Scalar, scalar);
                    }
                }
                _ => self.at += 1,
            }
        }
    }

    fn push(&mut self, open: &[u32], key: Span, kind: Kind, span: Span) -> u32 {
        let id = self.json.values.len() as u32;
        let parent = open.last().copied().unwrap_or(id);
        self.json.values.push(Value { parent, key, kind, span });
        id
    }

    /// The string that starts here, without its quotes.
    fn string(&mut self) -> Option<Span> {
        let bytes = self.page.as_bytes();
        let start = self.at + 1;
        let mut at = start;
        while at < self.end {
            match bytes[at] {
                b'\\' => at += 2,
                b'"' => {
                    self.at = at + 1;
                    return Some(Span::at(start, at));
                }
                _ => at += 1,
            }
        }
        None
    }

    /// Whether `wanted` comes next after white space; if so, reads past it.
    fn skip_to(&mut self, wanted: u8) -> bool {
        let rest = &self.page.as_bytes()[self.at.min(self.end)..self.end];
        let white = rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
        let found = rest.get(white) == Some(&wanted);
        if found {
            self.at += white + 1;
        }
        found
    }

    fn scalar(&mut self) -> Span {
        let rest = &self.page.as_bytes()[self.at..self.end];
        let len = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'.')).count();
        let span = Span::at(self.at, self.at + len);
        self.at += len;
        span
    }
}

/// The text that a JSON string's raw text stands for.
pub(crate) fn unescape(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut high = None;
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let mut after = rest[at + 1..].chars();
        match after.next() {
            Some('n' | 'r' | 't') => out.push(' '),
            Some('b' | 'f') | None => {}
            Some('u') => {
                let digits = after.as_str().get(..4).and_then(|d| u32::from_str_radix(d, 16).ok());
                if let Some(code) = digits {
                    after = after.as_str()[4..].chars();
                    unit(code, &mut high, &mut out);
                }
            }
            Some(c) => out.push(c),
        }
        rest = after.as_str();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A UTF-16 code unit; the first of a pair waits in `high`.
fn unit(code: u32, high: &mut Option<u32>, out: &mut String) {
    match (high.take(), code) {
        (_, 0xD800..=0xDBFF) => *high = Some(code),
        (Some(first), 0xDC00..=0xDFFF) => {
            out.extend(char::from_u32(0x10000 + ((first - 0xD800) << 10) + (code - 0xDC00)));
        }
        _ => out.extend(char::from_u32(code)),
    }
}

#[cfg(test)]
mod tests {
    use span::Span;

    use super::Json;

    #[test]
    fn values_keep_their_places() {
        let page = r#"<!-- {"@type": "NewsArticle", "headline": "Ferry \u201cSaved\u201d", "author": [{"name": "Ann Lee",}, "Bo Ray"], "n": 3} -->"#;
        let json = Json::read(page, Span::at(0, page.len()));
        let root = json.ids().next().unwrap();
        let headline = json.member(page, root, "headline").unwrap();
        assert_eq!(json.string(page, headline).unwrap(), "Ferry “Saved”");
        assert_eq!(json.span(headline).of(page), r"Ferry \u201cSaved\u201d");
        let authors = json.all(page, root, "author");
        let name = json.member(page, authors[0], "name").unwrap();
        assert_eq!(json.string(page, name).unwrap(), "Ann Lee");
        assert_eq!(json.string(page, authors[1]).unwrap(), "Bo Ray");
        assert_eq!(json.span(json.member(page, root, "n").unwrap()).of(page), "3");
    }

    #[test]
    fn broken_json_is_read_as_far_as_it_goes() {
        for page in ["", "{", "[[[", "{\"a\": \"", "}}]{\"a\":1", "\"\\", "{\"a\":{\"b\":\"c\\"] {
            let json = Json::read(page, Span::at(0, page.len()));
            assert!(json.ids().count() <= 3, "{page}");
        }
        let deep = "[".repeat(100_000);
        assert!(Json::read(&deep, Span::at(0, deep.len())).ids().count() <= 64);
    }
}
