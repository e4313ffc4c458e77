//! Ages that other words than "old" tell: "aged 18 to 35", "under the age of 12 years", "men 65 and over".
//!
//! *Guards aged 18 to 35, and those under the age of 16 years, were sent home.*

use super::item::{Bound, Item};
use super::people;
use super::unit::{Kind, Unit};
use crate::numeral::Form;
use crate::pieces::Pieces;

/// Gives an age its unit, and the bound that stands before "the age of".
pub(super) fn read(p: &Pieces<'_>, item: &mut Item) {
    let young = item.form != Form::Vague && item.low >= 0.0 && item.high < 130.0;
    let years = item.unit.as_ref().is_none_or(|u| u.kind == Kind::Time && !u.name.contains(" per "));
    if !young || !years {
        return;
    }
    let before = item.start.wrapping_sub(1);
    let of_age = p.is(before, &["of"]) && p.is(before.wrapping_sub(1), &["age", "ages"]);
    if !of_age && !p.is(before, &["aged", "ages", "age"]) && !grown(p, item) {
        return;
    }
    item.unit = Some(match item.unit.take() {
        Some(unit) => Unit { name: format!("{} of age", unit.name), kind: Kind::Age, ..unit },
        None => Unit { name: "year of age".into(), kind: Kind::Age, start: item.end - 1, end: item.end },
    });
    // "under the age of".
    let start = item.start.wrapping_sub(if p.is(item.start.wrapping_sub(3), &["the"]) { 4 } else { 3 });
    let bound = match p.word(start) {
        "under" | "below" => Bound::High,
        "over" | "above" => Bound::Low,
        _ => return,
    };
    if of_age && item.low == item.high {
        (item.start, item.bound) = (start, bound);
    }
}

/// "men 65 and over", "those 18 or younger".
fn grown(p: &Pieces<'_>, item: &Item) -> bool {
    let end = item.end;
    let before = p.lemma(item.start.wrapping_sub(1));
    let persons = people::is_person(before) || matches!(before, "those" | "anyone" | "everyone" | "someone");
    p.is(end, &["and", "or"])
        && (p.is(end + 1, &["older", "younger"]) || persons && p.is(end + 1, &["over", "under", "above", "up"]))
        && item.unit.is_none()
}
