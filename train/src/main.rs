//! Trains the weights that ship. The same sets give the same bytes, but for the network's, which `language/model/MODEL_CARD.md` tells of.
//!
//! `octuple-train article --data DIR --out DIR`; `octuple-train prepare --data DIR --out ARRAYS`, and when `train/neural` has learned from those
//! arrays, `octuple-train language --data DIR --network FOLDER --out DIR`; `octuple-train story --data DIR --out story/model`.

mod article;
mod language;
mod random;
mod story;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option =
        |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1)).map(PathBuf::from);
    let (Some(data), Some(out)) = (option("--data"), option("--out")) else { return usage() };
    let trained = match arguments.first().map(String::as_str) {
        Some("article") => article::train(&data, &out),
        Some("prepare") => language::prepare::write(&data, &out),
        Some("language") => language::train(&data, &out, option("--network").as_deref()),
        Some("story") => story::train(&data, &out),
        _ => return usage(),
    };
    match trained {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("octuple-train: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: octuple-train article|prepare|language|story --data DIR --out DIR [--network FOLDER]");
    ExitCode::from(2)
}
