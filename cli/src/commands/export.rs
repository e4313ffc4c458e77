use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use octuple::store::export::{self, Format};
use octuple::store::{Query, Store};

use super::list::opened;
use crate::args::{Export, ExportFormat};
use crate::failure::Failure;

/// `octuple export FORMAT`: what a store holds, in the formats of others.
pub fn export(ask: &Export) -> Result<ExitCode, Failure> {
    let store = opened(&ask.store)?;
    let query = ask.asked.query(0).map_err(|wrong| Failure::misasked(&wrong))?;
    let Some(format) = format(ask.to) else { return parquet(&store, &query, ask.out.as_deref()) };
    let mut out: Box<dyn Write> = match &ask.out {
        Some(path) => Box::new(BufWriter::new(File::create(path)?)),
        None => Box::new(BufWriter::new(io::stdout().lock())),
    };
    export::export(&store, &query, format, &mut out).map_err(|error| Failure::export(&error))?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The format of one file; `None` for Parquet, which is a folder of them.
fn format(to: ExportFormat) -> Option<Format> {
    Some(match to {
        ExportFormat::Ndjson => Format::Ndjson,
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Geojson => Format::GeoJson,
        ExportFormat::Gdelt => Format::Gdelt,
        ExportFormat::Plover => Format::Plover,
        ExportFormat::Annotations => Format::Annotations,
        ExportFormat::Prov => Format::Prov,
        ExportFormat::Parquet => return None,
    })
}

#[cfg(feature = "parquet")]
fn parquet(store: &Store, query: &Query, out: Option<&Path>) -> Result<ExitCode, Failure> {
    let folder =
        out.ok_or_else(|| Failure::bad_flag("parquet without --out", "name the folder for its files: --out lake"))?;
    export::parquet(store, query, folder).map_err(|error| Failure::export(&error))?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(not(feature = "parquet"))]
fn parquet(_: &Store, _: &Query, _: Option<&Path>) -> Result<ExitCode, Failure> {
    Err(Failure::without_parquet())
}
