//! Pages from wherever they are, one after another.

use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use octuple::source::{Item, Items, Options, Severity, Source};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;

use crate::failure::of_source;

/// A page, as its container or its host had it.
#[pyclass(frozen, get_all, module = "octuple")]
pub struct Page {
    /// The file or address and where in it.
    name: String,
    /// Its bytes, transfer and content codings undone.
    html: Py<pyo3::types::PyBytes>,
    /// Where it was published.
    url: Option<String>,
    /// The day of publication, where its container says so.
    date: Option<String>,
    /// The `Content-Type` that came with it.
    content_type: Option<String>,
}

/// Pages, one after another.
#[pyclass(frozen, module = "octuple")]
pub struct Pages {
    items: Mutex<Items>,
    problems: Mutex<Vec<(String, &'static str, String, bool)>>,
}

/// Where pages come from.
#[derive(FromPyObject)]
pub enum From {
    Named(String),
    Bytes(PyBackedBytes),
}

/// The pages of a file, folder, archive, feed or address, or of the bytes of one, which are then called `name`.
#[pyfunction]
pub fn pages(py: Python<'_>, source: From, name: &str, allow_private: bool) -> PyResult<Pages> {
    let opened = py.detach(|| {
        let sources = Source::new(Options { allow_private, ..Options::default() });
        match source {
            From::Named(place) => sources.open(&place),
            From::Bytes(bytes) => sources.stream(name, Cursor::new(bytes)),
        }
    });
    let items = opened.map_err(|error| of_source(&error))?;
    Ok(Pages { items: Mutex::new(items), problems: Mutex::default() })
}

#[pymethods]
impl Pages {
    fn __iter__(this: PyRef<'_, Self>) -> PyRef<'_, Self> {
        this
    }

    fn __next__(&self, py: Python<'_>) -> Option<Page> {
        let page = py.detach(|| self.next_page())?;
        Some(Page {
            name: page.name,
            html: pyo3::types::PyBytes::new(py, &page.bytes).unbind(),
            url: page.url,
            date: page.date.map(|date| date.to_string()),
            content_type: page.content_type,
        })
    }

    /// What could not be brought in so far: where, of what kind, in words, and whether a page was lost by it.
    fn problems(&self) -> Vec<(String, &'static str, String, bool)> {
        self.problems.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Pages {
    fn next_page(&self) -> Option<Box<octuple::source::Page>> {
        let mut items = self.items.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match items.next()? {
                Item::Page(page) => return Some(page),
                Item::Problem(problem) => {
                    let lost = problem.severity == Severity::Lost;
                    let told = (problem.place, problem.kind, problem.message, lost);
                    self.problems.lock().unwrap_or_else(PoisonError::into_inner).push(told);
                }
                Item::End(_) => {}
            }
        }
    }
}
