//! One thing after another, out of one container after another.

use std::sync::Arc;

use crate::folder::{Met, Walk};
use crate::item::{Container, End, Item, Page};
use crate::known::Known;
use crate::outbox::{Outbox, Pages};
use crate::source::Source;

/// All that comes of an origin, in its order. It never fails: what cannot be read is a [`Problem`](crate::Problem) among the rest.
///
/// It waits while it reads and fetches: give it a thread of its own.
pub struct Items {
    source: Source,
    known: Arc<dyn Known>,
    queue: Queue,
    current: Option<Opened>,
    out: Outbox,
}

/// The containers that are still to come.
pub(crate) enum Queue {
    One(Option<Opened>),
    Folder(Box<Walk>),
}

/// A container that is being read.
pub(crate) struct Opened {
    container: Arc<Container>,
    pages: Box<dyn Pages>,
}

impl Opened {
    pub fn new(container: Arc<Container>, pages: impl Pages + 'static) -> Self {
        Self { container, pages: Box::new(pages) }
    }
}

impl Items {
    pub(crate) fn new(source: Source, known: Arc<dyn Known>, queue: Queue, out: Outbox) -> Self {
        Self { source, known, queue, current: None, out }
    }

    /// Opens the next container. False when there is none.
    fn open(&mut self) -> bool {
        self.current = match &mut self.queue {
            Queue::One(opened) => match opened.take() {
                None => return false,
                opened => opened,
            },
            Queue::Folder(walk) => match walk.next() {
                None => return false,
                Some(Met::Problem(problem)) => {
                    self.out.problem(problem);
                    None
                }
                Some(Met::Source(path, kind)) => {
                    let opened = self.source.file(&path, kind, &self.known, &mut self.out);
                    opened.unwrap_or_else(|trouble| {
                        self.out.problem(trouble.at(&path.to_string_lossy()));
                        None
                    })
                }
            },
        };
        true
    }
}

impl Iterator for Items {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        loop {
            if let Some(item) = self.out.take() {
                return Some(item);
            }
            match &mut self.current {
                Some(opened) => {
                    if !opened.pages.next(&mut self.out) {
                        let container = opened.container.clone();
                        self.out.end(|counts| Item::End(End { container, counts }));
                        self.current = None;
                    }
                }
                None => {
                    if !self.open() {
                        return self.out.take();
                    }
                }
            }
        }
    }
}

/// A page that is there already, or none.
pub(crate) struct Ready(pub Option<Page>);

impl Pages for Ready {
    fn next(&mut self, out: &mut Outbox) -> bool {
        self.0.take().map(|page| out.page(page)).is_some()
    }
}
