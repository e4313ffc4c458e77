//! Who and to whom, on PLOVER's gold standard records; held apart as in [`super::event`].
//!
//! The event is the record's own (its trigger words, else the event between its parties); a party is right when it
//! shares a word of content with a gold actor's words.

use std::path::Path;

use facts::{Party, actor};
use language::Reader;

use super::event::{choose, held, open_part, part, read};
use super::gsr::{self, Record, content};
use crate::figures::{Counts, Figures};

/// Scores the records in `data/event`.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let reader = Reader::small();
    let (path, whole) = part(&data.join("event"), "PLOVER_GSR_test.json", "PLOVER_GSR.json");
    let (mut source, mut target) = (Counts::default(), Counts::default());
    let mut both = Counts::default();
    for record in gsr::read_all(&path)? {
        if !whole && held(&record.id) == open_part() {
            continue;
        }
        let (actors, recipients) = parties(&reader, &record);
        let (mut s, mut t) = (Counts::default(), Counts::default());
        compare(&actors, &record.sources, &mut s);
        compare(&recipients, &record.targets, &mut t);
        both.gold += 1;
        both.right += usize::from(s.right == s.gold && t.right == t.gold);
        if open_part() && (s.right < s.gold || t.right < t.gold) {
            eprintln!(
                "{:?} for {:?}; {:?} for {:?}\t{}",
                actors, record.sources, recipients, record.targets, record.text
            );
        }
        for (all, one) in [(&mut source, s), (&mut target, t)] {
            all.found += one.found;
            all.gold += one.gold;
            all.right += one.right;
        }
    }
    let mut figures = Figures::default();
    for (name, counts) in [("source", source), ("target", target)] {
        figures.push(format!("actor.gsr.{name}.precision"), counts.precision());
        figures.push(format!("actor.gsr.{name}.recall"), counts.recall());
        figures.push(format!("actor.gsr.{name}.f1"), counts.f1());
    }
    figures.push("actor.gsr.both_right", both.recall());
    Ok(figures)
}

/// The words of the parties of the record's event.
fn parties(reader: &Reader, record: &Record) -> (Vec<String>, Vec<String>) {
    let marked = record.marked();
    read(reader, &record.text, |input, facts| {
        let reader = actor::Reader::new(input);
        let own = |n: &usize| facts.mentions.events[*n].trigger.iter().any(|t| record.is_trigger(t.of(&record.text)));
        let told =
            (0..facts.mentions.events.len()).filter(|&n| facts.mentions.events[n].plover != facts::Plover::Other);
        let Some(n) = told.clone().find(own).or_else(|| choose(input, facts, &marked)) else {
            return Default::default();
        };
        let read = reader.read(&facts.mentions.events[n]);
        let words =
            |p: &Party| p.evidence.iter().map(|s| s.of(&record.text)).collect::<Vec<_>>().join(" ") + " " + &p.name;
        (read.actors.iter().map(words).collect(), read.recipients.iter().map(words).collect())
    })
}

fn compare(found: &[String], gold: &[String], counts: &mut Counts) {
    let agree = |a: &str, b: &str| content(a).iter().any(|w| content(b).contains(w));
    counts.found += found.len();
    counts.gold += gold.len();
    counts.right += gold.iter().filter(|g| found.iter().any(|f| agree(f, g))).count();
}
