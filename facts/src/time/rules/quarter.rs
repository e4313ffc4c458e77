//! A quarter or half of a year: "the third quarter", "third-quarter", "Q3 2020", "the latest quarter", "first half".
//!
//! *Profit fell in the third quarter of 2012; fourth-quarter sales were flat.*

use super::year::year_number;
use crate::numeral::ordinal;
use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found, Which};

const RULE: &str = "time/rules/quarter";

/// What right behind a quarter says that it is of the year before.
const A_YEAR_BEFORE: [&str; 4] = ["last year", "a year ago", "a year earlier", "the year before"];

/// The quarter or half at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let opened = Opening::read(p, at);
    ranked(p, &opened).or_else(|| listed(p, &opened)).or_else(|| coded(p, &opened)).or_else(|| relative(p, at))
}

/// What may stand before the rank: "the", "its", "this year's", "the 1988", "the fiscal".
struct Opening {
    at: usize,
    start: usize,
    year: Option<i16>,
    which: Which,
}

impl Opening {
    fn read(p: &Pieces<'_>, at: usize) -> Self {
        let mut opened = Self { at, start: at, year: None, which: Which::Bare };
        opened.which = match p.word(at) {
            "last" => Which::Last,
            "this" => Which::This,
            "next" => Which::Next,
            _ => Which::Bare,
        };
        if opened.which != Which::Bare {
            let possessive = p.phrase(at + 1, "year 's").or_else(|| p.phrase(at + 1, "year's"));
            match possessive {
                Some(end) => opened.start = end,
                None => opened.which = Which::Bare,
            }
            return opened;
        }
        opened.start = past_adjectives(p, at).unwrap_or(at + usize::from(p.is(at, &["the"])));
        opened.start += usize::from(p.is(opened.start, &["fiscal"]) && year_number(p, opened.start + 1).is_some());
        if let Some((year, end)) = year_number(p, opened.start) {
            let owner = usize::from(p.is(end, &["'s", "’s"]));
            (opened.year, opened.start) = (Some(year), end + owner);
        }
        if p.is(opened.start, &["year"])
            && p.dash(opened.start + 1)
            && p.is(opened.start + 2, &["ago", "earlier", "before"])
        {
            (opened.which, opened.start) = (Which::Last, opened.start + 3);
        }
        opened.start += usize::from(p.is(opened.start, &["current"]) && opened.start > at);
        opened.start += usize::from(p.is(opened.start, &["fiscal"]));
        opened
    }
}

/// One past "a surprisingly weak" before the rank of a quarter.
fn past_adjectives(p: &Pieces<'_>, at: usize) -> Option<usize> {
    let article = p.is(at, &["a", "an"]);
    let first = (at + 2..at + 4).find(|&n| ordinal(p.word(n)).is_some() && p.is(n + 1, &["quarter"]))?;
    let described = (at + 1..first).all(|n| matches!(p.tag(n), "JJ" | "RB" | "JJS") && ordinal(p.word(n)).is_none());
    (article && described).then_some(first)
}

/// "third quarter", "third-quarter", "first half", and the year after it.
fn ranked(p: &Pieces<'_>, opened: &Opening) -> Option<Found> {
    let at = opened.start;
    let (rank, next) = match p.digits(at) {
        Some((n, 1)) if p.glued(at + 1) && p.is(at + 1, &["st", "nd", "rd", "th"]) => (n, at + 2),
        Some(_) => return None,
        // "the last quarter of 2017"; alone that is the one before this.
        None if p.is(at, &["final"]) || p.is(at, &["last"]) && year_of(p, at + 2, opened).0.is_some() => (4, at + 1),
        None => (ordinal(p.word(at))?, at + 1),
    };
    let next = next + usize::from(p.dash(next) || p.is(next, &["fiscal"]));
    let head = next;
    let counted = p.is(next + 1, &["in"]) && p.is(next + 2, &["a"]) && p.is(next + 3, &["row"]);
    let quarter = p.is(next, &["quarter", "quarters"]) && rank <= 4 && !counted;
    let half = p.is(next, &["half"]) && rank <= 2;
    if !quarter && !half {
        return None;
    }
    let (year, which, end) = year_of(p, next + 1, opened);
    let dated = year.is_some() || which != Which::Bare;
    if !dated && super::near(p, at, is_of_a_game) {
        return None;
    }
    if half {
        // Of halves only one with a year is a time, or one of accounts.
        let placed = p.dash(next - 1) || p.before(opened.at) == "in";
        let accounts = placed && super::near(p, at, is_of_accounts);
        let expr = Expr::Half { year, half: rank as u8, which };
        return (dated || accounts).then(|| Found::new(end, expr, RULE).headed(head));
    }
    Some(Found::new(end, Expr::Quarter { year, quarter: Some(rank as u8), which }, RULE).headed(head))
}

/// Games have quarters and halves too: words that only they have.
fn is_of_a_game(p: &Pieces<'_>, at: usize) -> bool {
    p.is(at, &["touchdown", "touchdowns", "yard", "yards", "halftime", "scored", "goal", "coach", "kickoff", "game"])
}

/// Words that only accounts have: "$", "percent", "profit".
fn is_of_accounts(p: &Pieces<'_>, at: usize) -> bool {
    matches!(p.mark(at), Some('$' | '%' | '€' | '£'))
        || p.is(at, &["percent", "profit", "profits", "sales", "revenue", "revenues", "earnings", "exports", "imports"])
}

/// "the third and fourth quarters": the first of them.
fn listed(p: &Pieces<'_>, opened: &Opening) -> Option<Found> {
    let at = opened.start;
    let rank = ordinal(p.word(at)).filter(|rank| *rank <= 4)?;
    let last = p.is(at + 1, &["and", "or"]).then(|| ordinal(p.word(at + 2))).flatten();
    let (year, which, _) = year_of(p, at + 4, opened);
    let expr = Expr::Quarter { year, quarter: Some(rank as u8), which };
    (last.is_some() && p.is(at + 3, &["quarters"])).then(|| Found::new(at + 1, expr, RULE))
}

/// The year that follows: "of 2020", "2020", "of fiscal 2020", "of last year", "of the year".
fn year_of(p: &Pieces<'_>, at: usize, opened: &Opening) -> (Option<i16>, Which, usize) {
    if opened.year.is_some() || opened.which != Which::Bare {
        return (opened.year, opened.which, at);
    }
    let of = p.phrase(at, "of").unwrap_or(at);
    let fiscal = of + usize::from(p.is(of, &["fiscal"]));
    if let Some((year, end)) = year_number(p, fiscal) {
        return (Some(year), Which::Bare, end);
    }
    if let Some(end) = A_YEAR_BEFORE.iter().find_map(|words| p.phrase(at, words)) {
        return (None, Which::Last, end);
    }
    for (words, which) in
        [("last year", Which::Last), ("this year", Which::This), ("next year", Which::Next), ("the year", Which::This)]
    {
        if let Some(end) = p.phrase(of, words).filter(|_| of > at) {
            return (None, which, end);
        }
    }
    (None, Which::Bare, at)
}

/// "Q3", "Q3 2020", "3Q", "H1 2021".
fn coded(p: &Pieces<'_>, opened: &Opening) -> Option<Found> {
    let at = opened.start;
    let (letter, digit) = if p.glued(at + 1) && p.digits(at).is_some() { (at + 1, at) } else { (at, at + 1) };
    let (rank, 1) = p.digits(digit)? else { return None };
    if !p.glued(at + 1) || p.glued(at + 2) && p.mark(at + 2).is_none() {
        return None;
    }
    let (year, which, end) = year_of(p, at + 2, opened);
    let expr = match (p.raw(letter), rank) {
        ("Q", 1..=4) => Expr::Quarter { year, quarter: Some(rank as u8), which },
        ("H", 1..=2) if letter == at => Expr::Half { year, half: rank as u8, which },
        _ => return None,
    };
    Some(Found::new(end, expr, RULE))
}

/// "the quarter", "this quarter", "the latest quarter", "last year's quarter", "the 1988 quarter", "the year-earlier period".
fn relative(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (which, year, next) = relation(p, at)?;
    let next = next + usize::from(p.is(next, &["fiscal"]));
    let end = p.phrase(next, "quarter").or_else(|| p.phrase(next, "period"))?;
    // "a year ago": the same quarter, told by what follows.
    let of = p.phrase(end, "of").unwrap_or(end);
    if let Some(end) = A_YEAR_BEFORE.iter().find_map(|words| p.phrase(of, words)) {
        return Some(Found::new(end, Expr::Quarter { year, quarter: None, which: Which::Last }, RULE));
    }
    let of = p.phrase(end, "of").or_else(|| p.phrase(end, "in")).and_then(|next| year_number(p, next));
    let (year, end) = match of.filter(|_| which == Which::Same) {
        Some((year, end)) => (Some(year), end),
        None => (year, end),
    };
    let dated = year.is_some() || which == Which::Last;
    if !dated && p.is(end - 1, &["period"]) {
        return None;
    }
    if let Some(day) = ending(p, end).filter(|_| which == Which::Bare && year.is_none()) {
        return Some(Found::new(end, Expr::QuarterEnding(Box::new(day)), RULE));
    }
    // "the 1988 period" may be longer than a quarter; "the 1988 quarter" is one.
    let one = year.is_some() && p.is(next, &["quarter"]);
    let which = match which {
        Which::Same | Which::Bare if one => Which::Same,
        Which::Same => Which::Bare,
        which => which,
    };
    Some(Found::new(end, Expr::Quarter { year, quarter: None, which }, RULE))
}

/// What "the latest", "last year's", "the corresponding 1988" say of a quarter, and one past them.
fn relation(p: &Pieces<'_>, at: usize) -> Option<(Which, Option<i16>, usize)> {
    let possessive = ["last year 's", "last year's", "the previous year 's", "the previous year's"]
        .iter()
        .find_map(|words| p.phrase(at, words));
    Some(match (p.word(at), p.word(at + 1)) {
        _ if possessive.is_some() => (Which::Last, None, possessive?),
        ("this", _) => (Which::This, None, at + 1),
        ("last", _) => (Which::Previous, None, at + 1),
        ("next", _) => (Which::Following, None, at + 1),
        ("the", "latest") => (Which::Latest, None, at + 2),
        ("the", "most") if p.is(at + 2, &["recent"]) => (Which::Latest, None, at + 3),
        ("the", "same" | "corresponding" | "comparable" | "like" | "similar") => match year_number(p, at + 2) {
            Some((year, end)) => (Which::Bare, Some(year), end),
            None => (Which::Same, None, at + 2),
        },
        ("the", "current") => (Which::Bare, None, at + 2),
        ("the", "previous" | "prior" | "preceding") => (Which::Previous, None, at + 2),
        ("the", "next" | "following") => (Which::Following, None, at + 2),
        ("the", "year") if p.dash(at + 2) && p.is(at + 3, &["earlier", "ago", "before"]) => (Which::Last, None, at + 4),
        ("the", _) => match year_number(p, at + 1) {
            Some((year, end)) => (Which::Bare, Some(year), end),
            None => (Which::Bare, None, at + 1),
        },
        _ => return None,
    })
}

/// The day of "ended Sept. 30", "ending in September", "to June": a time of its own.
fn ending(p: &Pieces<'_>, at: usize) -> Option<Expr> {
    if !p.is(at, &["ended", "ending", "to", "through"]) {
        return None;
    }
    let next = at + 1 + usize::from(p.is(at + 1, &["on", "in"]));
    super::calendar_date::read(p, next).or_else(|| super::month::read(p, next)).map(|found| found.expr)
}
