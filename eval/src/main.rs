//! Scores a task on public gold sets: `octuple-eval TASK --data DIR [--json]`, and holds every figure to its floor:
//! `octuple-eval gate --data DIR [--update]`. What other readers make of pages is scored beside ours by `octuple-eval outputs`, and the names that
//! they find by `octuple-eval names`.
//!
//! Every task scores only what is held apart by its own fixed rule, which its file states; where the folder has a set's test part,
//! that is scored instead.

mod figures;
mod gate;
mod held;
mod names;
mod outputs;
mod tasks;

use std::path::{Path, PathBuf};
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
    } else if name == "outputs" {
        let Some(done) = score_outputs(&arguments, &data) else { return usage() };
        done.map(|table| {
            print!("{table}");
            true
        })
    } else if name == "names" {
        let Some(done) = score_names(&arguments, &data) else { return usage() };
        done.map(|table| {
            print!("{table}");
            true
        })
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

/// What `outputs` prints; none where it is asked wrongly.
fn score_outputs(arguments: &[String], data: &Path) -> Option<Result<String, Box<dyn std::error::Error>>> {
    let has = |flag: &str| arguments.iter().any(|a| a == flag);
    let file = arguments.get(1).filter(|a| !a.starts_with("--")).map(Path::new)?;
    let named = arguments.iter().position(|a| a == "--part").map(|at| arguments.get(at + 1).map_or("", String::as_str));
    let part = outputs::Part::named(named.unwrap_or("held"))?;
    if has("--each") {
        return Some(outputs::each(file, data, part));
    }
    Some(
        outputs::score(file, data, part)
            .map(|figures| if has("--json") { figures.json() + "\n" } else { figures.table() }),
    )
}

/// What `names` prints; none where it is asked wrongly.
fn score_names(arguments: &[String], data: &Path) -> Option<Result<String, Box<dyn std::error::Error>>> {
    let has = |flag: &str| arguments.iter().any(|a| a == flag);
    if has("--write") {
        return Some(names::write(data));
    }
    let file = arguments.get(1).filter(|a| !a.starts_with("--")).map(Path::new)?;
    let scored = names::score(file, data);
    Some(scored.map(|figures| if has("--json") { figures.json() + "\n" } else { figures.table() }))
}

fn usage() -> ExitCode {
    let names: Vec<&str> = tasks::ALL.iter().map(|task| task.0).collect();
    eprintln!("usage: octuple-eval TASK --data DIR [--json]\n       octuple-eval gate --data DIR [--update]");
    eprintln!("       octuple-eval outputs FILE --data DIR [--part held|others|all] [--each] [--json]");
    eprintln!("       octuple-eval names FILE|--write --data DIR [--json]");
    eprintln!("tasks: {}", names.join(", "));
    ExitCode::from(2)
}
