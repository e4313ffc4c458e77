//! The command line: `octuple read`, `explain` and `parse` for a page; `add`, `find`, `events`, `show`, `posture`, `export` and `stats` for many;
//! `mcp` for assistants; `completions` and `man` for itself.

mod args;
mod commands;
mod failure;
mod input;
mod interrupt;
mod show;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, Command};

fn main() -> ExitCode {
    let done = match Args::parse().command {
        Command::Read(ask) => commands::read(&ask),
        Command::Explain(ask) => commands::explain(&ask),
        Command::Parse(ask) => commands::parse(&ask),
        Command::Add(ask) => commands::add(&ask),
        Command::Find(ask) => commands::find(&ask),
        Command::Events(ask) => commands::events(&ask),
        Command::Show(ask) => commands::show(&ask),
        Command::Posture(ask) => commands::posture(&ask),
        Command::Export(ask) => commands::export(&ask),
        Command::Serve(ask) => commands::serve(&ask),
        Command::Stats(ask) => commands::stats(&ask),
        Command::Mcp(ask) => commands::mcp(&ask),
        Command::Completions(ask) => commands::completions(&ask),
        Command::Man(ask) => commands::man(&ask),
    };
    done.unwrap_or_else(|failure| failure.report())
}
