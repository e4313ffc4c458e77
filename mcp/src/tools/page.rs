use octuple::{Ask, Engine, Reading};

use crate::answer::Refusal;
use crate::asked::ReadAs;

/// A page that was handed over, read.
pub fn reading(
    engine: &Engine,
    page: &str,
    read_as: ReadAs,
    (url, date): (Option<&String>, Option<&String>),
) -> Result<Reading, Refusal> {
    let date = match date.map(|date| (date, date.parse())) {
        None => None,
        Some((_, Ok(day))) => Some(day),
        Some((written, Err(_))) => {
            return Err(Refusal::new(format_args!("date: {written:?} is no day"), "write it as 2021-02-19"));
        }
    };
    let ask = Ask { source: "-".into(), url: url.cloned(), date, read_as: read_as.into(), content_type: None };
    let reading = engine.read(page.as_bytes(), &ask);
    match reading.unreadable() {
        Some(problem) => {
            Err(Refusal::new(format_args!("page: {}", problem.message), "give the page's HTML or its text"))
        }
        None => Ok(reading),
    }
}
