//! Pages in, reports out, by Arrow's PyCapsule interface: no library of Arrow's need be there.

use std::num::NonZero;
use std::thread;

use octuple::arrow::{BadBatch, Reports, read, schema};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3_arrow::input::AnyRecordBatch;
use pyo3_arrow::{PyRecordBatch, PySchema, PyTable};

use crate::ENGINE;
use crate::asked::read_as;

/// Reports as Arrow has them, a row a report.
#[pyclass(frozen, module = "octuple")]
pub struct Rows {
    reports: Reports,
}

/// The schema of the rows.
#[pyclass(frozen, module = "octuple")]
pub struct Schema {}

/// Reads the pages of a batch, a table or a stream of batches, without holding the interpreter's lock.
#[pyfunction]
pub fn read_arrow(py: Python<'_>, pages: &Bound<'_, PyAny>, threads: Option<usize>, as_: &str) -> PyResult<Rows> {
    let read_as = read_as(as_)?;
    let of = pages.get_type().name()?.to_string();
    let batches: AnyRecordBatch = pages.extract().map_err(|error| {
        let what =
            format!("a {of} gives no Arrow record batches: {error}; give a RecordBatch, a table or a data frame");
        PyTypeError::new_err(what)
    })?;
    let threads = threads.filter(|&threads| threads > 0);
    let threads = threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, NonZero::get));
    let batches = batches.into_reader()?;
    let reports = py.detach(|| -> Result<Reports, BadBatch> {
        let mut all = Reports { batches: Vec::new(), counts: Vec::new() };
        for batch in batches {
            let reports = read(&ENGINE, &batch?, read_as, threads)?;
            all.batches.extend(reports.batches);
            all.counts.extend(reports.counts);
        }
        Ok(all)
    });
    reports.map(|reports| Rows { reports }).map_err(|error| PyValueError::new_err(error.to_string()))
}

#[pymethods]
impl Rows {
    fn __len__(&self) -> usize {
        self.reports.batches.iter().map(|batch| batch.num_rows()).sum()
    }

    /// For each page that was given, how many rows are of it.
    #[getter]
    fn counts(&self) -> Vec<u32> {
        self.reports.counts.clone()
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        schema_capsule(py)
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let table = PyTable::try_new(self.reports.batches.clone(), schema())?;
        Bound::new(py, table)?.call_method1(intern!(py, "__arrow_c_stream__"), (requested_schema,))
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let batches = self.reports.batches.clone();
        let joined = py.detach(|| octuple::arrow::joined(batches)).map_err(|e| PyValueError::new_err(e.to_string()))?;
        let [batch] = joined.as_slice() else {
            let what = "there is more text than one record batch holds: take the rows as a table, or give fewer pages at a time";
            return Err(PyValueError::new_err(what));
        };
        let batch = Bound::new(py, PyRecordBatch::new(batch.clone()))?;
        batch.call_method1(intern!(py, "__arrow_c_array__"), (requested_schema,))
    }
}

#[pymethods]
impl Schema {
    #[new]
    fn new() -> Self {
        Self {}
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        schema_capsule(py)
    }
}

fn schema_capsule(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    Bound::new(py, PySchema::new(schema()))?.call_method0(intern!(py, "__arrow_c_schema__"))
}
