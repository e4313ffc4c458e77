//! So many times as much: "doubled", "trebled", "to octuple", "halved", "a threefold rise", "sixfold".
//!
//! *The town trebled its police; prices more than doubled to 40 pence, a fourfold rise since May.*

use language::Analysis;

use super::item::{Bound, Item};
use crate::Change;
use crate::numeral::{Form, Numeral};
use crate::pieces::Pieces;

/// What a word multiplies by, and whether it is a verb.
pub(super) fn word(p: &Pieces<'_>, at: usize) -> Option<(f64, bool)> {
    let word = p.word(at);
    if let Some(ratio) = verb_ratio(word) {
        return Some((ratio, true));
    }
    let fold = word.strip_suffix("fold").filter(|stem| !stem.is_empty())?;
    crate::numeral::small(fold).filter(|n| *n >= 2.0).map(|n| (n, false))
}

/// The ratio of a form of "double", "treble", … "octuple", "halve".
fn verb_ratio(word: &str) -> Option<f64> {
    const STEMS: &[(&str, f64)] = &[
        ("doubl", 2.0),
        ("tripl", 3.0),
        ("trebl", 3.0),
        ("quadrupl", 4.0),
        ("quintupl", 5.0),
        ("sextupl", 6.0),
        ("septupl", 7.0),
        ("octupl", 8.0),
        ("nonupl", 9.0),
        ("decupl", 10.0),
        ("halv", 0.5),
    ];
    let (stem, ratio) = STEMS.iter().find(|(stem, _)| word.starts_with(stem))?;
    matches!(&word[stem.len()..], "e" | "es" | "ed" | "ing").then_some(*ratio)
}

/// Adds the multiplications of a sentence: to the level beside the verb where one stands, else as items of their own.
pub(super) fn add(p: &Pieces<'_>, analysis: &Analysis<'_>, items: &mut Vec<Item>) {
    for at in 0..p.len() {
        let Some((ratio, verb)) = word(p, at) else { continue };
        if verb && !stands_as_verb(p, at) {
            continue;
        }
        let level =
            items.iter().position(|i| i.number > at && i.number <= at + 8 && i.change.is_some_and(|c| c.to.is_some()));
        match level.filter(|_| verb) {
            Some(n) => multiply(&mut items[n], ratio),
            None => items.push(own(p, analysis, at, ratio, verb)),
        }
    }
}

/// "doubled", "to octuple", "will treble"; not "double room", "a triple murder".
fn stands_as_verb(p: &Pieces<'_>, at: usize) -> bool {
    let rare = !matches!(p.word(at), "double" | "triple" | "doubles" | "triples" | "halves" | "treble");
    let tag = p.tag(at);
    tag.starts_with("VB") && !(p.tag(at + 1).starts_with("NN") && tag == "VBN" && p.tag(at.wrapping_sub(1)) == "DT")
        || matches!(p.before(at), "to" | "will" | "would" | "could" | "may" | "might" | "should" | "must" | "more")
        || rare && !p.tag(at.wrapping_sub(1)).starts_with("DT") && !tag.starts_with("JJ")
}

/// "doubled to 1,000": the level was half of it before.
fn multiply(item: &mut Item, ratio: f64) {
    if let Some(change) = &mut item.change
        && change.from.is_none()
    {
        change.from = change.to.map(|to| (to / ratio * 1e9).round() / 1e9);
        change.ratio = Some(ratio);
    }
}

fn own(p: &Pieces<'_>, analysis: &Analysis<'_>, at: usize, ratio: f64, verb: bool) -> Item {
    let numeral = Numeral { low: ratio, high: ratio, end: at + 1, form: Form::Words, scale: 1.0 };
    let mut item = Item { numbered: !verb, rule: "quantity/ratio", ..Item::new(at, &numeral) };
    super::bound::before(p, &mut item);
    item.change = Some(Change { ratio: Some(ratio), ..Change::default() });
    if verb {
        item.bound = Bound::None;
        item.of = super::change::of_verb(p, analysis, p.token(at), &[]);
    } else {
        item.unit =
            Some(super::unit::Unit { name: "fold".into(), kind: super::unit::Kind::Times, start: at, end: at + 1 });
    }
    item
}
