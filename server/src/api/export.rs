use std::io::{self, Write};

use axum::extract::State as Has;
use axum::response::Response;
use octuple::store::export::{self, Format};

use super::asking::Asking;
use super::lines::Given;
use super::list::{self, Pieces};
use crate::problem::Problem;
use crate::state::State;

/// What a question finds, whole, in the formats of others. It is sent as it is made.
#[utoipa::path(get, path = "/export", params(
    ("format" = String, Query, description = "ndjson, csv, geojson, gdelt, plover, annotations or prov"),
    Asking,
), responses(
    (status = 200, description = "The export", body = String),
    (status = 400, description = "There is no such format, or a filter makes no sense", body = Problem, content_type = "application/problem+json"),
))]
pub async fn export(
    Has(state): Has<State>,
    Given(mut pairs): Given<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let place = pairs.iter().position(|(name, _)| name == "format");
    let wanted = place.map(|place| pairs.remove(place).1).unwrap_or_default();
    let Given(asking) = Given::<Asking>::of(&pairs)?;
    let (format, media) = format(&wanted)?;
    let query = asking.query(0)?;
    let stores = state.stores.clone();
    list::streamed(&state, media, move |pieces| {
        let mut out = Out { pieces, waiting: Vec::new() };
        stores.ask_here(|store| {
            export::export(store, &query, format, &mut out)?;
            out.flush().map_err(export::Failed::from)
        })
    })
}

fn format(name: &str) -> Result<(Format, &'static str), Problem> {
    Ok(match name {
        "ndjson" => (Format::Ndjson, "application/x-ndjson"),
        "csv" => (Format::Csv, "text/csv; charset=utf-8"),
        "geojson" => (Format::GeoJson, "application/geo+json"),
        "gdelt" => (Format::Gdelt, "text/tab-separated-values; charset=utf-8"),
        "plover" => (Format::Plover, "application/x-ndjson"),
        "annotations" => (Format::Annotations, "application/x-ndjson"),
        "prov" => (Format::Prov, "application/x-ndjson"),
        "parquet" => {
            return Err(Problem::bad_request(
                "format: Parquet is a folder of files: `octuple export parquet` writes it",
            ));
        }
        _ => {
            return Err(Problem::bad_request(
                "format: name one of ndjson, csv, geojson, gdelt, plover, annotations, prov",
            ));
        }
    })
}

/// Large pieces out of small ones.
struct Out<'a> {
    pieces: &'a Pieces,
    waiting: Vec<u8>,
}

/// How large.
const PIECE: usize = 64 << 10;

impl Write for Out<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let piece = std::mem::take(&mut self.waiting);
        if piece.is_empty() || self.pieces.send(piece) { Ok(()) } else { Err(io::ErrorKind::BrokenPipe.into()) }
    }
}
