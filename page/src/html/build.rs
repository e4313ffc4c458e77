//! Tokens to a tree.

use span::Span;

use super::rules::{is_html_in_svg, is_scope};
use super::tag::Tag;
use super::token::{Token, Tokenizer};
use super::tree::{Node, Tree};
use crate::Problem;

/// The most elements that stand in one another, as in browsers; deeper ones are kept as leaves.
pub const DEEPEST: usize = 512;

/// Nodes that any page may have, and bytes of the page for each one beyond: pages in the wild have one node for
/// about 40 bytes, so this holds memory in proportion and cuts none of them.
const NODES: usize = 4096;
const BYTES_A_NODE: usize = 5;

/// Builds the tree of `page`, in time linear in its length.
pub(crate) fn parse(page: &str, problems: &mut Vec<Problem>) -> Tree {
    let mut builder = Builder::new(page);
    let mut tokenizer = Tokenizer::new(page);
    let limit = limit(page);
    loop {
        let Some(token) = tokenizer.next() else {
            if !builder.leave_noscript(&mut tokenizer) {
                break;
            }
            continue;
        };
        if builder.nodes.len() >= limit {
            let message = "the page has more tags than text; what follows was not read".into();
            problems.push(Problem { kind: "too-many-tags", message });
            break;
        }
        match token {
            Token::Text { span } => builder.text(span),
            Token::End { tag, name } => builder.end(tag, name),
            Token::Start { tag, name, span, self_closing } => {
                let foreign = builder.foreign().is_some();
                builder.start(tag, name, span, self_closing);
                if tag == Tag::Noscript && !foreign {
                    builder.enter_noscript(&mut tokenizer);
                } else if !self_closing || !foreign {
                    builder.raw_text(&mut tokenizer, tag, foreign);
                }
            }
        }
        tokenizer.foreign = builder.foreign().is_some();
    }
    builder.finish()
}

/// How many nodes a page may have.
fn limit(page: &str) -> usize {
    NODES + page.len() / BYTES_A_NODE
}

/// An element that has been opened and not closed.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub node: u32,
    pub tag: Tag,
    pub name: Span,
    /// Its end tag came while a block inside it was open: it formats nothing more, and ends with that block.
    pub ended: bool,
}

pub(super) struct Builder<'p> {
    pub page: &'p str,
    nodes: Vec<Node>,
    // Invariant: never empty (the root), at most DEEPEST long, nodes rise.
    pub stack: Vec<Open>,
    /// What stands below this index of the stack cannot be closed: the root, and what is around an open `noscript`.
    pub floor: usize,
    /// How many elements of each tag the stack holds.
    pub open: [u32; Tag::COUNT],
    /// `a` elements on the stack that have not ended.
    pub links: u32,
    /// The form whose end tag has not come: another one cannot start.
    pub form: Option<u32>,
    /// The same, around an open `noscript`.
    outer_form: Option<u32>,
    /// The body, or something that is only in one, has started.
    pub seen_body: bool,
    pub seen_html: bool,
}

impl<'p> Builder<'p> {
    fn new(page: &'p str) -> Self {
        let root = Node { tag: Tag::Root, linked: false, span: Span::default(), end: 0 };
        // Room for an element and a text run for each tag, so that the list need not grow.
        let tags = memchr::memchr_iter(b'<', page.as_bytes()).count();
        let mut nodes = Vec::with_capacity((2 * tags + 16).min(limit(page)));
        nodes.push(root);
        let stack = vec![Open { node: 0, tag: Tag::Root, name: Span::default(), ended: false }];
        let (open, links, form, outer_form) = ([0; Tag::COUNT], 0, None, None);
        Self { page, nodes, stack, floor: 1, open, links, form, outer_form, seen_body: false, seen_html: false }
    }

    fn finish(mut self) -> Tree {
        self.pop_to(0);
        self.nodes.shrink_to_fit();
        Tree { nodes: self.nodes }
    }

    pub(super) fn top(&self) -> Tag {
        self.stack.last().map_or(Tag::Root, |o| o.tag)
    }

    /// Adds a node under the innermost open element.
    pub(super) fn add(&mut self, tag: Tag, span: Span) -> u32 {
        let id = self.nodes.len() as u32;
        let linked = tag == Tag::Text && self.links > 0;
        self.nodes.push(Node { tag, linked, span, end: id + 1 });
        id
    }

    pub(super) fn push(&mut self, tag: Tag, name: Span, span: Span) {
        let node = self.add(tag, span);
        if self.stack.len() < DEEPEST {
            self.stack.push(Open { node, tag, name, ended: false });
            self.open[tag as usize] += 1;
            self.links += u32::from(tag == Tag::A);
            if tag == Tag::Form {
                self.form = Some(node);
            }
        }
    }

    /// Closes all open elements from the stack's `index` on, and those below it that had ended but for them.
    pub(super) fn pop_to(&mut self, index: usize) {
        let end = self.nodes.len() as u32;
        let ended = self.stack[self.floor.min(index)..index].iter().rev().take_while(|open| open.ended).count();
        for open in self.stack.drain(index - ended..) {
            self.nodes[open.node as usize].end = end;
            self.open[open.tag as usize] = self.open[open.tag as usize].saturating_sub(1);
            self.links -= u32::from(open.tag == Tag::A && !open.ended);
        }
    }

    /// The innermost open element that `wanted` holds for, unless a `barrier` stands inside it.
    pub(super) fn find(&self, wanted: impl Fn(Tag) -> bool, barrier: impl Fn(Tag) -> bool) -> Option<usize> {
        for (i, open) in self.stack.iter().enumerate().skip(self.floor).rev() {
            if wanted(open.tag) {
                return Some(i);
            }
            if barrier(open.tag) {
                return None;
            }
        }
        None
    }

    pub(super) fn close(&mut self, wanted: impl Fn(Tag) -> bool, barrier: impl Fn(Tag) -> bool) -> bool {
        let found = self.find(wanted, barrier);
        if let Some(i) = found {
            self.pop_to(i);
        }
        found.is_some()
    }

    pub(super) fn close_p(&mut self) -> bool {
        self.open[Tag::P as usize] > 0 && self.close(|t| t == Tag::P, |t| is_scope(t) || t == Tag::Button)
    }

    fn text(&mut self, span: Span) {
        if !self.seen_body && self.floor == 1 && !span.of(self.page).trim_ascii().is_empty() {
            self.seen_body = true;
            self.end_head();
        }
        self.add(Tag::Text, span);
    }

    /// Ends `head`, for something came that is not of it.
    pub(super) fn end_head(&mut self) {
        if self.open[Tag::Head as usize] > 0 {
            self.close(|t| t == Tag::Head, |_| false);
        }
    }

    /// To a browser with scripts the content of `noscript` is text: whatever it holds ends with it and closes nothing
    /// around it.
    fn enter_noscript(&mut self, tokenizer: &mut Tokenizer<'p>) {
        if self.floor == 1 && self.top() == Tag::Noscript {
            tokenizer.limit_to(Tag::Noscript);
            self.floor = self.stack.len();
            self.outer_form = self.form.take();
        }
    }

    /// Closes the `noscript` whose end has been reached, if one is open.
    fn leave_noscript(&mut self, tokenizer: &mut Tokenizer<'p>) -> bool {
        let inside = self.floor > 1;
        if inside {
            let noscript = self.floor - 1;
            self.floor = 1;
            self.pop_to(noscript);
            self.form = self.outer_form;
            tokenizer.lift_limit();
        }
        inside
    }

    /// The text of a raw element that has just been started, and its end.
    fn raw_text(&mut self, tokenizer: &mut Tokenizer<'p>, tag: Tag, foreign: bool) {
        if tag == Tag::Plaintext {
            if let Some(rest) = tokenizer.rest() {
                self.text(rest);
            }
        } else if tag.is_raw() && (!foreign || tag == Tag::Script) {
            if let Some(text) = tokenizer.raw(tag) {
                self.add(Tag::Text, text);
            }
            if self.top() == tag {
                self.pop_to(self.stack.len() - 1);
            }
        }
    }

    /// `svg` or `math`, if the innermost element is in one and not in markup of the page's own inside that.
    pub(super) fn foreign(&self) -> Option<Tag> {
        if self.open[Tag::Svg as usize] == 0 && self.open[Tag::Math as usize] == 0 {
            return None;
        }
        let root = self.find(|t| matches!(t, Tag::Svg | Tag::Math), is_html_in_svg)?;
        Some(self.stack[root].tag)
    }

    /// Closes `svg` and `math`, out to markup of the page's own.
    pub(super) fn leave_foreign(&mut self) {
        while self.foreign().is_some() {
            self.close(|t| matches!(t, Tag::Svg | Tag::Math), |_| false);
        }
    }
}
