//! A store, opened, added to and asked.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use octuple::many::{self, Adding, Asked, Said};
use octuple::source::{Options, Origin, Severity, Source};
use octuple::store::export::{self, Failed, Format};
use octuple::store::{self, Events, Query};
use pyo3::prelude::*;
use pythonize::pythonize;
use serde::{Deserialize, Serialize};

use crate::ENGINE;
use crate::asked::{Filters, misasked, read_as, wrong};
use crate::failure::{StoreError, of_export, of_source, of_store};

/// One SQLite file, and what is asked of it. A closed one is told so.
#[pyclass(frozen, module = "octuple._native")]
pub struct Store {
    path: Option<PathBuf>,
    open: Mutex<Option<store::Store>>,
}

/// How pages are added.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manner {
    threads: Option<usize>,
    #[serde(rename = "as_")]
    read_as: String,
    allow_private: bool,
    user_agent: Option<String>,
    delay: f64,
}

/// What came of adding so far.
#[derive(Serialize)]
struct Added {
    pages: u64,
    known: u64,
    reports: u64,
    lost: u64,
    problems: Vec<Problem>,
}

/// Something that could not be brought in, or read.
#[derive(Clone, Serialize)]
struct Problem {
    place: String,
    kind: String,
    message: String,
    lost: bool,
}

#[pymethods]
impl Store {
    /// Opens a store; makes it where there is none and `create` says so.
    #[new]
    fn new(py: Python<'_>, path: PathBuf, create: bool) -> PyResult<Self> {
        let opened = py
            .detach(|| if create && !path.exists() { store::Store::create(&path) } else { store::Store::open(&path) });
        let open = Mutex::new(Some(opened.map_err(|error| of_store(&error))?));
        Ok(Self { path: Some(path), open })
    }

    /// Gathers a lake into a store that is gone when it is closed.
    #[staticmethod]
    fn of_lake(py: Python<'_>, folder: PathBuf) -> PyResult<Self> {
        let store = py.detach(|| store::of_lake(&folder)).map_err(|error| of_export(&error))?;
        Ok(Self { path: None, open: Mutex::new(Some(store)) })
    }

    /// Closes it.
    fn close(&self, py: Python<'_>) {
        py.detach(|| drop(self.open.lock().unwrap_or_else(PoisonError::into_inner).take()));
    }

    /// Adds all pages of the sources; `see` is called with what came of it so far after each batch that is written.
    fn add<'py>(
        &self,
        py: Python<'py>,
        sources: Vec<String>,
        manner: &Bound<'py, PyAny>,
        see: Option<Py<PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let manner: Manner = pythonize::depythonize(manner)?;
        let path = self.path.as_deref().ok_or_else(|| StoreError::new_err("a lake cannot be added to"))?;
        self.with(py, |_| Ok(()))?;
        let added = py.detach(|| add(path, &sources, &manner, see.as_ref()))?;
        Ok(pythonize(py, &added)?)
    }

    /// Reports.
    fn find<'py>(&self, py: Python<'py>, filters: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let query = Filters::of(filters)?.query()?;
        let found = self.with(py, |store| store.find(&query))?;
        Ok(pythonize(py, &found)?)
    }

    /// Events.
    fn events<'py>(
        &self,
        py: Python<'py>,
        filters: &Bound<'py, PyAny>,
        by_voices: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        let asked = Events { reports: Filters::of(filters)?.query()?, by_voices };
        let events = self.with(py, |store| store.events(&asked))?;
        Ok(pythonize(py, &events)?)
    }

    /// An event whole, or nothing.
    fn event<'py>(&self, py: Python<'py>, id: i64) -> PyResult<Bound<'py, PyAny>> {
        let event = self.with(py, |store| store.event(id))?;
        Ok(pythonize(py, &event)?)
    }

    /// Who has how many of what where.
    fn posture<'py>(
        &self,
        py: Python<'py>,
        actor: Option<String>,
        place: Option<String>,
        first: Option<&str>,
        last: Option<&str>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let when = format!("{}..{}", first.unwrap_or_default(), last.unwrap_or_default());
        let asked = Asked { who: actor, place, when: Some(when), ..Asked::default() };
        let asked = asked.postures().map_err(|wrong| misasked(&wrong))?;
        let postures = self.with(py, |store| store.posture(&asked))?;
        Ok(pythonize(py, &postures)?)
    }

    /// What is in it.
    fn stats<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let stats = self.with(py, store::Store::stats)?;
        Ok(pythonize(py, &stats)?)
    }

    /// The record of an article, by its id, a report's, or a page's address: JSON, or nothing.
    fn record(&self, py: Python<'_>, id: &str) -> PyResult<Option<String>> {
        self.with(py, |store| store.record(id))
    }

    /// Writes reports to a file, or for Parquet to a folder.
    fn export(&self, py: Python<'_>, format: &str, out: PathBuf, filters: &Bound<'_, PyAny>) -> PyResult<()> {
        let query = Query { limit: 0, ..Filters::of(filters)?.query()? };
        let format = match format {
            "parquet" => None,
            _ => Some(self::format(format)?),
        };
        let written = self.locked(py, |store| match format {
            None => export::parquet(store, &query, &out),
            Some(format) => {
                let mut file = BufWriter::new(File::create(&out)?);
                export::export(store, &query, format, &mut file)?;
                Ok(file.flush()?)
            }
        })?;
        written.map_err(|error: Failed| of_export(&error))
    }
}

impl Store {
    /// Asks the store, without holding the interpreter's lock.
    fn with<T: Send>(
        &self,
        py: Python<'_>,
        ask: impl FnOnce(&store::Store) -> Result<T, store::Error> + Send,
    ) -> PyResult<T> {
        self.locked(py, ask)?.map_err(|error| of_store(&error))
    }

    fn locked<T: Send>(&self, py: Python<'_>, ask: impl FnOnce(&store::Store) -> T + Send) -> PyResult<T> {
        let asked = py.detach(|| self.open.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(ask));
        asked.ok_or_else(|| StoreError::new_err("the store is closed"))
    }
}

fn format(name: &str) -> PyResult<Format> {
    Ok(match name {
        "ndjson" => Format::Ndjson,
        "csv" => Format::Csv,
        "geojson" => Format::GeoJson,
        "gdelt" => Format::Gdelt,
        "plover" => Format::Plover,
        "annotations" => Format::Annotations,
        "prov" => Format::Prov,
        _ => {
            let wanted = "one of ndjson, csv, geojson, gdelt, plover, annotations, prov, parquet";
            return Err(wrong("format", name, wanted));
        }
    })
}

/// Adds pages by a connection of its own. A source that cannot be opened is a problem, and the others are read.
fn add(path: &Path, names: &[String], manner: &Manner, see: Option<&Py<PyAny>>) -> PyResult<Added> {
    let mut options = Options { allow_private: manner.allow_private, ..Options::default() };
    options.delay = Duration::try_from_secs_f64(manner.delay)
        .map_err(|_| wrong("delay", &manner.delay.to_string(), "seconds, 0 or more"))?;
    if let Some(agent) = &manner.user_agent {
        options.agent.clone_from(agent);
    }
    let mut problems = Vec::new();
    let mut origins = Vec::new();
    for name in names {
        match Origin::tell(name) {
            Ok(origin) => origins.push(origin),
            Err(error) if names.len() == 1 => return Err(of_source(&error)),
            Err(error) => problems.push(Problem {
                place: error.place().to_owned(),
                kind: error.kind().to_owned(),
                message: error.to_string(),
                lost: true,
            }),
        }
    }
    let lost = problems.len() as u64;
    let mut store = store::Store::create(path).map_err(|error| of_store(&error))?;
    let threads = manner.threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, NonZero::get));
    let adding = Adding { threads, read_as: read_as(&manner.read_as)? };
    let (stop, mut interrupted) = (AtomicBool::new(false), None);
    let mut said = |said: Said<'_>| match said {
        Said::Problem(problem) => problems.push(Problem {
            place: problem.place.clone(),
            kind: problem.kind.to_owned(),
            message: problem.message.clone(),
            lost: problem.severity == Severity::Lost,
        }),
        Said::Written(sum) => {
            if let Err(error) = told(sum, see) {
                stop.store(true, Ordering::Relaxed);
                interrupted.get_or_insert(error);
            }
        }
    };
    let sources = (&Source::new(options), origins.as_slice());
    let sum = many::add(&ENGINE, &mut store, sources, adding, &stop, &mut said).map_err(|error| of_store(&error))?;
    match interrupted {
        // What was in flight is written by now.
        Some(error) => Err(error),
        None => Ok(Added { pages: sum.pages, known: sum.known, reports: sum.reports, lost: sum.lost + lost, problems }),
    }
}

/// Tells the caller how far it is, and hears whether the user has interrupted.
fn told(sum: &many::Sum, see: Option<&Py<PyAny>>) -> PyResult<()> {
    Python::attach(|py| {
        py.check_signals()?;
        let Some(see) = see else { return Ok(()) };
        let added =
            Added { pages: sum.pages, known: sum.known, reports: sum.reports, lost: sum.lost, problems: Vec::new() };
        see.call1(py, (pythonize(py, &added)?,)).map(drop)
    })
}
