use std::io::{self, Write as _};
use std::process::ExitCode;

use octuple::Reading;

use crate::args::Explain;
use crate::failure::Failure;
use crate::{input, show};

/// `octuple explain FILE [REPORT]`.
pub fn explain(ask: &Explain) -> Result<ExitCode, Failure> {
    let engine = input::engine(&ask.told)?;
    let bytes = input::bytes(&ask.file)?;
    let reading = engine.read(&bytes, &input::ask(&ask.file, ask.read_as, &ask.told));
    if let Some(problem) = reading.unreadable() {
        return Err(Failure::unreadable(&ask.file, problem));
    }
    let wanted = wanted(&reading, ask)?;
    let mut out = anstream::AutoStream::auto(io::stdout()).lock();
    for index in wanted {
        out.write_all(show::explanation(&reading, index, show::width()).as_bytes())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The reports to explain, as indices.
fn wanted(reading: &Reading, ask: &Explain) -> Result<Vec<usize>, Failure> {
    let record = reading.record(false);
    let count = record.reports.len();
    let Some(name) = &ask.report else { return Ok((0..count).collect()) };
    let by_number = name.parse::<usize>().ok().filter(|n| (1..=count).contains(n)).map(|n| n - 1);
    let found = by_number.or_else(|| record.reports.iter().position(|r| r.id == *name));
    found.map(|index| vec![index]).ok_or_else(|| Failure::no_report(&ask.file, name, count))
}
