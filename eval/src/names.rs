//! Scores what any reader found of the names of the task `language`, beside ours and by the same code:
//!
//! - `octuple-eval names --write --data DIR` prints an object a line: `set`, `part`, and `sentences`, lists of words;
//! - `octuple-eval names FILE --data DIR [--json]` scores `FILE`, which has an object a line: `set`, `part`, and `names`, each its first word, the word
//!   behind its last, and its kind. Words are counted over the part, and a kind is called as OntoNotes does. A part that the file lacks is one without names.
//!
//! Names of both readers are made as those of the sets are (`gold::standard`). Only kinds that readers agree on are scored: persons,
//! organizations and places, of which countries are a part.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::ops::Range;
use std::path::Path;

use gold::standard::{self, Named};
use language::{EntityKind, Reader};
use serde_json::{Value, json};

use crate::figures::{Counts, Figures};
use crate::tasks::language::names::{TOGETHER, found, positions, sets};

type Failure = Box<dyn std::error::Error>;
type Name = (Range<usize>, EntityKind);
/// What a reader found, by set and part.
type Outputs = HashMap<(String, usize), Vec<Name>>;

/// The sentences to be read.
pub fn write(data: &Path) -> Result<String, Failure> {
    let mut lines = String::new();
    for (set, sentences) in sets(data)? {
        for (part, sentences) in sentences.chunks(TOGETHER).enumerate() {
            let words: Vec<&Vec<String>> = sentences.iter().map(|s| &s.words).collect();
            writeln!(lines, "{}", json!({"set": set, "part": part, "sentences": words}))?;
        }
    }
    Ok(lines)
}

/// Scores a reader's names as `peer`, and ours as `octuple`.
pub fn score(file: &Path, data: &Path) -> Result<Figures, Failure> {
    let (outputs, reader, mut figures) = (read(file)?, Reader::small(), Figures::default());
    for (set, sentences) in sets(data)? {
        let (mut ours, mut theirs) = (Tally::default(), Tally::default());
        for (number, part) in sentences.chunks(TOGETHER).enumerate() {
            let gold = common(&positions(part));
            let named = outputs.get(&(set.to_owned(), number)).cloned().unwrap_or_default();
            theirs.add(&gold, &made_alike(part, named));
            ours.add(&gold, &made_alike(part, found(part, &reader)));
        }
        theirs.report(&format!("names.{set}.peer"), &mut figures);
        ours.report(&format!("names.{set}.octuple"), &mut figures);
    }
    Ok(figures)
}

fn read(file: &Path) -> Result<Outputs, Failure> {
    let mut outputs = Outputs::new();
    for line in gold::text(file)?.lines() {
        let found: Value = serde_json::from_str(line)?;
        let at = |v: &Value| v.as_u64().and_then(|n| usize::try_from(n).ok());
        let name = |v: &Value| Some((at(&v[0])?..at(&v[1])?, kind(v[2].as_str()?)?));
        let names = found["names"].as_array().into_iter().flatten().filter_map(name).filter(|n| n.0.start < n.0.end);
        let set = found["set"].as_str().unwrap_or_default().to_owned();
        outputs.insert((set, at(&found["part"]).ok_or("a line without its part")?), names.collect());
    }
    Ok(outputs)
}

/// The kind that OntoNotes' own word stands for, of those that are scored. The sets call buildings places, if anything.
fn kind(label: &str) -> Option<EntityKind> {
    Some(match label {
        "PERSON" => EntityKind::Person,
        "ORG" => EntityKind::Organization,
        "GPE" | "LOC" | "FAC" => EntityKind::Place,
        _ => return None,
    })
}

/// A reader's names, sentence by sentence made as those of the sets are.
fn made_alike(sentences: &[Named], names: Vec<Name>) -> Vec<Name> {
    let names = common(&names);
    let (mut alike, mut base) = (Vec::new(), 0);
    for sentence in sentences {
        let end = base + sentence.words.len();
        let here = names.iter().filter(|(range, _)| range.start >= base && range.end <= end);
        let here = here.map(|(range, kind)| (range.start - base..range.end - base, *kind)).collect();
        let named = standard::found(&sentence.words, here);
        alike.extend(named.names.into_iter().map(|(range, kind)| (range.start + base..range.end + base, kind)));
        base = end;
    }
    common(&alike)
}

/// The names of the kinds that are scored, a country as a place.
fn common(names: &[Name]) -> Vec<Name> {
    let kept = names.iter().filter_map(|(range, kind)| {
        let kind = match kind {
            EntityKind::Person | EntityKind::Organization | EntityKind::Place => *kind,
            EntityKind::Country | EntityKind::Facility => EntityKind::Place,
            _ => return None,
        };
        Some((range.clone(), kind))
    });
    kept.collect()
}

#[derive(Default)]
struct Tally {
    by_kind: BTreeMap<EntityKind, Counts>,
    all: Counts,
}

impl Tally {
    fn add(&mut self, gold: &[Name], found: &[Name]) {
        for name in gold {
            let right = usize::from(found.contains(name));
            let counts = [&mut self.all, self.by_kind.entry(name.1).or_default()];
            counts.into_iter().for_each(|c| (c.gold, c.right) = (c.gold + 1, c.right + right));
        }
        for (_, kind) in found {
            self.all.found += 1;
            self.by_kind.entry(*kind).or_default().found += 1;
        }
    }

    fn report(&self, name: &str, figures: &mut Figures) {
        figures.push(format!("{name}.gold"), self.all.gold as f64);
        figures.push(format!("{name}.all"), self.all.f1());
        for (kind, counts) in &self.by_kind {
            figures.push(format!("{name}.{kind}"), counts.f1());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_reader_are_made_as_those_of_the_sets() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect();
        let sentences = ["President Ann Lee left .", "The Iraqis met in the United States ."]
            .map(|text| Named { words: words(text), names: Vec::new() });
        let names = vec![(0..3, EntityKind::Person), (9..12, EntityKind::Place), (4..7, EntityKind::Organization)];
        let alike = made_alike(&sentences, names);
        assert_eq!(alike, [(1..3, EntityKind::Person), (10..12, EntityKind::Place)]);
    }

    #[test]
    fn a_name_is_right_by_its_words_and_kind() {
        let mut tally = Tally::default();
        let (person, place) = (EntityKind::Person, EntityKind::Place);
        tally.add(&[(0..2, person), (4..5, place)], &[(0..2, person), (4..5, person), (7..8, place)]);
        assert_eq!((tally.all.right, tally.all.found, tally.all.gold), (1, 3, 2));
        assert_eq!(tally.by_kind[&place].right, 0);
    }
}
