//! A page's bytes, decoded, as text and tree.
//!
//! [`read`] takes bytes that may be anything and gives a [`Page`]: the text they decode to, whether it is
//! markup or plain text, and for markup a [`Tree`] whose every element and text run knows its bytes of the
//! decoded text. It never fails: what is wrong with a page is among its [problems](Page::problems).
//!
//! - [`decode`](Page::encoding): byte order mark, header, `<meta>`, XML declaration, then detection.
//! - [`html`]: tokens after the HTML Standard, and a tree in one flat list, in time and memory linear in the page.
//! - [`Shown`]: the words a reader sees, white space folded and entities decoded, with a map back to the page.
//!
//! ```
//! use page::{Hints, Media, Shown, Tag};
//!
//! let page = page::read(b"<title>Harbour &amp; Sea</title><p>One  line.", &Hints::default());
//! assert_eq!(page.media(), Media::Html);
//! let title = page.tree().ids().find(|&id| page.tree().node(id).tag == Tag::Title).unwrap();
//! let shown = Shown::of(&page, title);
//! assert_eq!(shown.text, "Harbour & Sea");
//! assert_eq!(shown.map.source(span::Span::new(8, 9)).of(page.text()), "&amp;");
//! ```

mod decode;
pub mod html;
mod shown;
mod sniff;

pub use html::{NodeId, Tag, Tree};
pub use shown::{Shown, ShownBuilder};

/// What the caller knows of a page before reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// What the bytes are.
    pub media: As,
    /// The `Content-Type` header as it was sent ("text/html; charset=iso-8859-1").
    pub content_type: Option<String>,
    /// Where the page was fetched.
    pub url: Option<String>,
}

/// What the caller says the bytes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum As {
    /// Look and see.
    #[default]
    Auto,
    /// Markup.
    Html,
    /// A page flattened to text, furniture and all.
    Text,
    /// An article's text and nothing else.
    Body,
}

impl As {
    /// By the name that every face knows it by: auto, html, text or body.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "auto" => Self::Auto,
            "html" => Self::Html,
            "text" => Self::Text,
            "body" => Self::Body,
            _ => return None,
        })
    }
}

/// What a page turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// Markup.
    Html,
    /// A page flattened to text.
    Text,
    /// An article's text and nothing else.
    Body,
}

impl Media {
    /// Its published name, an Internet media type.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Text | Self::Body => "text/plain",
        }
    }
}

/// A page, decoded.
#[derive(Clone, Debug)]
pub struct Page {
    text: String,
    bytes: usize,
    media: Media,
    encoding: String,
    url: Option<String>,
    tree: Tree,
    problems: Vec<Problem>,
}

/// Something about the bytes that could not be read, or was read with doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Stable name, in kebab-case: `binary`, `empty-page`, `encoding-mismatch`, `malformed-text`, `too-large`,
    /// `too-many-tags`, `truncated-character` or `unknown-encoding`.
    pub kind: &'static str,
    /// For a person.
    pub message: String,
}

/// The longest page that is read whole, in bytes. A longer one is cut here, with a problem.
///
/// No page of words is near as long; what is, is a dump or an attack.
pub const LONGEST: usize = 64 << 20;

/// Reads `bytes` as a page. Total: a page that cannot be read has no text, and a problem that says why.
pub fn read(bytes: &[u8], hints: &Hints) -> Page {
    let mut problems = Vec::new();
    let handed = bytes.len();
    let mut bytes = bytes;
    if handed > LONGEST {
        let message = format!("the page has {handed} bytes; only the first {LONGEST} were read");
        problems.push(Problem { kind: "too-large", message });
        bytes = &bytes[..LONGEST];
    }
    let decoded = decode::decode(bytes, hints.content_type.as_deref(), &mut problems);
    let media = sniff::media(&decoded.text, hints);
    let tree = match media {
        Media::Html => html::parse(&decoded.text, &mut problems),
        Media::Text | Media::Body => Tree::default(),
    };
    if decoded.text.trim().is_empty() && problems.iter().all(|p| p.kind != "binary") {
        problems.push(Problem { kind: "empty-page", message: "the page holds no text".into() });
    }
    let url = hints.url.clone();
    Page { text: decoded.text, bytes: handed, media, encoding: decoded.encoding, url, tree, problems }
}

impl Page {
    /// The page decoded to UTF-8, without its byte order mark. Every span of the tree is one of this text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many bytes were handed in.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// What it turned out to be.
    pub fn media(&self) -> Media {
        self.media
    }

    /// The encoding it was decoded from, by the Encoding Standard's name in lower case ("windows-1252").
    pub fn encoding(&self) -> &str {
        &self.encoding
    }

    /// Where it was fetched, if the caller knows.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// Its elements and text runs; empty for plain text.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// What could not be read, or was read with doubt.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}
