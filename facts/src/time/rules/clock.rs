//! A time of day: "10:30 a.m.", "6 p.m. Tuesday", "noon", "0735 GMT", "9 a.m. EST on Tuesday", "ten o'clock".
//!
//! *The first bus left at 6:15 a.m. Monday; by noon the square was full.*

use crate::numeral;
use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found};

const RULE: &str = "time/rules/clock";

/// The time of day at `at`, with the day that follows it.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let told = named(p, at)
        .or_else(|| military(p, at))
        .or_else(|| figures(p, at))
        .or_else(|| oclock(p, at))
        .or_else(|| spoken(p, at));
    if let Some(found) = by_part(p, at, told) {
        return Some(found);
    }
    let (hour, minute, end) = told?;
    let end = zone(p, end);
    // "10:35 a.m. (0735 GMT)": the same time told for others.
    let told =
        at >= 2 && p.mark(at - 1) == Some('(') && p.mark(end) == Some(')') && p.back(at, 2).ends_with(['m', '.', 'e']);
    if told {
        return None;
    }
    let (day, last) = day_after(p, end);
    Some(Found::new(last, Expr::Clock { hour, minute, day }, RULE).headed(end - 1))
}

/// "noon", "midnight".
fn named(p: &Pieces<'_>, at: usize) -> Option<(u8, u8, usize)> {
    let at_it = matches!(p.before(at), "at" | "by" | "until" | "till" | "after" | "before" | "around" | "from" | "to");
    match p.word(at) {
        "noon" if !p.is(at.wrapping_sub(1), &["high"]) => Some((12, 0, at + 1)),
        // "midnight blue".
        "midnight" if at_it || !p.tag(at + 1).starts_with("NN") || day_after(p, at + 1).0.is_some() => {
            Some((24, 0, at + 1))
        }
        _ => None,
    }
}

/// "0735 GMT", "1800 UTC", "1430 hours".
fn military(p: &Pieces<'_>, at: usize) -> Option<(u8, u8, usize)> {
    let (n, 4) = p.digits(at)? else { return None };
    let zoned = p.is(at + 1, &["gmt", "utc", "est", "edt", "cet", "bst", "ist", "hours", "local"]);
    (zoned && n / 100 <= 24 && n % 100 < 60).then_some((((n / 100) as u8), (n % 100) as u8, at + 1))
}

/// "10:30", "10:30 a.m.", "6 p.m.", "5pm", "10.30am".
fn figures(p: &Pieces<'_>, at: usize) -> Option<(u8, u8, usize)> {
    let (mut hour, mut minute, mut end) = match p.digits(at) {
        Some((hour, 1..=2)) => (hour, 0, at + 1),
        Some(_) => return None,
        None => dotted(p, at)?,
    };
    let mut clear = false;
    if let (Some(':'), Some((minutes, 2))) = (p.mark(end), p.digits(end + 1))
        && p.glued(end)
        && p.glued(end + 1)
        && minutes < 60
    {
        (minute, end, clear) = (minutes, end + 2, true);
        // Seconds are no part of the news; "1:36:20" is a result.
        if p.mark(end) == Some(':') && p.glued(end) {
            return None;
        }
    }
    let half = p.word(end);
    let late = match half {
        "a.m." | "a.m" | "am" | "p.m." | "p.m" | "pm" => Some(half.starts_with('p')),
        _ => None,
    };
    if let Some(late) = late {
        if hour > 12 && !clear {
            return None;
        }
        hour = if late && hour < 12 {
            hour + 12
        } else if !late && hour == 12 {
            0
        } else {
            hour
        };
        return (hour <= 24).then_some((hour as u8, minute as u8, end + 1));
    }
    // Without "a.m." only a colon, and a word that places it; "2:1" and "3:45" of a race are scores.
    let placed =
        p.is(at.wrapping_sub(1), &["at", "by", "until", "from", "before", "after", "around", "about", "since"]);
    (clear && hour < 24 && placed).then_some((hour as u8, minute as u8, end))
}

/// "10.30" before "am" or "pm".
fn dotted(p: &Pieces<'_>, at: usize) -> Option<(u32, u32, usize)> {
    let n = p.number(at)?;
    let marked = p.is(at + 1, &["a.m.", "a.m", "am", "p.m.", "p.m", "pm"]);
    let (hour, minute) = p.raw(at).split_once('.')?;
    let fits = marked && n < 24.0 && minute.len() == 2;
    fits.then(|| Some((hour.parse().ok()?, minute.parse().ok().filter(|m| *m < 60)?, at + 1)))?
}

/// "ten o'clock".
fn oclock(p: &Pieces<'_>, at: usize) -> Option<(u8, u8, usize)> {
    let n = numeral::count(p, at).filter(|n| (1.0..=12.0).contains(&n.low))?;
    p.phrase(n.end, "o'clock").map(|end| (n.low as u8, 0, end))
}

/// "half past nine", "a quarter to ten", "ten thirty p.m.".
fn spoken(p: &Pieces<'_>, at: usize) -> Option<(u8, u8, usize)> {
    let hour = |n: usize| numeral::small(p.word(n)).filter(|h| (1.0..=12.0).contains(h)).map(|h| h as u8);
    let start = at + usize::from(p.is(at, &["a"]));
    for (words, minute) in [("half past", 30), ("quarter past", 15), ("quarter after", 15)] {
        if let Some(next) = p.phrase(start, words) {
            return Some((hour(next)?, minute, next + 1));
        }
    }
    if let Some(next) = p.phrase(start, "quarter to").or_else(|| p.phrase(start, "quarter before")) {
        return Some(((hour(next)? + 11) % 12, 45, next + 1));
    }
    let first = hour(at)?;
    let minutes = numeral::count(p, at + 1).filter(|n| (10.0..60.0).contains(&n.low));
    let next = minutes.map_or(at + 1, |n| n.end);
    let late = matches!(p.word(next), "p.m." | "p.m" | "pm");
    let marked = late || matches!(p.word(next), "a.m." | "a.m" | "am");
    let hour = first % 12 + if late { 12 } else { 0 };
    marked.then(|| (hour, minutes.map_or(0, |n| n.low as u8), next + 1))
}

/// "8 tonight", "five this afternoon", "six o'clock in the morning": the part of the day tells which of the two it is.
fn by_part(p: &Pieces<'_>, at: usize, told: Option<(u8, u8, usize)>) -> Option<Found> {
    let bare = || {
        let hour = p.digits(at).map(|(n, _)| f64::from(n)).or_else(|| numeral::small(p.word(at)))?;
        let placed = matches!(p.before(at), "at" | "by" | "until" | "around" | "about" | "before" | "after" | "since");
        (placed && (1.0..=12.0).contains(&hour)).then_some((hour as u8, 0, at + 1))
    };
    let (hour, minute, end) = told.or_else(bare)?;
    let said = p.before(end).ends_with(['m', '.']) && p.before(end).starts_with(['a', 'p']);
    let (part, day, last) = match super::deictic_day::read(p, end) {
        Some(Found { expr: Expr::Part { part, day }, end: last, .. }) => (part, day, last),
        _ => {
            let next = p.phrase(end, "in the").or_else(|| p.phrase(end, "at"))?;
            let part = crate::time::words::day_part(p.word(next)).filter(|part| p.is(end, &["in"]) || *part == "NI")?;
            (part, None, next + 1)
        }
    };
    let late = matches!(part, "AF" | "EV" | "NI") && hour < 12 && !said && !(part == "NI" && hour < 5);
    let expr = Expr::Clock { hour: hour + if late { 12 } else { 0 }, minute, day };
    Some(Found::new(last, expr, RULE).headed(end - 1))
}

/// One past "EST", "GMT", "local time".
fn zone(p: &Pieces<'_>, at: usize) -> usize {
    // "local time", "Eastern time", "New York time".
    let named = (at + 1..at + 4)
        .find(|&n| p.is(n, &["time"]) && (at..n).all(|n| p.capital(n)))
        .filter(|&n| !(p.capital(n) && p.capital(n + 1)));
    if let Some(end) = p.phrase(at, "local time").or(named.map(|n| n + 1)) {
        return end;
    }
    let zone = matches!(
        p.raw(at),
        "GMT"
            | "UTC"
            | "EST"
            | "EDT"
            | "CST"
            | "CDT"
            | "MST"
            | "MDT"
            | "PST"
            | "PDT"
            | "ET"
            | "PT"
            | "CET"
            | "CEST"
            | "BST"
            | "IST"
            | "JST"
            | "MSK"
    );
    at + usize::from(zone || p.is(at, &["hours"]) && p.digits(at.wrapping_sub(1)).is_some())
}

/// "Tuesday", "on Tuesday", "Feb. 3", "yesterday", "today" right behind.
fn day_after(p: &Pieces<'_>, at: usize) -> (Option<Box<Expr>>, usize) {
    let rules = [super::calendar_date::read, super::weekday::read, super::deictic_day::read];
    let start = p.phrase(at, "on").unwrap_or(at);
    let day = rules.iter().filter_map(|rule| rule(p, start)).max_by_key(|f| f.end);
    match day.map(|found| (found.expr, found.end)) {
        Some((expr @ (Expr::Day { .. } | Expr::Weekday { .. } | Expr::DayOffset(_)), end)) => {
            (Some(Box::new(expr)), end)
        }
        // "10.30pm last night", "2 a.m. Sunday morning".
        Some((Expr::Part { day: Some(day), .. }, end)) => (Some(day), end),
        _ => (None, at),
    }
}
