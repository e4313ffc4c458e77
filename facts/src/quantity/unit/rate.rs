//! The rate behind a unit: "a barrel", "per share", "an hour", "/month", "per 100 km", "per square mile".
//!
//! *The yard burns 12 litres per 100 km, and pays $15 an hour and 40 cents a square foot.*

use super::{Kind, Unit, lexicon, measure};
use crate::pieces::Pieces;

/// A unit with the rate that follows it.
pub(in crate::quantity) fn with_rate(p: &Pieces<'_>, unit: Unit) -> Unit {
    if unit.kind == Kind::Age {
        return unit;
    }
    match rate(p, &unit, unit.end).or_else(|| past_parenthesis(p, &unit)) {
        Some((each, end)) => Unit { name: format!("{} per {each}", unit.name), end, ..unit },
        None => unit,
    }
}

/// "4 million shekels ($1.1 million) a year": the same in another currency stands between.
fn past_parenthesis(p: &Pieces<'_>, unit: &Unit) -> Option<(String, usize)> {
    let close = (unit.end + 1..unit.end + 8).find(|&n| p.mark(n) == Some(')'))?;
    let money = unit.kind == Kind::Money && p.mark(unit.end) == Some('(') && p.is(close + 1, &["a", "an", "per"]);
    let (each, _) = rate(p, unit, close + 1).filter(|_| money)?;
    Some((each, unit.end))
}

/// What the words at `at` count by, and one past them.
fn rate(p: &Pieces<'_>, unit: &Unit, at: usize) -> Option<(String, usize)> {
    let dashed = p.dash(at) && p.is(at + 1, &["a", "an", "per"]) && p.dash(at + 2);
    let (link, each) = if dashed { (at + 1, at + 3) } else { (at, at + 1) };
    let slash = p.mark(link) == Some('/') && p.glued(link);
    if !(slash || p.is(link, &["a", "an", "per", "each"])) {
        return None;
    }
    // "from $2.4 billion a year before".
    if p.is(each + 1, &["earlier", "ago", "later", "before", "after"]) {
        return None;
    }
    // "three hours a day" lasts; only "per" and "/" make a rate of it.
    let article = p.is(link, &["a", "an", "each"]);
    if article && unit.kind == Kind::Time {
        return None;
    }
    let square = lexicon::power(p, each).is_some() || slash;
    let measured = || measure(p, each).filter(|_| square).map(|m| (m.name, m.end));
    let known = |at: usize| lexicon::rate(p.word(at)).map(|name| (name.to_owned(), at + 1));
    if article {
        return measured().or_else(|| known(each));
    }
    hundred(p, each).or_else(measured).or_else(|| known(each)).or_else(|| noun(p, each).filter(|_| !slash))
}

/// "per 100 km", "per 1,000 litres".
fn hundred(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    let round = p.number(at).filter(|n| *n >= 10.0 && n.log10().fract() == 0.0)?;
    let unit = measure(p, at + 1)?;
    Some((format!("{round} {}", unit.name), unit.end))
}

/// "per notebook", "per insured person", "per Qualcomm share".
fn noun(p: &Pieces<'_>, at: usize) -> Option<(String, usize)> {
    let letters = |n: usize| !p.word(n).is_empty() && p.word(n).chars().all(char::is_alphabetic);
    let before_noun = p.tag(at).starts_with("JJ") || p.tag(at) == "VBN" || p.capital(at);
    let head = at + usize::from(before_noun && p.tag(at + 1).starts_with("NN"));
    letters(head).then(|| (p.word(head).to_owned(), head + 1))
}
