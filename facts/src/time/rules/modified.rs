//! A part of a time or a doubt about it: "early Tuesday", "mid-March", "the end of the month", "later this year", "about two years ago".
//!
//! *The road is to open in late 2024, about two years after work began; the tunnel by the end of the decade.*

use super::plain;
use crate::pieces::Pieces;
use crate::time::expr::{Edge, Expr, Found, Side, Which};
use crate::time::words::{Unit, day_part, season};

/// The modified time at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    part(p, at).or_else(|| middle(p, at)).or_else(|| doubt(p, at)).or_else(|| sometime(p, at))
}

/// "early", "late", "mid-", "the end of", "earlier", "later".
fn part(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (edge, next) = edge(p, at)?;
    let found = plain(p, next).or_else(|| super::read_bare(p, next))?;
    let vague = matches!(found.expr, Expr::Reference(_) | Expr::Repeat(_) | Expr::Offset { .. });
    let length = matches!(found.expr, Expr::Length { side: Side::Free, .. });
    if vague || length || found.edge.is_some() {
        return None;
    }
    // "Earlier Friday": the day itself, told without the word.
    let day = matches!(found.expr, Expr::Day { .. } | Expr::Weekday { .. });
    if p.is(at, &["earlier", "later"]) && day {
        return None;
    }
    Some(Found { edge: Some(edge), rule: "time/rules/modified", ..found })
}

/// "midyear", "mid-week": the middle of the one at hand.
fn middle(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (word, end) = match p.word(at).strip_prefix("mid") {
        Some("") if p.dash(at + 1) && p.glued(at + 2) => (p.word(at + 2), at + 3),
        Some(rest) if !rest.is_empty() => (rest, at + 1),
        _ => return None,
    };
    let placed =
        matches!(p.before(at), "by" | "in" | "at" | "until" | "since" | "around" | "before" | "after" | "from");
    let expr = match (Unit::of(word), season(word), day_part(word)) {
        (Some((unit @ (Unit::Week | Unit::Month | Unit::Year), false)), ..) => Expr::Unit { unit, which: Which::This },
        (_, Some(season), _) => Expr::Season { year: None, season, which: Which::Bare },
        (.., Some(part)) => Expr::Part { part, day: None },
        _ if p.is(at, &["midday"]) => Expr::Part { part: "MI", day: None },
        _ => return None,
    };
    placed.then(|| Found { edge: Some(Edge::Mid), ..Found::new(end, expr, "time/rules/modified") })
}

fn edge(p: &Pieces<'_>, at: usize) -> Option<(Edge, usize)> {
    for (words, edge) in [
        ("the end of", Edge::End),
        ("the beginning of", Edge::Start),
        ("the first week of", Edge::Start),
        ("the first days of", Edge::Start),
        ("the opening days of", Edge::Start),
        ("the second week of", Edge::Mid),
        ("the third week of", Edge::Mid),
        ("the last week of", Edge::End),
        ("the last days of", Edge::End),
        ("the final days of", Edge::End),
        ("the final week of", Edge::End),
        ("the start of", Edge::Start),
        ("the close of", Edge::End),
        ("the middle of", Edge::Mid),
        ("the early part of", Edge::Start),
        ("the latter part of", Edge::End),
        ("the early", Edge::Start),
        ("the late", Edge::End),
        ("the mid", Edge::Mid),
        ("earlier in", Edge::Start),
        ("later in", Edge::End),
        ("late in", Edge::End),
        ("early in", Edge::Start),
        ("early", Edge::Start),
        ("earlier", Edge::Start),
        ("later", Edge::End),
        ("late", Edge::End),
        ("mid", Edge::Mid),
    ] {
        if let Some(end) = p.phrase(at, words) {
            let end = end + usize::from(p.dash(end) && p.glued(end + 1));
            return Some((edge, end));
        }
    }
    None
}

/// "about two years ago", "nearly two months", "at least several years", "around Nov. 1", "up to 180 days".
fn doubt(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let next = [
        "about",
        "around",
        "roughly",
        "approximately",
        "nearly",
        "almost",
        "at least",
        "at most",
        "more than",
        "less than",
        "fewer than",
        "no more than",
        "not more than",
        "no less than",
        "up to",
        "over",
        "some",
        "just over",
        "just under",
        "under",
        "well over",
        "as many as",
        "as long as",
    ]
    .iter()
    .find_map(|words| p.phrase(at, words))?;
    let found = plain(p, next)?;
    let measured = matches!(found.expr, Expr::Length { side: Side::Free, .. } | Expr::Offset { .. });
    let whole = found.edge.is_none_or(|edge| edge == Edge::End);
    let dated = p.is(at, &["about", "around"])
        && whole
        && matches!(found.expr, Expr::Day { .. } | Expr::Month { .. } | Expr::Unit { .. });
    let over_time = p.is(at, &["over", "some"]) && p.number(next).is_none() && crate::numeral::read(p, next).is_none();
    (measured && !over_time || dated).then_some(Found { edge: Some(Edge::About), ..found })
}

/// "sometime next year".
fn sometime(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let next = p.phrase(at, "sometime").or_else(|| p.phrase(at, "some time"))?;
    let found = plain(p, next)?;
    matches!(found.expr, Expr::Unit { .. } | Expr::Month { .. } | Expr::Weekday { .. }).then_some(found)
}
