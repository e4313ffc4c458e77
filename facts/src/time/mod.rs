//! When: time expressions, resolved against the day of publication.
//!
//! A rule reads what words say (`expr::Expr`); the calendar tells what they mean from the day of the page
//! (`resolve::View`); the words around tell what the time does there (`kind`). Spans and values follow TIMEX3 as
//! TimeBank and TempEval-3 mark it: no leading preposition, "early", "mid-" and "about" included.

use language::Analysis;

use self::expr::{Expr, Found, Which};
use self::resolve::{Direction, View};
use self::value::Value;
use crate::pieces::Pieces;
use crate::{Input, Time};

mod expr;
mod kind;
mod length;
mod resolve;
mod rules;
mod surname;
mod tense;
mod value;
mod words;
mod yearly;

#[cfg(test)]
mod tests;

/// Finds the times of an article, in order.
pub fn read(input: &Input<'_>) -> Vec<Time> {
    let mut times = Vec::new();
    let mut view = View { published: input.published, ..View::default() };
    let surnames = surname::Surnames::of(input);
    for sentence in &input.analysis.sentences {
        let pieces = Pieces::of(input.analysis, sentence);
        let mut found = find(input.analysis, &pieces);
        found.retain(|(start, time)| {
            let last = time.end.saturating_sub(1).max(*start);
            !surnames.hold(pieces.token(*start), pieces.token(last))
        });
        read_sentence(input.analysis, &pieces, &found, &mut view, &mut times);
    }
    times
}

/// The times of one sentence, where each starts; they do not overlap.
fn find(analysis: &Analysis<'_>, pieces: &Pieces<'_>) -> Vec<(usize, Found)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        match rules::read(pieces, at) {
            Some(time) => {
                let end = time.end.max(at + 1);
                found.push((at + usize::from(article_of_another(analysis, pieces, at, end)), time));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// "The third-quarter results": the article is of the results.
fn article_of_another(analysis: &Analysis<'_>, pieces: &Pieces<'_>, at: usize, end: usize) -> bool {
    let last = pieces.token(end - 1);
    pieces.is(at, &["the"]) && end > at + 1 && analysis.token(pieces.token(at)).head.is_some_and(|head| head > last)
}

fn read_sentence(
    analysis: &Analysis<'_>,
    pieces: &Pieces<'_>,
    found: &[(usize, Found)],
    view: &mut View,
    times: &mut Vec<Time>,
) {
    let first = times.len();
    let mut values = Vec::with_capacity(found.len());
    let mut day = None;
    for (start, time) in found {
        view.direction = looking(pieces, (*start, time.end), tense::direction(analysis, pieces.token(time.head)));
        view.day = day;
        let value = view.resolve(&time.expr);
        if let Some(value) = &value {
            remember(view, &time.expr, value);
            day = if let Value::Day(d) | Value::Days(d, _) | Value::Part(d, _) | Value::Clock(d, ..) = value {
                Some(*d)
            } else {
                day
            };
        }
        values.push(value);
    }
    // A time of day that stands before its day: "at 10:35 a.m. (0735 GMT) Friday".
    let named = found.iter().zip(&values).rev().find_map(|((_, time), value)| match (time.expr.clone(), value) {
        (Expr::Day { .. } | Expr::Weekday { .. } | Expr::DayOffset(_), Some(Value::Day(day))) => Some(*day),
        _ => None,
    });
    for ((start, time), value) in found.iter().zip(values) {
        let dayless = matches!(time.expr, Expr::Clock { day: None, .. } | Expr::Part { day: None, .. });
        let value = match named.filter(|_| dayless) {
            Some(named) => View { day: Some(named), ..view.clone() }.resolve(&time.expr),
            None => value,
        };
        if let Some(value) = value {
            times.push(kind::time(pieces, *start, time, &value, view.published));
        }
    }
    kind::join_ranges(pieces, found, &mut times[first..]);
}

/// Where a time is looked for: "by", "until" and a deadline look ahead where the verb does not say.
fn looking(pieces: &Pieces<'_>, (start, end): (usize, usize), verb: Direction) -> Direction {
    let ahead = matches!(pieces.before(start), "by" | "until" | "till") || pieces.is(end, &["deadline"]);
    match verb {
        Direction::Unknown if ahead => Direction::Future,
        Direction::Past if ahead => Direction::Unknown,
        _ => verb,
    }
}

/// Keeps what later words refer back to.
fn remember(view: &mut View, expr: &Expr, value: &Value) {
    // "a year ago" tells of the same quarter of the year before; the one that is told of stays.
    let told = match expr {
        Expr::Quarter { which: Which::Bare | Which::This, quarter, year } => quarter.is_some() || year.is_none(),
        Expr::QuarterEnding(_) => true,
        _ => false,
    };
    if let Value::Quarter(year, quarter) = *value
        && told
    {
        view.quarter = Some((year, quarter));
    }
    if value.days().is_some() && !matches!(value, Value::Length(..)) {
        view.last = Some(value.clone());
    }
}
