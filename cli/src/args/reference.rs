//! The command line described by itself.

use std::path::PathBuf;

use clap::Args as Group;
use clap_complete::Shell;

#[derive(Debug, Group)]
pub struct Completions {
    /// The shell to complete in
    #[arg(value_enum)]
    pub shell: Shell,
}

#[derive(Debug, Group)]
pub struct Man {
    /// Write a page for each command into this folder, made where it is not there [default: the page of octuple itself, on
    /// standard output]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}
