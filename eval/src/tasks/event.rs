//! Events: PLOVER types on PLV (a marked source and target) and on PLOVER's gold standard records.
//!
//! Held apart: sentences of PLV, and records by their id, whose CRC-32 is a multiple of five. Where the folder has
//! `PLV_test.tsv` or `PLOVER_GSR_test.json`, those are scored whole instead.
//! With `OCTUPLE_EVAL_OPEN` set, the open part is scored and its errors are printed, for reading.
//!
//! PLV and the records code a plan by what it says (CAMEO's convention): who will help agrees, who will harm
//! threatens, who will not help rejects. The reader keeps type and status apart, so [`coded`] puts them together here.

use std::collections::BTreeMap;
use std::path::Path;

use facts::{Certainty, Event, Facts, Input, Plover, Polarity, Status, actor};
use language::{Passage, PassageKind, Reader, Relation};
use span::Span;

use super::gsr;
use crate::figures::{Counts, Figures};

/// Scores the sets in `data/event`.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let reader = Reader::small();
    let mut figures = Figures::default();
    plv(&reader, &data.join("event"), &mut figures)?;
    records(&reader, &data.join("event"), &mut figures)?;
    Ok(figures)
}

/// A sentence with the pieces of it that are marked as source and as target.
pub(super) struct Marked {
    pub text: String,
    pub source: Vec<Span>,
    pub target: Vec<Span>,
}

fn plv(reader: &Reader, folder: &Path, figures: &mut Figures) -> Result<(), Box<dyn std::error::Error>> {
    let mut tally = Tally::default();
    for (marked, gold) in pairs(folder)? {
        let found = read(reader, &marked.text, |input, facts| {
            choose(input, facts, &marked)
                .map(|n| coded(&facts.mentions.events[n], &facts.mentions.certainties[n], true))
        });
        tally.add(&gold, found.unwrap_or("none"), &marked.text);
    }
    tally.report("event.plv", figures);
    Ok(())
}

/// The sentences of PLV that are to be scored, with their type.
pub(super) fn pairs(folder: &Path) -> Result<Vec<(Marked, String)>, Box<dyn std::error::Error>> {
    let (path, whole) = part(folder, "PLV_test.tsv", "PLV_train.tsv");
    let text = std::fs::read_to_string(path)?;
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| header.iter().position(|h| *h == name).ok_or(format!("no column {name}"));
    let (marked, root, sentence) = (column("marked_sentence")?, column("gold_root")?, column("sentence")?);
    let mut pairs = Vec::new();
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        let (Some(marked), Some(&gold), Some(sentence)) = (fields.get(marked), fields.get(root), fields.get(sentence))
        else {
            continue;
        };
        if whole || held(sentence) != open_part() {
            pairs.push((unmark(marked), gold.to_owned()));
        }
    }
    Ok(pairs)
}

fn records(reader: &Reader, folder: &Path, figures: &mut Figures) -> Result<(), Box<dyn std::error::Error>> {
    let (path, whole) = part(folder, "PLOVER_GSR_test.json", "PLOVER_GSR.json");
    let mut tally = Tally::default();
    let mut triggers = Counts::default();
    for record in gsr::read_all(&path)? {
        if !whole && held(&record.id) == open_part() {
            continue;
        }
        let marked = record.marked();
        let (found, hit) = read(reader, &record.text, |input, facts| {
            let chosen = choose(input, facts, &marked);
            let hit =
                facts.mentions.events.iter().any(|e| e.trigger.iter().any(|&t| record.is_trigger(t.of(&record.text))));
            (chosen.map(|n| coded(&facts.mentions.events[n], &facts.mentions.certainties[n], false)), hit)
        });
        let found = found.unwrap_or("none");
        // PLV's YIELD is two types of the records.
        let gold = record.plover();
        let found =
            if found == "YIELD" && matches!(gold, "CONCEDE" | "RETREAT") { record.yields(reader) } else { found };
        tally.add(gold, found, &record.text);
        triggers.gold += 1;
        triggers.right += usize::from(hit);
    }
    tally.report("event.gsr", figures);
    figures.push("event.gsr.trigger_recall", triggers.recall());
    Ok(())
}

/// Reads one sentence as an article's body.
pub(super) fn read<T>(reader: &Reader, text: &str, then: impl FnOnce(&Input<'_>, &Facts) -> T) -> T {
    let article = article::Article { text: text.to_owned(), ..Default::default() };
    let passage = Passage { span: span(0, text.len()), kind: PassageKind::Paragraph };
    let analysis = reader.read(&article.text, &[passage]);
    let input = Input { article: &article, analysis: &analysis, published: None };
    let facts = facts::read(&input);
    then(&input, &facts)
}

/// The event between source and target: the one whose parties they are; failing that, the one nearest to the root.
pub(super) fn choose(input: &Input<'_>, facts: &Facts, marked: &Marked) -> Option<usize> {
    let parties = actor::Reader::new(input);
    let events = facts.mentions.events.iter().enumerate();
    let told = events.filter(|(_, e)| !matches!(e.plover, Plover::Other | Plover::State));
    let overlap =
        |of: &[Span], with: &[Span]| of.iter().any(|a| with.iter().any(|b| a.start() < b.end() && b.start() < a.end()));
    let rank = |event: &Event, certainty: &Certainty| {
        let read = parties.read(event);
        let words = |all: &[facts::Party]| all.iter().flat_map(|p| p.evidence.clone()).collect::<Vec<_>>();
        let source = i64::from(overlap(&words(&read.actors), &marked.source));
        let target = i64::from(overlap(&words(&read.recipients), &marked.target));
        // Source and target may both do it (talks, agreements).
        let both = i64::from(overlap(&words(&read.actors), &marked.target));
        let below = i64::from(overlap(&[input.analysis.subtree(event.head)], &marked.target));
        let inside = i64::from(overlap(&event.trigger, &marked.source) || overlap(&event.trigger, &marked.target));
        let aim = i64::from(certainty.rule == "factuality/above/purpose");
        let aside = i64::from(input.analysis.token(event.head).relation == Relation::Advcl);
        let depth = std::iter::successors(Some(event.head), |&t| input.analysis.token(t).head).take(60).count() as i64;
        (
            6 * source + 4 * target + 2 * both + 2 * below - 4 * inside - 4 * aim - 3 * aside,
            -depth,
            -i64::from(event.head),
        )
    };
    let best = told.max_by_key(|(n, e)| rank(e, &facts.mentions.certainties[*n])).map(|(n, _)| n)?;
    Some(outermost(input, facts, best))
}

/// "offered to send", "blamed for the attack": the verb above says what kind of act the sentence tells of.
fn outermost(input: &Input<'_>, facts: &Facts, mut index: usize) -> usize {
    let mut at = facts.mentions.events[index].head;
    for _ in 0..8 {
        let token = input.analysis.token(at);
        let governed = [
            Relation::Xcomp,
            Relation::Ccomp,
            Relation::Obj,
            Relation::Obl,
            Relation::Advcl,
            Relation::Acl,
            Relation::Nmod,
        ];
        let Some(above) = token.head.filter(|_| governed.contains(&token.relation)) else { break };
        at = above;
        if let Some(found) = facts.mentions.events.iter().position(|e| e.head == above && speaks(e.plover)) {
            index = found;
        }
    }
    index
}

/// Types that say something about another act.
fn speaks(plover: Plover) -> bool {
    matches!(
        plover,
        Plover::Agree | Plover::Reject | Plover::Request | Plover::Threaten | Plover::Accuse | Plover::Support
    )
}

/// Type and status together, as CAMEO codes them.
pub(super) fn coded(event: &Event, certainty: &Certainty, by_root: bool) -> &'static str {
    use Plover::*;
    let yields = matches!(event.plover, Concede | Retreat);
    let helps = yields || matches!(event.plover, Aid | Cooperate | Consult);
    let harms = matches!(event.plover, Coerce | Assault | Sanction | Protest | Mobilize);
    let ahead = matches!(certainty.status, Status::Planned | Status::Conditional | Status::Possible);
    let not = certainty.polarity == Polarity::Negative;
    match event.plover {
        _ if not && (helps || matches!(event.plover, Agree | Support)) => "REJECT",
        _ if ahead && helps => "AGREE",
        _ if ahead && harms => "THREATEN",
        _ if yields => "YIELD",
        // The set codes blockade and occupation by their CAMEO root.
        Coerce if by_root && event.cameo == Some("19") => "ASSAULT",
        other => other.name(),
    }
}

/// Takes the marks `<s>`, `</s>`, `<t>`, `</t>` out of a sentence.
fn unmark(marked: &str) -> Marked {
    let mut made = Marked { text: String::new(), source: Vec::new(), target: Vec::new() };
    let mut rest = marked;
    let mut open = 0;
    while let Some(at) = rest.find('<') {
        made.text.push_str(&rest[..at]);
        let tail = &rest[at..];
        let tag = ["<s>", "</s>", "<t>", "</t>"].into_iter().find(|tag| tail.starts_with(tag));
        match tag {
            Some("<s>" | "<t>") => open = made.text.len(),
            Some("</s>") => made.source.push(span(open, made.text.len())),
            Some("</t>") => made.target.push(span(open, made.text.len())),
            _ => made.text.push('<'),
        }
        rest = &tail[tag.map_or(1, str::len)..];
    }
    made.text.push_str(rest);
    made
}

/// A span by its two ends; the sets' texts are short.
pub(super) fn span(start: usize, end: usize) -> Span {
    Span::new(start as u32, end as u32)
}

/// The file to score and whether it is scored whole.
pub(super) fn part(folder: &Path, test: &str, train: &str) -> (std::path::PathBuf, bool) {
    let whole = folder.join(test);
    if whole.exists() { (whole, true) } else { (folder.join(train), false) }
}

/// Whether the open part is scored, for reading its errors.
pub(super) fn open_part() -> bool {
    std::env::var_os("OCTUPLE_EVAL_OPEN").is_some()
}

/// Whether an item is held apart: the CRC-32 of its name is a multiple of five.
pub(super) fn held(name: &str) -> bool {
    let step = |crc: u32| (0..8).fold(crc, |c, _| if c & 1 == 1 { (c >> 1) ^ 0xedb8_8320 } else { c >> 1 });
    let crc = name.bytes().fold(!0u32, |c, b| step((c ^ u32::from(b)) & 0xff) ^ (c >> 8));
    (!crc).is_multiple_of(5)
}

/// Gold and found types, counted.
#[derive(Default)]
struct Tally {
    by_type: BTreeMap<String, Counts>,
    all: usize,
    right: usize,
}

impl Tally {
    fn add(&mut self, gold: &str, found: &str, text: &str) {
        self.all += 1;
        self.right += usize::from(gold == found);
        self.by_type.entry(gold.to_owned()).or_default().gold += 1;
        self.by_type.entry(found.to_owned()).or_default().found += 1;
        if gold == found {
            self.by_type.entry(gold.to_owned()).or_default().right += 1;
        } else if open_part() {
            eprintln!("{gold}\t{found}\t{text}");
        }
    }

    fn report(&self, name: &str, figures: &mut Figures) {
        let types: Vec<&Counts> = self.by_type.values().filter(|c| c.gold > 0).collect();
        figures.push(format!("{name}.accuracy"), self.right as f64 / self.all.max(1) as f64);
        figures.push(format!("{name}.macro_f1"), types.iter().map(|c| c.f1()).sum::<f64>() / types.len().max(1) as f64);
        figures.push(format!("{name}.items"), self.all as f64);
        if std::env::var_os("OCTUPLE_EVAL_TYPES").is_some() {
            for (name, c) in &self.by_type {
                eprintln!("# {name}\tF1 {:.2}\tP {:.2}\tR {:.2}\tgold {}", c.f1(), c.precision(), c.recall(), c.gold);
            }
        }
    }
}
