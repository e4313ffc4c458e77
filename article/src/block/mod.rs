//! A page cut into blocks: what a reader sees as one paragraph, heading, item, quote, caption or cell.

mod element;
mod embedded;
pub(crate) mod hints;
mod lines;
mod markdown;
mod markup;
mod state;
mod wrapped;

use page::{Media, NodeId, Page, Tag};
use span::{Span, TextMap};

use crate::Form;

/// More blocks than this no page of news has; a hostile one could fill memory with them. The rest is left out, with a problem.
pub(crate) const MOST: usize = 30_000;
use hints::HintDepths;

/// A block before it has a role.
#[derive(Clone, Debug)]
pub(crate) struct RawBlock {
    /// Its words, white space folded.
    pub text: String,
    /// From `text` to the page text.
    pub map: TextMap,
    pub form: Form,
    /// Where it lies in the page text, from its first word to its last.
    pub page: Span,
    /// What the markup around it says.
    pub around: Around,
}

/// What the markup around a block says; nothing for plain text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Around {
    /// The innermost element that is shown as a block.
    pub tag: Option<Tag>,
    /// How many elements it stands in.
    pub depth: u16,
    /// How far out each class or id hint was met.
    pub hints: HintDepths,
    /// Which elements it stands in.
    pub inside: Inside,
    /// That innermost element, and the three blocks around it, outwards.
    pub within: [u32; 4],
    /// Bytes of `text` that are linked.
    pub linked: u32,
    /// `a` elements that it has words of.
    pub links: u16,
    /// Bytes of `text` in bold or strong.
    pub strong: u32,
    /// The first `a` it has words of.
    pub link: Option<NodeId>,
    /// The innermost element of its first words, as an index into the tree's nodes.
    pub element: u32,
    /// What that element looks like, by itself and with the two elements around it: equal numbers mean the same tags and classes.
    pub looks: [u32; LOOKS],
}

/// How many looks a block has: of its innermost element alone, and within those around it.
pub(crate) const LOOKS: usize = 2;

/// A set of the elements that a block stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Inside(pub u32);

impl Inside {
    pub const ARTICLE: Self = Self(1);
    pub const MAIN: Self = Self(1 << 1);
    pub const ASIDE: Self = Self(1 << 2);
    pub const NAV: Self = Self(1 << 3);
    pub const HEADER: Self = Self(1 << 4);
    pub const FOOTER: Self = Self(1 << 5);
    pub const FIGURE: Self = Self(1 << 6);
    pub const QUOTE: Self = Self(1 << 7);
    pub const LIST: Self = Self(1 << 8);
    pub const TABLE: Self = Self(1 << 9);
    pub const FORM: Self = Self(1 << 10);
    pub const HIDDEN: Self = Self(1 << 11);
    pub const CAPTION: Self = Self(1 << 12);
    pub const BODY_PROPERTY: Self = Self(1 << 13);
    pub const PRE: Self = Self(1 << 14);
    pub const LINK: Self = Self(1 << 15);
    pub const STRONG: Self = Self(1 << 16);
    pub const DIALOG: Self = Self(1 << 17);
    pub const NOSCRIPT: Self = Self(1 << 18);
    /// How many there are.
    pub const COUNT: usize = 19;

    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The blocks of an article that only the page's data holds.
pub(crate) use embedded::gather as embedded;

/// The blocks of `page`, in reading order. `noscript` says whether what only browsers without scripts show is read.
pub(crate) fn gather(page: &Page, noscript: bool) -> Vec<RawBlock> {
    match page.media() {
        Media::Html => markup::gather(page, noscript),
        Media::Text => lines::gather(page.text()),
        Media::Body => lines::passages(page.text()),
    }
}
