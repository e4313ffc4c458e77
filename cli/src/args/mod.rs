//! Every flag, defined once: the parser, the help and the reference come from here.

mod asked;
mod many;
mod mcp;
mod reference;

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

pub use asked::{Asked, days, place};
pub use many::{Add, Events, Export, ExportFormat, Find, Kept, Posture, PostureFormat, Serve, Show, Stats, StorePath};
pub use mcp::Mcp;
pub use reference::{Completions, Man};

/// Reads news pages and writes down what they report, each field with the words it came from.
#[derive(Debug, Parser)]
#[command(name = "octuple", version, arg_required_else_help = true)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read pages and print what they report
    Read(Read),
    /// Show where a report's fields come from: its sentences, with each field's words marked, and the rules that read them
    Explain(Explain),
    /// Print a text's sentences, words, parse, entities and coreference as CoNLL-U
    Parse(Parse),
    /// Read pages from files, folders, archives, feeds and addresses into a store
    Add(Add),
    /// Find reports in a store by their words and fields
    Find(Find),
    /// List what happened: reports of one happening together, with how many independent voices tell of it
    Events(Events),
    /// Show an event with all its reports and where they differ, a report, or an article's whole record
    Show(Show),
    /// Add up who has how many of what where, as of when
    Posture(Posture),
    /// Write what a store holds in the formats of others
    Export(Export),
    /// Serve a store's pages and its HTTP interface
    Serve(Serve),
    /// Say what is in a store
    Stats(Stats),
    /// Let assistants ask, by the Model Context Protocol
    Mcp(Mcp),
    /// Print what a shell needs to complete commands and flags
    Completions(Completions),
    /// Print or write the manual pages
    Man(Man),
}

/// What the page cannot say.
#[derive(Debug, Group)]
pub struct Told {
    /// Where the page was fetched
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
    /// The day of publication, YYYY-MM-DD; relative times run from it
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub date: Option<Date>,
    /// A model to read with in place of the one that ships
    #[arg(long, value_name = "FILE")]
    pub model: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub struct Read {
    /// Pages to read: files, or "-" for standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// How to print [default: table on a terminal, json elsewhere]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// What the input is
    #[arg(long = "as", value_enum, default_value_t = As::Auto)]
    pub read_as: As,
    /// Also print the mentions that the reports were read from (json)
    #[arg(long)]
    pub mentions: bool,
    #[command(flatten)]
    pub told: Told,
}

#[derive(Debug, Group)]
pub struct Explain {
    /// The page: a file, or "-" for standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Which report: its number in the table, or its id; all of them when left out
    #[arg(value_name = "REPORT")]
    pub report: Option<String>,
    /// What the input is
    #[arg(long = "as", value_enum, default_value_t = As::Auto)]
    pub read_as: As,
    #[command(flatten)]
    pub told: Told,
}

#[derive(Debug, Group)]
pub struct Parse {
    /// Texts to parse: files, or "-" for standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// What the input is
    #[arg(long = "as", value_enum, default_value_t = As::Body)]
    pub read_as: As,
    #[command(flatten)]
    pub told: Told,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON object for each page, one line each
    Json,
    /// For a person: the article's head, then its reports under the eight questions
    Table,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum As {
    /// Look and see
    Auto,
    /// HTML
    Html,
    /// A page flattened to text, furniture and all
    Text,
    /// An article's text and nothing else
    Body,
}

impl From<As> for octuple::page::As {
    fn from(read_as: As) -> Self {
        match read_as {
            As::Auto => Self::Auto,
            As::Html => Self::Html,
            As::Text => Self::Text,
            As::Body => Self::Body,
        }
    }
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "write it as 2021-02-19".to_owned())
}
