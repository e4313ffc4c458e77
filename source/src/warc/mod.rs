//! WARC (ISO 28500), WET and the archives that a CDX file lists.

mod archive;
mod cdx;
mod page;
mod records;

use std::sync::Arc;

use archive::{Archive, Located};
use records::What;

pub(crate) use cdx::{Listed, Shelf, is_cdx};

use crate::item::{Container, Position, Severity};
use crate::outbox::{Outbox, Pages};
use crate::tape::{Input, Tape};

/// The pages of an archive.
pub(crate) struct Warc {
    archive: Archive,
    container: Arc<Container>,
    limit: usize,
}

impl Warc {
    /// The pages in `tape`, which stands at the `at` of a position, from the page of that position on.
    pub fn new(tape: Tape<Box<dyn Input>>, skip: u64, container: Arc<Container>, limit: usize) -> Self {
        Self { archive: Archive::new(tape, skip, limit), container, limit }
    }
}

impl Pages for Warc {
    fn next(&mut self, out: &mut Outbox) -> bool {
        let Some(located) = self.archive.next() else { return false };
        let place = format!("{}@{}", self.container.name, located.position);
        give(located, &place, &self.container, None, self.limit, out);
        true
    }
}

/// Puts what was found out: as a page of `container`, at `position` where that is not the one in the archive.
fn give(
    located: Located,
    place: &str,
    container: &Arc<Container>,
    position: Option<Position>,
    limit: usize,
    out: &mut Outbox,
) {
    let record = match located.what {
        What::Record(record) => record,
        What::Passed => return,
        What::TooLarge(trouble) | What::Damage(trouble) => return out.problem(trouble.at(place)),
    };
    match page::read(record, limit) {
        Ok(Some(mut read)) => {
            for trouble in read.doubts.drain(..) {
                out.problem(trouble.with(place, Severity::Partial));
            }
            let position = position.unwrap_or(located.position);
            out.page(read.into_page(place, container, position));
        }
        Ok(None) => out.left_out(),
        Err(trouble) => out.problem(trouble.at(place)),
    }
}
