//! What callers say in words, as the engine and a store have it.

use octuple::many::{Asked, Misasked};
use octuple::page::As;
use octuple::store::Query;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use serde::Deserialize;

/// What a page is.
pub fn read_as(name: &str) -> PyResult<As> {
    As::named(name).ok_or_else(|| wrong("as_", name, "one of auto, html, text, body"))
}

/// The filters of `octuple find`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Filters {
    words: Option<String>,
    who: Option<String>,
    what: Option<String>,
    whom: Option<String>,
    #[serde(rename = "where")]
    place: Option<String>,
    when: Option<String>,
    said_by: Option<String>,
    status: Option<String>,
    min_confidence: Option<f64>,
    voices: Option<u32>,
    limit: Option<usize>,
}

impl Filters {
    /// The filters in a dict.
    pub fn of(filters: &Bound<'_, PyAny>) -> PyResult<Self> {
        pythonize::depythonize(filters)
            .map_err(|error| PyValueError::new_err(format!("a filter is of the wrong type, or out of range: {error}")))
    }

    /// The query of a store.
    pub fn query(self) -> PyResult<Query> {
        let asked = Asked {
            words: self.words,
            who: self.who,
            what: self.what,
            whom: self.whom,
            place: self.place,
            when: self.when,
            said_by: self.said_by,
            status: self.status,
            min_confidence: self.min_confidence,
            voices: self.voices,
        };
        asked.query(self.limit.unwrap_or(0)).map_err(|wrong| misasked(&wrong))
    }
}

/// A filter that makes no sense, by the name of its argument.
pub fn misasked(wrong: &Misasked) -> PyErr {
    PyValueError::new_err(format!("{}: {}", wrong.field.replace('-', "_"), wrong.message))
}

/// An argument that makes no sense.
pub fn wrong(name: &str, value: &str, wanted: &str) -> PyErr {
    PyValueError::new_err(format!("{name}: {value:?} makes no sense; give {wanted}"))
}
