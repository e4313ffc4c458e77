//! Tokens to a tree.

use span::Span;

use super::rules::{breaks_out, closes_p, is_of_head, is_scope, is_special};
use super::tag::Tag;
use super::token::{Token, Tokenizer};
use super::tree::{Node, NodeId, Tree};
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
    let limit = NODES + page.len() / BYTES_A_NODE;
    while let Some(token) = tokenizer.next() {
        if builder.nodes.len() >= limit {
            let message = "the page has more tags than text; what follows was not read".into();
            problems.push(Problem { kind: "too-many-tags", message });
            break;
        }
        match token {
            Token::Text { span } => builder.text(span),
            Token::End { tag, name } => builder.end(tag, name),
            Token::Start { tag, name, span, self_closing } => {
                let foreign = builder.is_foreign();
                builder.start(tag, name, span, self_closing);
                builder.raw_text(&mut tokenizer, tag, foreign);
            }
        }
        tokenizer.foreign = builder.is_foreign();
    }
    builder.finish()
}

/// An element that has been opened and not closed.
#[derive(Clone, Copy)]
struct Open {
    node: u32,
    tag: Tag,
    name: Span,
    /// Its end tag came while a block inside it was open: it formats nothing more.
    ended: bool,
}

struct Builder<'p> {
    page: &'p str,
    nodes: Vec<Node>,
    // Invariant: never empty (the root), at most DEEPEST long, nodes rise.
    stack: Vec<Open>,
    /// How many elements of each tag the stack holds.
    open: [u32; Tag::COUNT],
    /// `a` elements on the stack that have not ended.
    links: u32,
    seen_body: bool,
    seen_html: bool,
}

impl<'p> Builder<'p> {
    fn new(page: &'p str) -> Self {
        let root = Node { tag: Tag::Root, linked: false, span: Span::default(), parent: NodeId::ROOT, end: 0 };
        let mut nodes = Vec::with_capacity(page.len() / 32 + 16);
        nodes.push(root);
        let stack = vec![Open { node: 0, tag: Tag::Root, name: Span::default(), ended: false }];
        Self { page, nodes, stack, open: [0; Tag::COUNT], links: 0, seen_body: false, seen_html: false }
    }

    fn finish(mut self) -> Tree {
        self.pop_to(0);
        self.nodes.shrink_to_fit();
        Tree { nodes: self.nodes }
    }

    fn top(&self) -> Tag {
        self.stack.last().map_or(Tag::Root, |o| o.tag)
    }

    /// Adds a node under the innermost open element.
    fn add(&mut self, tag: Tag, span: Span) -> u32 {
        let id = self.nodes.len() as u32;
        let parent = NodeId(self.stack.last().map_or(0, |o| o.node));
        let linked = tag == Tag::Text && self.links > 0;
        self.nodes.push(Node { tag, linked, span, parent, end: id + 1 });
        id
    }

    fn push(&mut self, tag: Tag, name: Span, span: Span) {
        let node = self.add(tag, span);
        if self.stack.len() < DEEPEST {
            self.stack.push(Open { node, tag, name, ended: false });
            self.open[tag as usize] += 1;
            self.links += u32::from(tag == Tag::A);
        }
    }

    /// Closes all open elements from the stack's `index` on.
    fn pop_to(&mut self, index: usize) {
        let end = self.nodes.len() as u32;
        for open in self.stack.drain(index..) {
            self.nodes[open.node as usize].end = end;
            self.open[open.tag as usize] = self.open[open.tag as usize].saturating_sub(1);
            self.links -= u32::from(open.tag == Tag::A && !open.ended);
        }
    }

    /// The innermost open element that `wanted` holds for, unless a `barrier` stands inside it.
    fn find(&self, wanted: impl Fn(Tag) -> bool, barrier: impl Fn(Tag) -> bool) -> Option<usize> {
        for (i, open) in self.stack.iter().enumerate().skip(1).rev() {
            if wanted(open.tag) {
                return Some(i);
            }
            if barrier(open.tag) {
                return None;
            }
        }
        None
    }

    fn close(&mut self, wanted: impl Fn(Tag) -> bool, barrier: impl Fn(Tag) -> bool) -> bool {
        let found = self.find(wanted, barrier);
        if let Some(i) = found {
            self.pop_to(i);
        }
        found.is_some()
    }

    fn close_p(&mut self) -> bool {
        self.open[Tag::P as usize] > 0 && self.close(|t| t == Tag::P, |t| is_scope(t) || t == Tag::Button)
    }

    fn text(&mut self, span: Span) {
        self.add(Tag::Text, span);
    }

    /// The text of a raw element that has just been started, and its end.
    fn raw_text(&mut self, tokenizer: &mut Tokenizer<'p>, tag: Tag, foreign: bool) {
        if tag == Tag::Plaintext {
            if let Some(rest) = tokenizer.rest() {
                self.text(rest);
            }
        } else if tag.is_raw() && (!foreign || tag == Tag::Script) {
            if let Some(text) = tokenizer.raw(tag) {
                self.text(text);
            }
            if self.top() == tag {
                self.pop_to(self.stack.len() - 1);
            }
        }
    }

    /// Whether the innermost element is inside `svg` or `math`.
    fn is_foreign(&self) -> bool {
        let holds = |tag: Tag| self.open[tag as usize] > 0;
        (holds(Tag::Svg) || holds(Tag::Math))
            && self.find(|t| matches!(t, Tag::Svg | Tag::Math), |t| t == Tag::ForeignObject).is_some()
    }

    fn start(&mut self, tag: Tag, name: Span, span: Span, self_closing: bool) {
        if self.is_foreign() {
            if !breaks_out(tag) {
                self.push(tag, name, span);
                if self_closing && self.top() == tag {
                    self.pop_to(self.stack.len() - 1);
                }
                return;
            }
            while self.is_foreign() {
                self.close(|t| matches!(t, Tag::Svg | Tag::Math), |_| false);
            }
        }
        if self.open[Tag::Head as usize] > 0 && !is_of_head(tag) {
            self.close(|t| t == Tag::Head, |_| false);
        }
        let again = match tag {
            Tag::Html => std::mem::replace(&mut self.seen_html, true),
            Tag::Body => std::mem::replace(&mut self.seen_body, true),
            Tag::Head => self.seen_body,
            _ => false,
        };
        if again {
            return;
        }
        self.imply_ends(tag);
        if tag.is_void() {
            self.add(tag, span);
        } else {
            self.push(tag, name, span);
            if self_closing && tag == Tag::Svg {
                self.close(|t| t == Tag::Svg, |_| false);
            }
        }
    }

    /// Closes what a start tag closes by coming.
    fn imply_ends(&mut self, tag: Tag) {
        use Tag::*;
        if closes_p(tag) {
            self.close_p();
        }
        match tag {
            _ if tag.is_heading() && self.top().is_heading() => self.pop_to(self.stack.len() - 1),
            Li => self.close_item(|t| t == Li),
            Dd | Dt => self.close_item(|t| matches!(t, Dd | Dt)),
            Option if self.top() == Option => self.pop_to(self.stack.len() - 1),
            Optgroup if self.open[Option as usize] > 0 => {
                self.close(|t| t == Option, |t| t == Select || is_scope(t));
            }
            Td | Th => {
                self.close(|t| matches!(t, Td | Th), |t| matches!(t, Table | Template));
            }
            Tr => {
                self.close(|t| t == Tr, |t| matches!(t, Table | Template));
            }
            Tbody | Thead | Tfoot | Colgroup => {
                self.close(
                    |t| matches!(t, Tbody | Thead | Tfoot | Colgroup | Caption),
                    |t| matches!(t, Table | Template),
                );
            }
            Table if self.find(|t| t == Table, |t| matches!(t, Td | Th | Caption | Template)).is_some() => {
                self.close(|t| t == Table, |_| false);
            }
            A if self.links > 0 => self.end_formatting(A),
            Button if self.open[Button as usize] > 0 => {
                self.close(|t| t == Button, is_scope);
            }
            _ => {}
        }
    }

    /// Closes an open list item of the innermost list, and a `p` in it.
    fn close_item(&mut self, item: impl Fn(Tag) -> bool) {
        self.close(item, |t| is_special(t) && !matches!(t, Tag::Address | Tag::Div | Tag::P));
        self.close_p();
    }

    fn end(&mut self, tag: Tag, name: Span) {
        use Tag::*;
        if tag == P && !self.close_p() {
            let at = span::Span::new(name.start(), name.start());
            self.add(P, at);
        }
        if tag == Br {
            let at = span::Span::new(name.start(), name.start());
            self.add(Br, at);
        }
        if tag.is_void()
            || matches!(tag, P | Html | Body)
            || (tag != Other && self.open[tag as usize] == 0 && !tag.is_heading())
        {
            return;
        }
        match tag {
            Other => self.end_other(name),
            _ if tag.is_formatting() => self.end_formatting(tag),
            _ if tag.is_heading() => {
                self.close(Tag::is_heading, is_scope);
            }
            Li => {
                self.close(|t| t == Li, |t| is_scope(t) || matches!(t, Ol | Ul));
            }
            Table | Svg | Math | Template | Head => {
                self.close(|t| t == tag, |t| t == Template);
            }
            Tr | Td | Th | Tbody | Thead | Tfoot | Caption | Colgroup => {
                self.close(|t| t == tag, |t| matches!(t, Table | Template));
            }
            _ if is_special(tag) => {
                self.close(|t| t == tag, is_scope);
            }
            _ => {
                self.close(|t| t == tag, is_special);
            }
        }
    }

    /// The end tag of an element without a [`Tag`] of its own.
    fn end_other(&mut self, name: Span) {
        let wanted = name.of(self.page);
        for i in (1..self.stack.len()).rev() {
            let open = self.stack[i];
            if open.tag == Tag::Other && open.name.of(self.page).eq_ignore_ascii_case(wanted) {
                return self.pop_to(i);
            }
            if is_special(open.tag) {
                return;
            }
        }
    }

    /// The end tag of `a`, `b`, …: closes it, or, when a block inside it is still open, ends its effect.
    fn end_formatting(&mut self, tag: Tag) {
        let mut blocks = false;
        for i in (1..self.stack.len()).rev() {
            let open = self.stack[i];
            if open.tag == tag && !open.ended {
                if !blocks {
                    return self.pop_to(i);
                }
                self.stack[i].ended = true;
                self.links -= u32::from(tag == Tag::A);
                return;
            }
            if is_scope(open.tag) {
                return;
            }
            blocks |= is_special(open.tag);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, Tag, Tree, parse};
    use crate::NodeId;

    /// The tree in brackets: `div(p(one)p(two))`.
    fn outline(page: &str) -> String {
        let tree = parse(page, &mut Vec::new());
        let mut out = String::new();
        let mut ends: Vec<NodeId> = Vec::new();
        for id in tree.ids().skip(1) {
            while ends.last().is_some_and(|end| *end <= id) {
                out.push(')');
                ends.pop();
            }
            let node = tree.node(id);
            match node.tag {
                Tag::Text => out.push_str(node.span.of(page)),
                tag => out.push_str(if tag == Tag::Other { "other" } else { tag.name() }),
            }
            if node.tag != Tag::Text {
                out.push('(');
                ends.push(tree.end(id));
            }
        }
        out + &")".repeat(ends.len())
    }

    #[test]
    fn missing_end_tags_are_implied() {
        for (page, expected) in [
            ("<p>one<p>two<div>three", "p(one)p(two)div(three)"),
            ("<ul><li>a<ul><li>b</ul><li>c</ul>d", "ul(li(aul(li(b)))li(c))d"),
            ("<table><tr><td>a<td>b<tr><th>c</table>d", "table(tr(td(a)td(b))tr(th(c)))d"),
            ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a)dd(b)dt(c))"),
            ("<head><title>t</title><p>x", "head(title(t))p(x)"),
            ("<h1>a<h2>b</h3>c", "h1(a)h2(b)c"),
            ("<select><option>a<option>b</select>c", "select(option(a)option(b))c"),
            ("a</p>b", "ap()b"),
            ("<p>a<table><tr><td><p>b</table>c", "p(a)table(tr(td(p(b))))c"),
        ] {
            assert_eq!(outline(page), expected, "{page}");
        }
    }

    #[test]
    fn misnested_and_stray_tags_lose_no_words() {
        for (page, expected) in [
            ("<b>one<i>two</b>three</i>four", "b(onei(two))threefour"),
            ("<a><div>one</a>two</div>three", "a(div(onetwo)three)"),
            ("</div>one</span>two", "onetwo"),
            ("<div><span>a</div>b", "div(span(a))b"),
            ("<x-y>a<p>b</p></x-y>c", "other(ap(b))c"),
            ("<svg><path/><g><text>a</text></g></svg>b", "svg(other()other(other(a)))b"),
            ("<svg><g><p>a</svg>b", "svg(other())p(ab)"),
            ("<html><body>a</body></html>b<body>c", "html(body(abc))"),
        ] {
            assert_eq!(outline(page), expected, "{page}");
        }
    }

    #[test]
    fn links_end_where_their_end_tags_are() {
        let page = "<a href=x><div>in</a>out</div><a>in<a>in</a>out";
        let tree = parse(page, &mut Vec::new());
        for id in tree.ids() {
            let node = tree.node(id);
            if node.tag == Tag::Text {
                assert_eq!(node.linked, node.span.of(page) == "in", "{:?}", node.span);
            }
        }
    }

    #[test]
    fn depth_is_bounded_and_words_are_kept() {
        let page = format!("{}deep{}after", "<div>".repeat(100_000), "</div>".repeat(100_000));
        let tree = parse(&page, &mut Vec::new());
        let depth = |tree: &Tree, mut id: NodeId| {
            let mut depth = 0;
            while id != NodeId::ROOT {
                id = tree.node(id).parent;
                depth += 1;
            }
            depth
        };
        let words: Vec<_> = tree.ids().filter(|id| tree.node(*id).tag == Tag::Text).collect();
        assert_eq!(words.len(), 2);
        assert_eq!(depth(&tree, words[0]), DEEPEST);
        assert!(depth(&tree, words[1]) <= 1);
    }
}
