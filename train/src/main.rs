//! Trains the weights that ship. The same sets give the same bytes.
//!
//! `octuple-train article|language --data DIR --out DIR`

mod article;
mod language;
mod perceptron;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option =
        |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1)).map(PathBuf::from);
    let train = match arguments.first().map(String::as_str) {
        Some("article") => article::train,
        Some("language") => language::train,
        _ => return usage(),
    };
    let (Some(data), Some(out)) = (option("--data"), option("--out")) else { return usage() };
    match train(&data, &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("octuple-train: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: octuple-train article|language --data DIR --out DIR");
    ExitCode::from(2)
}
