use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::CommandFactory as _;

use crate::args::{Args, Completions};
use crate::failure::Failure;

/// `octuple completions SHELL`: a script for the shell, on standard output.
pub fn completions(ask: &Completions) -> Result<ExitCode, Failure> {
    // Made in memory first: the generator takes a broken pipe for a fault of its own.
    let mut script = Vec::new();
    clap_complete::generate(ask.shell, &mut Args::command(), "octuple", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}
