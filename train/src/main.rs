//! Trains the weights that ship. The same sets give the same bytes.
//!
//! `octuple-train language --data DIR --out DIR`

mod language;
mod perceptron;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option =
        |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1)).map(PathBuf::from);
    let (Some("language"), Some(data), Some(out)) =
        (arguments.first().map(String::as_str), option("--data"), option("--out"))
    else {
        eprintln!("usage: octuple-train language --data DIR --out DIR");
        return ExitCode::from(2);
    };
    match language::train(&data, &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("octuple-train: {error}");
            ExitCode::FAILURE
        }
    }
}
