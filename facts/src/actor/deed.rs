//! "condemned the attack on the port *by rebels*": who is condemned for a deed is who did it, never who it was done to.

use super::nominal;
use crate::event::{Slot, frame_of, noun_frame_at};
use crate::grammar::Grammar;
use crate::{Event, EventKind, Party, Plover};

/// Who did the deed that is condemned, or looked into; `None` where it is somebody that is, or something else than a deed.
pub(super) fn doers(grammar: &Grammar<'_>, event: &Event) -> Option<Vec<Party>> {
    if event.plover != Plover::Accuse || event.kind != EventKind::Verb {
        return None;
    }
    // "blamed the attack *on smugglers*": who did it is told elsewhere.
    frame_of(grammar, event).filter(|frame| frame.recipients.first() == Some(&Slot::Object))?;
    let deed = grammar.object(event.head)?;
    let frame = noun_frame_at(grammar, deed)?;
    matches!(frame.plover, Plover::Assault | Plover::Coerce).then(|| nominal::doers(grammar, deed, Some(frame)))
}
