//! The dynamic oracle of the arc-hybrid system (Y. Goldberg, J. Nivre, TACL 2013): what each action would lose.

use language::Relation;
use language::training::{Action, State};

/// The gold tree of a sentence, over the parser's nodes: words from 1, the root after the last.
pub struct Gold {
    heads: Vec<u32>,
    relations: Vec<Relation>,
    /// The last child of each node.
    last_child: Vec<u32>,
    left_children: Vec<Vec<u32>>,
}

impl Gold {
    pub fn new(heads: &[Option<usize>], relations: &[Relation]) -> Self {
        let root = heads.len() as u32 + 1;
        let mut gold = Self {
            heads: vec![0; heads.len() + 2],
            relations: vec![Relation::Dep; heads.len() + 2],
            last_child: vec![0; heads.len() + 2],
            left_children: vec![Vec::new(); heads.len() + 2],
        };
        for (at, head) in heads.iter().enumerate() {
            let (child, head) = (at as u32 + 1, head.map_or(root, |h| h as u32 + 1));
            gold.heads[child as usize] = head;
            gold.relations[child as usize] = relations[at];
            gold.last_child[head as usize] = gold.last_child[head as usize].max(child);
            if child < head {
                gold.left_children[head as usize].push(child);
            }
        }
        gold
    }

    /// Arcs lost by shifting, attaching left, attaching right.
    fn costs(&self, state: &State) -> [u32; 3] {
        let (s0, s1) = state.top_two();
        let b = state.next();
        let head = self.heads[s0 as usize];
        let children_ahead = u32::from(s0 != 0 && self.last_child[s0 as usize] >= b);
        let left = children_ahead + u32::from(head == s1 && s1 != 0) + u32::from(head > b);
        let right = children_ahead + u32::from(head >= b);
        let stack = state.stack();
        let below = |node: u32| stack.binary_search(&node).is_ok();
        let lost = self.left_children.get(b as usize).map_or(0, |c| c.iter().filter(|&&d| below(d)).count() as u32);
        let above = self.heads[b as usize];
        let shift = lost + u32::from(above < b && above != s0 && above != 0 && below(above));
        [shift, left, right]
    }

    /// Whether each action may be taken without losing more than need be.
    pub fn good(&self, state: &State, actions: &[Action], legal: impl Fn(Action) -> bool) -> Vec<bool> {
        let costs = self.costs(state);
        let (s0, s1) = state.top_two();
        let relation = self.relations[s0 as usize];
        let cost = |action: Action| match action {
            Action::Shift => costs[0] * 2,
            Action::Left(r) => {
                costs[1] * 2
                    + u32::from(r != relation && (self.heads[s0 as usize] == state.next() || r != Relation::Dep))
            }
            Action::Right(r) => {
                costs[2] * 2 + u32::from(r != relation && (self.heads[s0 as usize] == s1 || r != Relation::Dep))
            }
        };
        let least = actions.iter().filter(|&&a| legal(a)).map(|&a| cost(a)).min().unwrap_or(0);
        actions.iter().map(|&a| legal(a) && cost(a) == least).collect()
    }
}
