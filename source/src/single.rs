//! A file or stream that is a page.

use std::sync::Arc;

use crate::coding::{packed_as, undo};
use crate::error::Trouble;
use crate::item::{Container, Page, Position, Severity, Validators, label};
use crate::outbox::{Outbox, Pages};
use crate::tape::{Input, Tape};

/// A page that is a whole file or stream.
pub(crate) struct Single {
    tape: Option<Tape<Box<dyn Input>>>,
    container: Arc<Container>,
    limit: usize,
}

impl Single {
    pub fn new(tape: Tape<Box<dyn Input>>, container: Arc<Container>, limit: usize) -> Self {
        Self { tape: Some(tape), container, limit }
    }
}

impl Pages for Single {
    fn next(&mut self, out: &mut Outbox) -> bool {
        let Some(mut tape) = self.tape.take() else { return false };
        let name = &self.container.name;
        match whole(&mut tape, self.limit) {
            Ok((bytes, partial)) => {
                if let Some(partial) = partial {
                    out.problem(partial.with(name, Severity::Partial));
                }
                out.page(Page {
                    name: label(name),
                    container: self.container.clone(),
                    position: Position::default(),
                    bytes,
                    url: None,
                    content_type: None,
                    date: None,
                    captured: None,
                    validators: Validators::default(),
                });
            }
            Err(trouble) => out.problem(trouble.at(name)),
        }
        true
    }
}

/// All bytes of a stream, unpacked, and what is wrong with them.
pub(crate) fn whole(tape: &mut Tape<Box<dyn Input>>, limit: usize) -> Result<(Vec<u8>, Option<Trouble>), Trouble> {
    let bytes = tape.fill(limit + 1);
    if bytes.len() > limit {
        return Err(Trouble::new("too-large", format!("it has more than {limit} bytes")));
    }
    let undone = undo(bytes.to_vec(), packed_as(bytes), limit)?;
    let partial = undone.partial.or_else(|| tape.trouble().map(Trouble::io));
    Ok((undone.bytes, partial))
}
