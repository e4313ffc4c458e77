//! Scores a task on public gold sets: `octuple-eval TASK --data DIR [--json]`, and holds every figure to its floor:
//! `octuple-eval gate --data DIR [--update]`.
//!
//! Every task scores only what is held apart by its own fixed rule, which its file states; where the folder has a set's test part,
//! that is scored instead.

mod figures;
mod gate;
mod held;
mod tasks;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|a| a == flag);
    let data = arguments.iter().position(|a| a == "--data").and_then(|at| arguments.get(at + 1)).map(PathBuf::from);
    let (Some(name), Some(data)) = (arguments.first(), data) else { return usage() };
    let done = if name == "gate" && has("--update") {
        gate::update(&data).map(|()| true)
    } else if name == "gate" {
        gate::check(&data)
    } else if let Some((_, score)) = tasks::ALL.iter().find(|task| task.0 == name) {
        score(&data).map(|figures| {
            print!("{}", if has("--json") { figures.json() + "\n" } else { figures.table() });
            true
        })
    } else {
        return usage();
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("octuple-eval: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    let names: Vec<&str> = tasks::ALL.iter().map(|task| task.0).collect();
    eprintln!("usage: octuple-eval TASK --data DIR [--json]\n       octuple-eval gate --data DIR [--update]");
    eprintln!("tasks: {}", names.join(", "));
    ExitCode::from(2)
}
