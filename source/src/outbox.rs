//! Between what reads a container and what hands its pages out.

use std::collections::VecDeque;

use crate::item::{Counts, Item, Page, Problem, Severity};

/// What was found and not yet handed out.
#[derive(Default)]
pub(crate) struct Outbox {
    items: VecDeque<Item>,
    counts: Counts,
}

impl Outbox {
    pub fn page(&mut self, page: Page) {
        self.counts.pages += 1;
        self.items.push_back(Item::Page(Box::new(page)));
    }

    pub fn problem(&mut self, problem: Problem) {
        self.counts.lost += u64::from(problem.severity == Severity::Lost);
        self.items.push_back(Item::Problem(problem));
    }

    pub fn left_out(&mut self) {
        self.counts.left_out += 1;
    }

    pub fn unchanged(&mut self) {
        self.counts.unchanged += 1;
    }

    pub fn end(&mut self, item: impl FnOnce(Counts) -> Item) {
        let item = item(std::mem::take(&mut self.counts));
        self.items.push_back(item);
    }

    pub fn take(&mut self) -> Option<Item> {
        self.items.pop_front()
    }
}

/// What reads the pages of one container.
pub(crate) trait Pages: Send {
    /// Puts what comes next into `out`. False when nothing is left.
    fn next(&mut self, out: &mut Outbox) -> bool;
}
