//! A period told by the one before it: "this year and next", "the year before last", "the week after next".
//!
//! *Exports fell this year and should recover next; the year before last they had doubled.*

use crate::pieces::Pieces;
use crate::time::expr::{Amount, Expr, Found, From, Which};
use crate::time::words::Unit;

const RULE: &str = "time/rules/elliptic";

/// The period at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    after_another(p, at).or_else(|| next_but_one(p, at))
}

/// "next" in "this year and next", "last" in "this year than last".
fn after_another(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let which = match p.word(at) {
        "next" => Which::Next,
        "last" => Which::Last,
        _ => return None,
    };
    let linked = matches!(p.before(at), "and" | "or" | "as" | "than" | "nor");
    let (unit, false) = Unit::of(p.back(at, 2))? else { return None };
    let whole = matches!(p.back(at, 3), "this" | "last" | "next") && unit >= Unit::Week;
    let ends = p.get(at + 1).is_none() || p.mark(at + 1).is_some() || p.is(at + 1, &["because", "as", "and"]);
    (linked && whole && ends).then(|| Found::new(at + 1, Expr::Unit { unit, which }, RULE))
}

/// "the week after next", "the year before last".
fn next_but_one(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let next = p.phrase(at, "the")?;
    let (unit, false) = Unit::of(p.word(next))? else { return None };
    let (from, end) = match p.phrase(next + 1, "after next") {
        Some(end) => (From::Ahead, end),
        None => (From::Ago, p.phrase(next + 1, "before last")?),
    };
    Some(Found::new(end, Expr::Offset { amount: Amount::Exact(2.0), unit, from }, RULE).headed(next))
}
