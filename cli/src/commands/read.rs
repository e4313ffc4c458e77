use std::io::{self, IsTerminal as _, Write};
use std::path::Path;
use std::process::ExitCode;

use octuple::{Engine, Reading};

use crate::args::{Format, Read};
use crate::failure::Failure;
use crate::{input, show};

/// `octuple read FILE…`: every file that can be read is read, whatever happens to the others.
pub fn read(ask: &Read) -> Result<ExitCode, Failure> {
    let engine = input::engine(&ask.told)?;
    let format = ask.format.unwrap_or(if io::stdout().is_terminal() { Format::Table } else { Format::Json });
    let mut code = ExitCode::SUCCESS;
    for path in &ask.files {
        match one(&engine, path, ask) {
            Ok(reading) => {
                if let Some(problem) = reading.unreadable() {
                    code = Failure::unreadable(path, problem).report();
                }
                print(&reading, format, ask.mentions)?;
            }
            Err(failure) => code = failure.report(),
        }
    }
    Ok(code)
}

fn one(engine: &Engine, path: &Path, ask: &Read) -> Result<Reading, Failure> {
    let bytes = input::bytes(path)?;
    Ok(engine.read(&bytes, &input::ask(path, ask.read_as, &ask.told)))
}

fn print(reading: &Reading, format: Format, with_mentions: bool) -> Result<(), Failure> {
    let record = reading.record(with_mentions);
    match format {
        Format::Json => {
            let mut out = io::BufWriter::new(io::stdout().lock());
            serde_json::to_writer(&mut out, &record)?;
            out.write_all(b"\n")?;
            out.flush()?;
        }
        Format::Table => {
            let mut out = anstream::AutoStream::auto(io::stdout()).lock();
            out.write_all(show::page(&record, show::width()).as_bytes())?;
        }
    }
    Ok(())
}
