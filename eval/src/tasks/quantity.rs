//! Quantities, on NewsQuant: the sentences whose text hashes to the held-apart third ([`crate::held::third`]); all of
//! `quantity/test/NewsQuant.json` where there is one.
//!
//! Metrics are CQE's (S. Almasian and others, 2023): F1 over the quantities of a sentence, right when the `value` agrees;
//! the value and the `unit`, normalised; the value and the `change`. The set's conventions are met like this:
//!
//! - The value of a range is both its ends; of "from A to B" as well.
//! - The unit of a bare count is the noun that is counted, by its last word; of a part ("a third of X") likewise.
//! - A unit that is a measure or money has one name in each spelling ("tonne" and "metric ton", "franc" and "Swiss franc").
//!   CQE's own scorer asks for its whole normalised unit, which for a counted noun holds the words around it as well
//!   ("people responsible creation"); here the noun decides.
//! - A gold quantity is matched once; CQE's scorer counts a value once for each gold quantity of the sentence.
//! - The change is one of `= ~ < > up down`, a bound or doubt before a way; a level ("rose to 45"), a range and a noun of change ("a 10% rise") are `=`.
//!
//! CQE's four sets for ages, currencies, dimensions and temperatures are scored whole by the share of their values that
//! come with their unit; they mark no changes. They are open: rules were read against them.

use std::path::Path;

use article::Article;
use facts::{Input, Quantity};
use language::{Passage, PassageKind, Reader};
use span::Span;

use crate::figures::{Counts, Figures};
use crate::held;

/// Scores NewsQuant.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let reader = Reader::small();
    let mut tally = Tally::default();
    let test = data.join("quantity/test/NewsQuant.json");
    let whole = test.exists();
    let path = if whole { test } else { data.join("quantity/NewsQuant.json") };
    let sentences: serde_json::Value = serde_json::from_str(&gold::text(&path)?)?;
    for sentence in sentences.as_array().ok_or("NewsQuant is a list of sentences")? {
        let text = sentence["text"].as_str().unwrap_or_default();
        if whole || held::third(text) != held::open_part() {
            let gold: Vec<Gold> =
                sentence["quantities"].as_array().into_iter().flatten().filter_map(Gold::read).collect();
            tally.add(text, &gold, &reader);
        }
    }
    let mut figures = Figures::default();
    for (name, counts) in
        [("value", tally.value), ("value_unit", tally.unit), ("value_change", tally.change), ("all", tally.all)]
    {
        figures.push(format!("quantity.{name}.f1"), counts.f1());
    }
    figures.push("quantity.value.precision", tally.value.precision());
    figures.push("quantity.value.recall", tally.value.recall());
    figures.push("quantity.gold", tally.value.gold as f64);
    for set in ["age", "currency", "dimension", "temperature"] {
        let path = data.join(format!("quantity/{set}-model.json"));
        if path.exists() {
            let mut tally = Tally::default();
            read_set(&path, &mut tally, &reader, |_| true)?;
            figures.push(format!("quantity.{set}.value_unit.recall"), tally.unit.recall());
        }
    }
    Ok(figures)
}

/// Adds the sentences of a file that are to be scored.
fn read_set(
    path: &Path,
    tally: &mut Tally,
    reader: &Reader,
    scored: impl Fn(&str) -> bool,
) -> Result<(), Box<dyn std::error::Error>> {
    let sentences: serde_json::Value = serde_json::from_str(&gold::text(path)?)?;
    for sentence in sentences.as_array().ok_or("a set is a list of sentences")? {
        let text = sentence["text"].as_str().unwrap_or_default();
        if scored(text) {
            let quantities = sentence["quantities"].as_array();
            let gold: Vec<Gold> = quantities.into_iter().flatten().filter_map(Gold::read).collect();
            tally.add(text, &gold, reader);
        }
    }
    Ok(())
}

/// One quantity of the set.
struct Gold {
    low: f64,
    high: f64,
    unit: String,
    name: String,
    change: String,
}

impl Gold {
    fn read(json: &serde_json::Value) -> Option<Self> {
        let get = |key: &str| json[key].as_str().unwrap_or_default().trim().to_owned();
        let value = get("value").replace(' ', "");
        let cut = value[1..].find('-').map(|n| n + 1);
        let (low, high) = match cut {
            Some(cut) => (value[..cut].parse().ok()?, value[cut + 1..].parse().ok()?),
            None => (value.parse().ok()?, value.parse().ok()?),
        };
        Some(Self { low, high, unit: get("unit"), name: get("normalized_unit").to_lowercase(), change: get("change") })
    }
}

#[derive(Default)]
struct Tally {
    value: Counts,
    unit: Counts,
    change: Counts,
    all: Counts,
}

impl Tally {
    fn add(&mut self, text: &str, gold: &[Gold], reader: &Reader) {
        let passage = Passage { span: Span::at(0, text.len()), kind: PassageKind::Paragraph };
        let analysis = reader.read(text, &[passage]);
        let article = Article { text: text.to_owned(), ..Article::default() };
        let input = Input { article: &article, analysis: &analysis, published: None };
        let times = facts::time::read(&input);
        let found: Vec<Quantity> = facts::quantity::read(&input, &times)
            .into_iter()
            .filter(|q| q.value.or(q.low).or(q.high).is_some())
            .collect();
        for counts in [&mut self.value, &mut self.unit, &mut self.change, &mut self.all] {
            counts.found += found.len();
            counts.gold += gold.len();
        }
        let mut taken = vec![false; found.len()];
        let mut errors = Vec::new();
        for want in gold {
            let fit =
                |q: &Quantity| usize::from(unit_agrees(q, want, text)) * 2 + usize::from(symbol(q) == want.change);
            let best = (0..found.len())
                .filter(|&n| !taken[n] && value_agrees(&found[n], want))
                .max_by_key(|&n| (fit(&found[n]), std::cmp::Reverse(n)));
            let Some(n) = best else {
                errors.push(format!("missed {} {}-{} [{}] {}", want.change, want.low, want.high, want.unit, want.name));
                continue;
            };
            taken[n] = true;
            let (unit, change) = (unit_agrees(&found[n], want, text), symbol(&found[n]) == want.change);
            self.value.right += 1;
            self.unit.right += usize::from(unit);
            self.change.right += usize::from(change);
            self.all.right += usize::from(unit && change);
            if !unit {
                let of = found[n].of.map_or("-", |of| of.of(text));
                errors.push(format!(
                    "unit   {} gold {}/{} ours {:?} of {of}",
                    want.low, want.unit, want.name, found[n].unit
                ));
            }
            if !change && !want.change.is_empty() {
                errors.push(format!(
                    "change {} gold {} ours {} {}",
                    want.low,
                    want.change,
                    symbol(&found[n]),
                    found[n].rule
                ));
            }
        }
        for (q, _) in found.iter().zip(taken).filter(|(_, taken)| !taken) {
            errors.push(format!("extra  {:?} {:?} {:?} [{}] {}", q.value, q.low, q.high, q.span.of(text), q.rule));
        }
        if held::open_part() && !errors.is_empty() {
            eprintln!("{text}\n    {}", errors.join("\n    "));
        }
    }
}

/// Close as CQE's scorer takes it.
fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-8 + 1e-5 * b.abs()
}

fn value_agrees(q: &Quantity, gold: &Gold) -> bool {
    if gold.low == gold.high {
        return q
            .value
            .or(q.low.filter(|_| q.high.is_none()))
            .or(q.high.filter(|_| q.low.is_none()))
            .is_some_and(|v| same(v, gold.low));
    }
    let levels = q.change.and_then(|c| c.from.zip(c.to));
    q.low.zip(q.high).or(levels).is_some_and(|(low, high)| same(low, gold.low) && same(high, gold.high))
}

/// The set's sign for what the words say.
fn symbol(q: &Quantity) -> &'static str {
    match (q.value, q.low, q.high) {
        (None, Some(_), None) => return ">",
        (None, None, Some(_)) => return "<",
        _ if q.approximate => return "~",
        _ => {}
    }
    let told = |c: &facts::Change| c.to.is_none() && !matches!(q.rule, "quantity/change/noun" | "quantity/ratio");
    match q.change.filter(told) {
        Some(c) if c.by.map_or_else(|| c.ratio.unwrap_or(1.0) >= 1.0, |by| by >= 0.0) => "up",
        Some(_) => "down",
        None => "=",
    }
}

fn unit_agrees(q: &Quantity, gold: &Gold, text: &str) -> bool {
    let unit = q.unit.as_deref().filter(|u| *u != "person");
    if let Some(unit) = unit {
        return common_name(unit) == common_name(&gold.name);
    }
    let counted = q.of.map(|of| last_word(of.of(text)));
    let wanted = gold.unit.trim_start_matches('%').trim();
    if matches!(wanted, "" | "-") {
        return counted.is_none() || gold.name == "-" || gold.name.ends_with(&counted.unwrap_or_default());
    }
    counted.is_some_and(|word| word == last_word(wanted) || word == last_word(&gold.name))
}

/// The set's own name for a unit.
fn common_name(unit: &str) -> String {
    let unit = unit.to_lowercase().replace('-', " ");
    let (unit, rate) = unit.split_once(" per ").map_or((unit.as_str(), None), |(u, r)| (u, Some(r)));
    let name = match unit {
        "percent" | "percentage point" => "percentage",
        "us dollar" => "dollar",
        "penny" => "point",
        "time" | "fold" => "count",
        "tonne" | "metric ton" => "ton",
        "pound mass" | "pound" => "pound",
        "pound foot" | "foot pound force" => "pound foot",
        "parts" => "part",
        "brake horsepower" => "horsepower",
        "fluid ounce" | "us fluid ounce" => "ounce",
        "cubic centimetre" => "millilitre",
        "franc" => "swiss franc",
        "singaporean dollar" => "singapore dollar",
        "square feet" => "square foot",
        "netherlands guilde" => "dutch guilder",
        other => other.trim_start_matches("israeli ").trim_start_matches("us "),
    };
    let rate = match rate {
        Some("annum") => Some("year"),
        other => other,
    };
    rate.map_or(name.to_owned(), |rate| format!("{name} per {rate}"))
}

/// The last word, in singular as far as its ending tells.
fn last_word(phrase: &str) -> String {
    let word = phrase.split([' ', '-']).next_back().unwrap_or_default().to_lowercase();
    if let Some(stem) = word.strip_suffix("ies").filter(|s| s.len() > 2) {
        return format!("{stem}y");
    }
    word.strip_suffix('s').filter(|s| !s.ends_with('s')).unwrap_or(&word).to_owned()
}
