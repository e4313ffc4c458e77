//! A decade: "the 1990s", "the '90s", "the nineties".
//!
//! *Most of the mills closed in the 1970s.*

use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found};

/// The decade at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let start = at + usize::from(p.is(at, &["the"]));
    let (decade, end) =
        digits(p, start).or_else(|| word(p, start).filter(|_| start > at || p.is(at.wrapping_sub(1), &["-"])))?;
    Some(Found::new(end, Expr::Decade(decade), "time/rules/decade"))
}

/// "1990s", "'90s", "1990's".
fn digits(p: &Pieces<'_>, at: usize) -> Option<(i16, usize)> {
    let quote = usize::from(matches!(p.mark(at), Some('\'' | '’' | '‘')));
    let (year, len) = p.digits(at + quote)?;
    let end = at + quote + 1;
    let plural = p.glued(end) && p.is(end, &["s", "'s"]) && year % 10 == 0;
    match len {
        4 if plural && (1500..2100).contains(&year) => Some((year as i16 / 10, end + 1)),
        2 if plural
            && p.is(end, &["s"])
            && !super::near(p, at, is_of_heat)
            && (quote == 1 || p.is(at.wrapping_sub(1), &["the", "early", "late"])) =>
        {
            let decade = if year < 30 { 200 + year / 10 } else { 190 + year / 10 };
            Some((decade as i16, end + 1))
        }
        _ => None,
    }
}

/// "Temperatures in the 60s" are no years.
fn is_of_heat(p: &Pieces<'_>, at: usize) -> bool {
    p.is(at, &["temperature", "temperatures", "degrees", "highs", "lows"])
}

/// "nineties", "nineteen eighties".
fn word(p: &Pieces<'_>, at: usize) -> Option<(i16, usize)> {
    const NAMES: [&str; 8] =
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    let at = p.phrase(at, "nineteen").unwrap_or(at);
    let n = NAMES.iter().position(|&w| w == p.word(at))?;
    Some((192 + n as i16, at + 1))
}
