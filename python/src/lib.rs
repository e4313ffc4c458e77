//! What the Python package `octuple` stands on. Its own modules, beside this folder, make objects of what comes from here.

mod asked;
mod failure;
mod pages;
mod reading;
mod rows;
mod store;

use std::sync::LazyLock;

use octuple::Engine;
use pyo3::prelude::*;

/// The one engine of a process: it serves any number of threads.
static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

/// The module `octuple._native`.
#[pymodule]
mod _native {
    use octuple::many::STATUSES;
    use octuple::record::{FIELDS, SCHEMA};
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::failure::{Error, SourceError, StoreError};
    #[pymodule_export]
    use crate::pages::{Page, Pages, pages};
    #[pymodule_export]
    use crate::reading::{Reading, read};
    #[pymodule_export]
    use crate::rows::{Rows, Schema, read_arrow};
    #[pymodule_export]
    use crate::store::Store;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("VERSION", env!("CARGO_PKG_VERSION"))?;
        module.add("SCHEMA", SCHEMA)?;
        module.add("STATUSES", STATUSES.to_vec())?;
        let fields = FIELDS.map(|field| (field.name, field.question, field.holds, field.standard));
        module.add("FIELDS", fields.to_vec())
    }
}
