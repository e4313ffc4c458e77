//! Several units up to or from a day: "the past three months", "the next few days", "the first nine months", "recent weeks".
//!
//! *Over the past two years the port has been closed for weeks; in the coming months it is to be sold.*

use super::amount::measure;
use crate::pieces::Pieces;
use crate::time::expr::{Amount, Expr, Found, Reference, Side};
use crate::time::words::Unit;

const RULE: &str = "time/rules/span_of_units";

/// The span at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let start = at + usize::from(p.is(at, &["the", "these", "those", "its", "his", "her", "their", "our"]));
    let start = p.phrase(at, "each of the").unwrap_or(start);
    let (side, next) = side(p, start)?;
    if let Some(m) = counted(p, next) {
        return Some(Found::new(m.end, Expr::Length { amount: m.amount, unit: m.unit, side }, RULE).headed(m.head));
    }
    let (unit, plural) = Unit::of(p.word(next))?;
    if p.is(start, &["recent"]) && plural {
        return Some(Found::new(next + 1, Expr::Reference(Reference::Past), RULE));
    }
    let vague = plural && side != Side::Free;
    let decade = !plural && unit == Unit::Decade && side != Side::Free;
    let amount = if decade { Amount::Exact(1.0) } else { Amount::Some };
    (vague || decade).then(|| Found::new(next + 1, Expr::Length { amount, unit, side }, RULE))
}

/// A number of units, "few" and "couple of" without their article.
fn counted(p: &Pieces<'_>, at: usize) -> Option<super::amount::Measure> {
    if let Some(next) = p.phrase(at, "couple of") {
        let (unit, true) = Unit::of(p.word(next))? else { return None };
        return Some(super::amount::Measure {
            amount: Amount::Exact(2.0),
            unit,
            end: next + 1,
            head: next,
            bound: false,
        });
    }
    let quarters = crate::numeral::count(p, at).filter(|n| p.is(n.end, &["quarters"]));
    if let Some(n) = quarters {
        let amount = Amount::Exact(n.low);
        return Some(super::amount::Measure { amount, unit: Unit::Quarter, end: n.end + 1, head: n.end, bound: false });
    }
    measure(p, at).filter(|m| !m.bound && !p.is(at, &["a", "an", "another"]))
}

fn side(p: &Pieces<'_>, at: usize) -> Option<(Side, usize)> {
    Some(match p.word(at) {
        "last" | "past" | "recent" | "previous" | "preceding" | "prior" | "latest" | "intervening" => {
            (Side::Past, at + 1)
        }
        "next" | "coming" | "following" | "upcoming" | "remaining" => (Side::Next, at + 1),
        "first" | "final" | "opening" | "closing" => (Side::Free, at + 1),
        _ => return None,
    })
}
