//! Who and to whom, on PLOVER's gold standard records and on the marked pairs of PLV; held apart as in [`super::event`].
//!
//! `actor.plv.*`: the share of PLV's sentences of which our own reading, which is not told of the marks, has an event whose
//! actor overlaps the marked source, whose recipient (or, where both do it, another actor) overlaps the marked target, and both in one.
//!
//! The event is the record's own (its trigger words, else the event between its parties); a party is right when it
//! shares a word of content with a gold actor's words.

use std::path::Path;

use facts::{Facts, Input, Party, actor};
use language::Reader;
use span::Span;

use super::event::{Marked, choose, held, open_part, pairs, part, read};
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
    plv(&reader, &data.join("event"), &mut figures)?;
    Ok(figures)
}

fn plv(reader: &Reader, folder: &Path, figures: &mut Figures) -> Result<(), Box<dyn std::error::Error>> {
    let pairs = pairs(folder)?;
    let (mut sources, mut targets, mut both) = (0, 0, 0);
    for (marked, gold) in &pairs {
        let (source, target, one) = read(reader, &marked.text, |input, facts| right(input, facts, marked));
        sources += usize::from(source);
        targets += usize::from(target);
        both += usize::from(one);
        if open_part() && !one {
            let words = |spans: &[Span]| spans.iter().map(|s| s.of(&marked.text)).collect::<Vec<_>>().join(" / ");
            eprintln!(
                "{gold}: {} -> {} ({source}, {target})\t{}",
                words(&marked.source),
                words(&marked.target),
                marked.text
            );
        }
    }
    for (name, right) in [("source", sources), ("target", targets), ("both", both)] {
        figures.push(format!("actor.plv.{name}"), right as f64 / pairs.len().max(1) as f64);
    }
    Ok(())
}

/// Whether some event has the marked source, some event the marked target, and one event both.
fn right(input: &Input<'_>, facts: &Facts, marked: &Marked) -> (bool, bool, bool) {
    let reader = actor::Reader::new(input);
    let overlap = |parties: &[Party], with: &[Span]| {
        let mut spans = parties.iter().flat_map(|party| &party.evidence);
        spans.any(|a| with.iter().any(|b| a.start() < b.end() && b.start() < a.end()))
    };
    facts.mentions.events.iter().fold((false, false, false), |all, event| {
        let read = reader.read(event);
        let source = overlap(&read.actors, &marked.source);
        let target = overlap(&read.recipients, &marked.target) || source && overlap(&read.actors, &marked.target);
        (all.0 || source, all.1 || target, all.2 || source && target)
    })
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
