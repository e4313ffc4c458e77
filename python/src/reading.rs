//! One page, read.

use octuple::facts::{Report, Rule};
use octuple::record::{Record, cells};
use octuple::span::CodePoints;
use octuple::{Ask, Reading as Read};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pythonize::pythonize;

use crate::ENGINE;
use crate::asked::{read_as, wrong};

/// A page as Python has it.
#[derive(FromPyObject)]
pub enum Page {
    Text(PyBackedStr),
    Bytes(PyBackedBytes),
}

/// All that came of one page.
#[pyclass(frozen, module = "octuple._native")]
pub struct Reading {
    read: Read,
    record: Record,
}

/// Reads a page, without holding the interpreter's lock.
#[pyfunction]
#[pyo3(signature = (page, source, url, date, as_))]
pub fn read(
    py: Python<'_>,
    page: Page,
    source: String,
    url: Option<String>,
    date: Option<&str>,
    as_: &str,
) -> PyResult<Reading> {
    let day = |day: &str| day.parse().map_err(|_| wrong("date", day, "a day as 2021-02-19"));
    let ask = Ask { source, url, date: date.map(day).transpose()?, read_as: read_as(as_)?, content_type: None };
    Ok(py.detach(|| {
        let read = match &page {
            // Whatever the page says of its encoding, it is text by now.
            Page::Text(text) => ENGINE.read(text.as_bytes(), &ask.decoded()),
            Page::Bytes(bytes) => ENGINE.read(bytes, &ask),
        };
        let record = read.record(false);
        Reading { read, record }
    }))
}

#[pymethods]
impl Reading {
    /// The record, as `octuple read --format json` prints it.
    fn record<'py>(&self, py: Python<'py>, mentions: bool) -> PyResult<Bound<'py, PyAny>> {
        if mentions {
            let record = py.detach(|| self.read.record(true));
            return Ok(pythonize(py, &record)?);
        }
        Ok(pythonize(py, &self.record)?)
    }

    /// The eight fields of each report in a few words.
    fn cells(&self) -> Vec<[String; 8]> {
        self.record.reports.iter().map(cells).collect()
    }

    /// The sentences of the article, as code points of its text.
    fn sentences(&self) -> Vec<(u32, u32)> {
        let points = CodePoints::new(&self.read.article.text);
        let range = |span| {
            let points = points.range(span);
            (points.start, points.end)
        };
        self.read.sentences.iter().map(|&sentence| range(sentence)).collect()
    }

    /// The rules that read each of the eight fields of a report.
    fn rules(&self, index: usize) -> PyResult<[Vec<Rule>; 8]> {
        let count = self.read.facts.reports.len();
        let report = self.read.facts.reports.get(index);
        report.map(Report::rules).ok_or_else(|| PyIndexError::new_err(format!("there are {count} reports, from 0 on")))
    }
}
