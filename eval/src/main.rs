//! Scores a task on public gold sets: `octuple-eval TASK --data DIR [--json]`.
//!
//! Every task scores only what is held apart by its own fixed rule, which its file states; where the folder has a set's test part,
//! that is scored instead.

mod figures;
mod held;
mod tasks;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let data = arguments.iter().position(|a| a == "--data").and_then(|at| arguments.get(at + 1)).map(PathBuf::from);
    let task = arguments.first().and_then(|name| tasks::ALL.iter().find(|t| t.0 == name));
    let (Some((_, score)), Some(data)) = (task, data) else {
        let names: Vec<&str> = tasks::ALL.iter().map(|t| t.0).collect();
        eprintln!("usage: octuple-eval TASK --data DIR [--json]\ntasks: {}", names.join(", "));
        return ExitCode::from(2);
    };
    match score(&data) {
        Ok(figures) if arguments.iter().any(|a| a == "--json") => println!("{}", figures.json()),
        Ok(figures) => print!("{}", figures.table()),
        Err(error) => {
            eprintln!("octuple-eval: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
