//! The tokenizer: tags and text runs as spans of the page, nothing copied.

use memchr::{memchr, memchr2};
use span::Span;

use super::attributes::{Step, is_space, step};
use super::tag::Tag;

/// A piece of the page. Comments, doctypes and processing instructions give none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Start { tag: Tag, name: Span, span: Span, self_closing: bool },
    End { tag: Tag, name: Span },
    Text { span: Span },
}

pub(super) struct Tokenizer<'p> {
    page: &'p str,
    at: usize,
    /// Where reading stops: the page's end, or that of an element whose content cannot reach beyond it.
    limit: usize,
    /// A `<![CDATA[` section is one only inside `svg` and `math`.
    pub foreign: bool,
}

impl<'p> Tokenizer<'p> {
    pub fn new(page: &'p str) -> Self {
        Self { page, at: 0, limit: page.len(), foreign: false }
    }

    fn bytes(&self) -> &'p [u8] {
        &self.page.as_bytes()[..self.limit]
    }

    /// The next token, or none at the end of the page.
    pub fn next(&mut self) -> Option<Token> {
        let bytes = self.bytes();
        while self.at < bytes.len() {
            let start = self.at;
            let text_end = self.text_end(start);
            if text_end > start {
                self.at = text_end;
                return Some(Token::Text { span: Span::at(start, text_end) });
            }
            // At a `<` that opens something.
            let token = match bytes[start + 1] {
                b'/' => self.end_tag(),
                b'!' => self.declaration(),
                b'?' => self.bogus(start + 1),
                _ => self.start_tag(),
            };
            if token.is_some() {
                return token;
            }
        }
        None
    }

    /// Where the text that starts at `from` ends: at the next `<` that opens something.
    fn text_end(&self, from: usize) -> usize {
        let bytes = self.bytes();
        let mut at = from;
        while let Some(n) = memchr(b'<', &bytes[at..]) {
            at += n;
            match bytes.get(at + 1) {
                Some(b'!' | b'?') => return at,
                Some(b'/') => return if bytes.get(at + 2).is_some() { at } else { bytes.len() },
                Some(b) if b.is_ascii_alphabetic() => return at,
                _ => at += 1,
            }
        }
        bytes.len()
    }

    fn start_tag(&mut self) -> Option<Token> {
        let (start, bytes) = (self.at, self.bytes());
        let name = self.name(start + 1);
        let mut at = name.end() as usize;
        loop {
            match step(bytes, at, bytes.len()) {
                Step::Attribute { next, .. } => at = next,
                Step::End { next } => {
                    self.at = next;
                    return None;
                }
                Step::Close { self_closing, next } => {
                    self.at = next;
                    let tag = Tag::of(name.of(self.page));
                    return Some(Token::Start { tag, name, span: Span::at(start, next), self_closing });
                }
            }
        }
    }

    fn end_tag(&mut self) -> Option<Token> {
        let (start, bytes) = (self.at, self.bytes());
        match bytes[start + 2] {
            b'>' => {
                self.at = start + 3;
                None
            }
            b if b.is_ascii_alphabetic() => {
                let name = self.name(start + 2);
                let mut at = name.end() as usize;
                while let Step::Attribute { next, .. } = step(bytes, at, bytes.len()) {
                    at = next;
                }
                self.at = match step(bytes, at, bytes.len()) {
                    Step::Close { next, .. } | Step::End { next } | Step::Attribute { next, .. } => next,
                };
                Some(Token::End { tag: Tag::of(name.of(self.page)), name })
            }
            _ => self.bogus(start + 2),
        }
    }

    fn name(&self, start: usize) -> Span {
        let rest = &self.bytes()[start..];
        let len = rest.iter().position(|b| is_space(*b) || matches!(b, b'/' | b'>')).unwrap_or(rest.len());
        Span::at(start, start + len)
    }

    /// `<!…`: a comment, a CDATA section, or a doctype.
    fn declaration(&mut self) -> Option<Token> {
        let (start, bytes) = (self.at, self.bytes());
        if bytes[start..].starts_with(b"<!--") {
            self.at = comment_end(bytes, start + 4);
            return None;
        }
        if self.foreign && bytes[start..].starts_with(b"<![CDATA[") {
            let from = start + 9;
            let end = close(bytes, from, b"]]");
            self.at = (end + 3).min(bytes.len());
            return (end > from).then(|| Token::Text { span: Span::at(from, end) });
        }
        self.bogus(start + 2)
    }

    /// A comment that ends at the first `>`.
    fn bogus(&mut self, from: usize) -> Option<Token> {
        let bytes = self.bytes();
        self.at = memchr(b'>', &bytes[from..]).map_or(bytes.len(), |n| from + n + 1);
        None
    }

    /// The text of a raw element that has just been opened; its end tag is read past. `None` when it is empty.
    pub fn raw(&mut self, tag: Tag) -> Option<Span> {
        let (start, bytes) = (self.at, self.bytes());
        let end = if tag == Tag::Script { script_end(bytes, start) } else { raw_end(bytes, start, tag.name()) };
        self.at = memchr(b'>', &bytes[end..]).map_or(bytes.len(), |n| end + n + 1);
        (end > start).then(|| Span::at(start, end))
    }

    /// Stops before the end tag of the element that has just been opened, whatever comes before it.
    pub fn limit_to(&mut self, tag: Tag) {
        self.limit = raw_end(self.bytes(), self.at, tag.name());
    }

    /// Reads on after that end tag.
    pub fn lift_limit(&mut self) {
        let end = self.limit;
        self.limit = self.page.len();
        self.at = memchr(b'>', &self.bytes()[end..]).map_or(self.limit, |n| end + n + 1);
    }

    /// All that is left, as text.
    pub fn rest(&mut self) -> Option<Span> {
        let start = self.at;
        self.at = self.limit;
        (self.at > start).then(|| Span::at(start, self.at))
    }
}

/// Where a comment whose words start at `from` is over: past `-->`, `--!>`, or a `>` that comes at once.
fn comment_end(bytes: &[u8], from: usize) -> usize {
    if bytes[from..].starts_with(b">") {
        return from + 1;
    }
    if bytes[from..].starts_with(b"->") {
        return from + 2;
    }
    let mut at = from;
    while let Some(n) = memchr(b'>', &bytes[at..]) {
        let end = at + n;
        if bytes[from..end].ends_with(b"--") || bytes[from..end].ends_with(b"--!") {
            return end + 1;
        }
        at = end + 1;
    }
    bytes.len()
}

/// Where the two bytes of `mark` and a `>` come next.
fn close(bytes: &[u8], from: usize, mark: &[u8; 2]) -> usize {
    let mut at = from;
    while let Some(n) = memchr(b'>', &bytes[at..]) {
        let end = at + n;
        if bytes[from..end].ends_with(mark) {
            return end - 2;
        }
        at = end + 1;
    }
    bytes.len()
}

/// Whether `bytes` at `at` is `</name` or `<name` and then what ends a name.
fn names(bytes: &[u8], at: usize, open: &[u8], name: &str) -> bool {
    let after = at + open.len() + name.len();
    bytes[at..].starts_with(open)
        && bytes.get(at + open.len()..after).is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
        && bytes.get(after).is_none_or(|b| is_space(*b) || matches!(b, b'/' | b'>'))
}

fn raw_end(bytes: &[u8], from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(n) = memchr(b'<', &bytes[at..]) {
        at += n;
        if names(bytes, at, b"</", name) {
            return at;
        }
        at += 1;
    }
    bytes.len()
}

/// Where a script's `</script>` starts, with the Standard's escaped states: in `<!-- <script> … </script> -->` the
/// inner end tag is not the script's.
fn script_end(bytes: &[u8], from: usize) -> usize {
    let (mut at, mut escaped, mut double) = (from, false, false);
    loop {
        let next = if escaped { memchr2(b'<', b'-', &bytes[at..]) } else { memchr(b'<', &bytes[at..]) };
        let Some(n) = next else { return bytes.len() };
        at += n;
        if bytes[at] == b'-' {
            (escaped, double) = if bytes[at..].starts_with(b"-->") { (false, false) } else { (escaped, double) };
        } else if double {
            double = !names(bytes, at, b"</", "script");
        } else if names(bytes, at, b"</", "script") {
            return at;
        } else if escaped {
            double = names(bytes, at, b"<", "script");
        } else if bytes[at..].starts_with(b"<!--") {
            escaped = true;
            at += 1; // So that the dashes of `<!-->` end it.
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{Tag, Token, Tokenizer};

    fn tokens(page: &str) -> Vec<String> {
        let mut tokenizer = Tokenizer::new(page);
        let mut out = Vec::new();
        while let Some(token) = tokenizer.next() {
            match token {
                Token::Start { tag, name, .. } => {
                    out.push(format!("<{}", name.of(page)));
                    if tag.is_raw() {
                        out.extend(tokenizer.raw(tag).map(|raw| raw.of(page).to_owned()));
                    }
                }
                Token::End { name, .. } => out.push(format!("/{}", name.of(page))),
                Token::Text { span } => out.push(span.of(page).to_owned()),
            }
        }
        out
    }

    #[test]
    fn tokens_follow_the_standard() {
        for (page, expected) in [
            ("a < b <c>d</c >e", &["a < b ", "<c", "d", "/c", "e"][..]),
            ("<a b='>' c=\">\" d=e>f", &["<a", "f"]),
            ("x<!-- <p> --!>y<!-->z<!--->w<!", &["x", "y", "z", "w"]),
            ("<!doctype html><?php p ?>x</>y</ p>z", &["x", "y", "z"]),
            ("<script>'</p>'; a<b</script >x", &["<script", "'</p>'; a<b", "x"]),
            ("<script><!-- <script>1</script> --></script>x", &["<script", "<!-- <script>1</script> -->", "x"]),
            ("<script><!--></script>x", &["<script", "<!-->", "x"]),
            ("<TITLE>a<b>&amp;</Title>x", &["<TITLE", "a<b>&amp;", "x"]),
            ("<style>a", &["<style", "a"]),
            ("one<p class=\"unclosed", &["one"]),
            ("one</p", &["one", "/p"]),
            ("<![CDATA[x>y", &["y"]),
        ] {
            assert_eq!(tokens(page), expected, "{page}");
        }
    }

    #[test]
    fn a_self_closing_tag_says_so() {
        let mut tokenizer = Tokenizer::new("<br/><a href=x/><img src='y' / >");
        let mut closing = Vec::new();
        while let Some(Token::Start { tag, self_closing, .. }) = tokenizer.next() {
            closing.push((tag, self_closing));
        }
        assert_eq!(closing, [(Tag::Br, true), (Tag::A, false), (Tag::Img, false)]);
    }
}
