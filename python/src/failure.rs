//! What goes wrong, as Python raises it: what, where, and what to do.

use octuple::{source, store};
use pyo3::PyErr;
use pyo3::create_exception;
use pyo3::exceptions::PyException;

create_exception!(octuple, Error, PyException, "What Octuple raises.");
create_exception!(octuple, StoreError, Error, "A store, or a lake, could not be opened, read or written.");
create_exception!(octuple, SourceError, Error, "A source of pages could not be opened.");

/// A store that could not be opened, read or written.
pub fn of_store(error: &store::Error) -> PyErr {
    let hint = if error.is_missing() {
        "; `add` makes one"
    } else if error.is_not_ours() {
        "; nothing was changed in it: name another file"
    } else if error.is_newer() {
        "; read it with the Octuple that wrote it, or a later one"
    } else if error.is_locked() {
        "; wait until the other run has ended: what was added before stands"
    } else if error.is_full() {
        "; make room and run it again: it goes on where it stopped"
    } else {
        ""
    };
    StoreError::new_err(format!("{error}{hint}"))
}

/// An export that could not be written, or a lake that could not be read.
pub fn of_export(error: &store::export::Failed) -> PyErr {
    match error {
        store::export::Failed::Store(error) => of_store(error),
        _ => StoreError::new_err(error.to_string()),
    }
}

/// A source that could not be opened.
pub fn of_source(error: &source::Error) -> PyErr {
    let hint = error.hint().map(|hint| format!("; {hint}")).unwrap_or_default();
    SourceError::new_err(format!("{error}{hint}"))
}
