//! The command line: `octuple read`, `octuple explain`, `octuple parse`.

mod args;
mod commands;
mod failure;
mod input;
mod show;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, Command};

fn main() -> ExitCode {
    let done = match Args::parse().command {
        Command::Read(ask) => commands::read(&ask),
        Command::Explain(ask) => commands::explain(&ask),
        Command::Parse(ask) => commands::parse(&ask),
    };
    done.unwrap_or_else(|failure| failure.report())
}
