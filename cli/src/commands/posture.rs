use std::io::IsTerminal as _;
use std::process::ExitCode;

use octuple::many::Asked;
use octuple::store;
use octuple::store::export::{postures_as_csv, postures_as_svg};

use super::list::{json_lines, kept, print};
use crate::args::{Posture, PostureFormat};
use crate::failure::Failure;
use crate::show;

/// `octuple posture`: who has how many of what where, as of when.
pub fn posture(ask: &Posture) -> Result<ExitCode, Failure> {
    let store = kept(&ask.kept)?;
    let end = |day: &Option<String>| day.clone().unwrap_or_default();
    let when = format!("{}..{}", end(&ask.from), end(&ask.to));
    let asked = Asked { who: ask.actor.clone(), place: ask.place.clone(), when: Some(when), ..Asked::default() };
    let asked = asked.postures().map_err(|wrong| Failure::misasked(&wrong))?;
    let postures = store.posture(&asked).map_err(|e| Failure::store(&e))?;
    let terminal = std::io::stdout().is_terminal();
    print(&match ask.format.unwrap_or(if terminal { PostureFormat::Table } else { PostureFormat::Json }) {
        PostureFormat::Table => show::posture(&postures),
        PostureFormat::Json => json_lines(&postures)?,
        PostureFormat::Csv => csv(&postures)?,
        PostureFormat::Svg => postures_as_svg(&postures),
    })
}

fn csv(postures: &[store::Posture]) -> Result<String, Failure> {
    let mut csv = Vec::new();
    postures_as_csv(postures, &mut csv).map_err(|error| Failure::export(&error))?;
    Ok(String::from_utf8_lossy(&csv).into_owned())
}
