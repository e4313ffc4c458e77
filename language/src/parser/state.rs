use super::{Action, UNKNOWN, phrase_heads};
use crate::Relation;
use crate::tagger::TagId;
use crate::word::{Casing, Word};

/// What the parser knows of one word. Indices are of nodes; 0 is no node.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Node {
    pub form: u32,
    pub tag: u32,
    pub upos: u32,
    /// The noun that the phrase after it ends in.
    pub ahead: u32,
    /// Relation to its head, plus one; 0 while it has none.
    pub label: u32,
    pub head: u32,
    /// Its outermost and next to outermost child on each side.
    pub left: [u32; 2],
    pub right: [u32; 2],
    pub left_count: u32,
    pub right_count: u32,
    /// Relations of its children on each side, as a set.
    pub left_labels: u64,
    pub right_labels: u64,
}

/// The parser's stack and buffer over one sentence. Node 0 is "none", 1 to n are the words, n + 1 is the root.
#[derive(Debug, Default)]
pub struct State {
    pub(super) nodes: Vec<Node>,
    pub(super) stack: Vec<u32>,
    /// The next word.
    pub(super) next: u32,
    pub(super) casing: u32,
    heads: Vec<u32>,
}

/// What may be done in a state.
#[derive(Clone, Copy, Debug)]
pub struct Legal {
    shift: bool,
    left: bool,
    right: bool,
    /// Whether the next word is the root, which takes one child and only as `root`.
    root: bool,
}

impl Legal {
    /// Whether `action` may be done.
    #[inline]
    pub fn allows(self, action: Action) -> bool {
        match action {
            Action::Shift => self.shift,
            Action::Left(relation) => self.left && self.root == (relation == Relation::Root),
            Action::Right(relation) => self.right && relation != Relation::Root,
        }
    }

    /// An action that may be done, for when the model knows none.
    pub fn fallback(self) -> Action {
        if self.shift {
            Action::Shift
        } else if self.right {
            Action::Right(UNKNOWN)
        } else {
            Action::Left(Relation::Root)
        }
    }
}

impl State {
    /// Sets out on a sentence. `uposes` are numbers of [`crate::Upos`] plus one.
    pub fn start(&mut self, words: &[Word], tags: &[TagId], uposes: &[u32], casing: Casing) {
        phrase_heads(uposes, &mut self.heads);
        self.nodes.clear();
        self.nodes.push(Node::default());
        for (((word, &tag), &upos), &ahead) in words.iter().zip(tags).zip(uposes).zip(&self.heads) {
            self.nodes.push(Node { form: word.form, tag, upos, ahead, ..Node::default() });
        }
        self.nodes.push(Node { form: 3, tag: 254, upos: 254, ..Node::default() });
        self.stack.clear();
        self.next = 1;
        self.casing = casing as u32;
    }

    /// The root's index.
    #[inline]
    pub fn root(&self) -> u32 {
        self.nodes.len() as u32 - 1
    }

    /// Whether every word has its head.
    #[inline]
    pub fn is_final(&self) -> bool {
        self.next == self.root() && self.stack.is_empty()
    }

    /// What may be done.
    #[inline]
    pub fn legal(&self) -> Legal {
        let root = self.next == self.root();
        Legal {
            shift: !root,
            left: if root { self.stack.len() == 1 } else { !self.stack.is_empty() },
            right: self.stack.len() >= 2,
            root,
        }
    }

    /// Does `action`, which must be legal.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Shift => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Action::Left(relation) => {
                if let Some(child) = self.stack.pop() {
                    self.attach_left(self.next, child, relation);
                }
            }
            Action::Right(relation) => {
                if let (Some(child), Some(&head)) = (self.stack.pop(), self.stack.last()) {
                    self.attach_right(head, child, relation);
                }
            }
        }
    }

    fn attach_left(&mut self, head: u32, child: u32, relation: Relation) {
        self.label(head, child, relation);
        let node = &mut self.nodes[head as usize];
        node.left = [child, node.left[0]];
        node.left_count += 1;
        node.left_labels |= 1 << (relation as u32 & 63);
    }

    fn attach_right(&mut self, head: u32, child: u32, relation: Relation) {
        self.label(head, child, relation);
        let node = &mut self.nodes[head as usize];
        node.right = [child, node.right[0]];
        node.right_count += 1;
        node.right_labels |= 1 << (relation as u32 & 63);
    }

    fn label(&mut self, head: u32, child: u32, relation: Relation) {
        let node = &mut self.nodes[child as usize];
        node.head = head;
        node.label = relation as u32 + 1;
    }

    /// The head of word `at` (from 0) as an index from 0, `None` for the root, and its relation.
    pub fn arc(&self, at: usize) -> (Option<u32>, Relation) {
        let node = &self.nodes[at + 1];
        let relation = Relation::ALL.get((node.label as usize).wrapping_sub(1)).copied().unwrap_or(UNKNOWN);
        let head = (node.head != self.root() && node.head != 0).then(|| node.head - 1);
        (head, if head.is_none() { Relation::Root } else { relation })
    }

    /// The top of the stack and the one below it; 0 for none.
    pub fn top_two(&self) -> (u32, u32) {
        (self.on_stack(0), self.on_stack(1))
    }

    /// The next word's index.
    pub fn next(&self) -> u32 {
        self.next
    }

    /// The stack, from its bottom.
    pub fn stack(&self) -> &[u32] {
        &self.stack
    }

    #[inline]
    pub(super) fn on_stack(&self, depth: usize) -> u32 {
        self.stack.len().checked_sub(depth + 1).map_or(0, |at| self.stack[at])
    }

    #[inline]
    pub(super) fn in_buffer(&self, ahead: u32) -> u32 {
        let at = self.next + ahead;
        if at < self.nodes.len() as u32 { at } else { 0 }
    }
}
