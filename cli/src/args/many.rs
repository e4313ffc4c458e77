//! Commands of many pages.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args as Group, ValueEnum};

use super::{As, Asked, Format, days, place};

/// Which store.
#[derive(Clone, Debug, Group)]
pub struct StorePath {
    /// The store: one SQLite file
    #[arg(long, value_name = "FILE", default_value = "news.db", env = "OCTUPLE_STORE")]
    pub store: PathBuf,
}

/// Which store, or which lake.
#[derive(Clone, Debug, Group)]
pub struct Kept {
    #[command(flatten)]
    pub store: StorePath,
    /// A lake in place of a store: a folder of Parquet files by day, as `export parquet` and jobs on other engines write it
    #[arg(long, value_name = "FOLDER")]
    pub parquet: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub struct Add {
    /// Files, folders, WARC, ZIP and NDJSON archives, feeds, sitemaps, addresses, or "-" for standard input
    #[arg(required = true, value_name = "SOURCE")]
    pub sources: Vec<String>,
    #[command(flatten)]
    pub store: StorePath,
    /// How many pages are read at a time [default: one for each core]
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
    /// What the pages are
    #[arg(long = "as", value_enum, default_value_t = As::Auto)]
    pub read_as: As,
    /// Also ask hosts that are not on the public Internet
    #[arg(long)]
    pub allow_private: bool,
    /// Where the archives lie that a CDX file lists: a folder, or an http(s) address [default: beside it]
    #[arg(long, value_name = "FOLDER|ADDRESS")]
    pub archives: Option<String>,
    /// Who we say that we are to hosts
    #[arg(long, value_name = "NAME")]
    pub user_agent: Option<String>,
    /// Seconds between two requests to one host
    #[arg(long, value_name = "SECONDS", default_value_t = 1.0)]
    pub delay: f64,
}

/// How a list is printed.
#[derive(Clone, Debug, Group)]
pub struct Listing {
    /// How many at most; 0 for all
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
    /// How to print [default: table on a terminal, json elsewhere]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
}

#[derive(Debug, Group)]
pub struct Find {
    #[command(flatten)]
    pub asked: Asked,
    #[command(flatten)]
    pub listing: Listing,
    #[command(flatten)]
    pub store: StorePath,
}

#[derive(Debug, Group)]
pub struct Events {
    #[command(flatten)]
    pub asked: Asked,
    /// Those first that most independent voices tell of; else those that were told of last
    #[arg(long)]
    pub by_voices: bool,
    #[command(flatten)]
    pub listing: Listing,
    #[command(flatten)]
    pub kept: Kept,
}

#[derive(Debug, Group)]
pub struct Show {
    /// An event's number, a report's id, an article's id, or a page's address
    #[arg(value_name = "ID")]
    pub id: String,
    /// How to print [default: table on a terminal, json elsewhere]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    #[command(flatten)]
    pub store: StorePath,
}

#[derive(Debug, Group)]
pub struct Posture {
    /// Words of the actor's name or code
    #[arg(long, value_name = "WORDS")]
    pub actor: Option<String>,
    /// A country, a place, or a circle, as for `find --where`
    #[arg(long, value_name = "PLACE", value_parser = place)]
    pub place: Option<String>,
    /// From this day on: 2021-02-19, 2021-02 or 2021
    #[arg(long, value_name = "DAY", value_parser = days)]
    pub from: Option<String>,
    /// Up to this day
    #[arg(long, value_name = "DAY", value_parser = days)]
    pub to: Option<String>,
    /// How to print [default: table on a terminal, json elsewhere]
    #[arg(long, value_enum)]
    pub format: Option<PostureFormat>,
    #[command(flatten)]
    pub kept: Kept,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PostureFormat {
    /// For a person
    Table,
    /// One JSON object for each actor, place and thing, one line each
    Json,
    /// One row a level, safe to open in a spreadsheet
    Csv,
    /// Step charts
    Svg,
}

#[derive(Debug, Group)]
pub struct Serve {
    /// Where to listen
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// What askers must know; wanted where other machines are listened to
    #[arg(long, value_name = "TOKEN", env = "OCTUPLE_TOKEN", hide_env_values = true)]
    pub token: Option<String>,
    /// A file that holds the token
    #[arg(long, value_name = "FILE", conflicts_with = "token")]
    pub token_file: Option<PathBuf>,
    /// Also read pages of hosts that are not on the public Internet
    #[arg(long)]
    pub allow_private: bool,
    #[command(flatten)]
    pub store: StorePath,
}

#[derive(Debug, Group)]
pub struct Stats {
    /// How to print [default: table on a terminal, json elsewhere]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    #[command(flatten)]
    pub store: StorePath,
}

#[derive(Debug, Group)]
pub struct Export {
    /// In which format
    #[arg(value_enum, value_name = "FORMAT")]
    pub to: ExportFormat,
    #[command(flatten)]
    pub asked: Asked,
    /// Where to: a file, or for parquet a folder [default: standard output]
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub store: StorePath,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// Whole records, an article a line, as `octuple read` prints them
    Ndjson,
    /// A row a report, safe to open in a spreadsheet
    Csv,
    /// Located reports as features (RFC 7946)
    Geojson,
    /// The 61 columns of GDELT 2.0's event table, an event a row
    Gdelt,
    /// PLOVER's and POLECAT's words, a report a line
    Plover,
    /// The evidence as W3C Web Annotations, one a line
    Annotations,
    /// Where reports come from, in PROV-O, an article a line
    Prov,
    /// Parquet files in a folder, by day of publication
    Parquet,
}
