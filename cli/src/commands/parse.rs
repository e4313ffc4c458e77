use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::args::Parse;
use crate::failure::Failure;
use crate::input;

/// `octuple parse FILE…`: CoNLL-U.
pub fn parse(ask: &Parse) -> Result<ExitCode, Failure> {
    let engine = input::engine(&ask.told)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut code = ExitCode::SUCCESS;
    for path in &ask.files {
        match input::bytes(path) {
            Ok(bytes) => {
                let told = input::ask(path, ask.read_as, &ask.told);
                let text = engine.parse(&bytes, &told, octuple::language::conllu);
                out.write_all(text.as_bytes())?;
            }
            Err(failure) => code = failure.report(),
        }
    }
    out.flush()?;
    Ok(code)
}
