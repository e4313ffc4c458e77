use span::Span;

use super::{Attributes, Tag};

/// A node's place in its [`Tree`]: its number in document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(super) u32);

impl NodeId {
    /// The node that holds all others.
    pub const ROOT: Self = Self(0);

    /// The next node in document order, whether or not there is one.
    pub const fn after(self) -> Self {
        Self(self.0 + 1)
    }

    /// As an index into a list with one item for each node.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// An element or a text run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// The element's name; [`Tag::Text`] for a text run.
    pub tag: Tag,
    /// Whether it is a text run inside an open `<a>`.
    pub linked: bool,
    /// An element's start tag, a text run's raw text: bytes of the page text.
    pub span: Span,
    pub(super) end: u32,
}

/// A page's elements and text runs in document order.
///
/// A node's descendants follow it directly, up to [`Tree::end`]: to walk a page is to walk a list.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    // Invariant: i < nodes[i].end, and a node that starts inside another ends inside it.
    pub(super) nodes: Vec<Node>,
}

impl Tree {
    /// How many nodes there are, the root among them; none for plain text.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Every node, in document order, the root first.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (0..self.nodes.len() as u32).map(NodeId)
    }

    /// The node at `id`.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    /// The first node after all descendants of `id`; one past the last node when there is none.
    pub fn end(&self, id: NodeId) -> NodeId {
        NodeId(self.nodes[id.index()].end)
    }

    /// The descendants of `id`, in document order.
    pub fn descendants(&self, id: NodeId) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (id.0 + 1..self.nodes[id.index()].end).map(NodeId)
    }

    /// The attributes of the element `id`; none for text and the root.
    pub fn attributes<'p>(&self, page: &'p str, id: NodeId) -> Attributes<'p> {
        let node = self.node(id);
        match node.tag {
            Tag::Text | Tag::Root => Attributes::of(page, Span::default()),
            _ => Attributes::of(page, node.span),
        }
    }
}
