//! Times, on TimeBank and AQUAINT as TempEval-3 cleaned them: the documents whose file names hash to the held-apart
//! third ([`crate::held::third`]); all documents of a `test` folder where there is one.
//!
//! Metrics are TempEval-3's for its task A (N. UzZaman and others, 2013), as its scorer `evaluate_entities.py` counts
//! them: `strict` wants the same span, `relaxed` one that overlaps, `value` of those the same TIMEX3 value letter for
//! letter, `type` the same type; each an F1 over all that was found and all that is gold. One found time answers for one
//! gold time. Only the text counts, not the
//! line with the date of creation, which is given to the reader as the date of publication.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use article::Article;
use facts::{Input, Time, TimexType};
use jiff::civil::Date;
use language::{Passage, PassageKind, Reader};
use span::Span;

use crate::figures::{Counts, Figures};
use crate::held;

/// Scores both sets together.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let reader = Reader::small();
    let mut tally = Tally::default();
    for (n, path) in documents(&data.join("time"))?.into_iter().enumerate() {
        let document = Document::parse(&gold::text(&path)?).ok_or_else(|| format!("{}: not TimeML", path.display()))?;
        tally.half = n % 2;
        tally.add(&document, &reader);
    }
    if held::open_part() {
        tally.tell_rules();
    }
    let mut figures = Figures::default();
    for (name, counts) in
        [("strict", tally.strict), ("relaxed", tally.relaxed), ("value", tally.value), ("type", tally.kind)]
    {
        figures.push(format!("time.{name}.f1"), counts.f1());
    }
    figures.push("time.relaxed.precision", tally.relaxed.precision());
    figures.push("time.relaxed.recall", tally.relaxed.recall());
    figures.push("time.value.of_found", tally.value.right as f64 / tally.relaxed.right.max(1) as f64);
    figures.push("time.gold", tally.strict.gold as f64);
    Ok(figures)
}

/// The files to score, in the order of their paths.
fn documents(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let test = folder.join("test");
    let whole = test.is_dir();
    let mut paths = Vec::new();
    let mut folders = vec![if whole { test } else { folder.to_owned() }];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.contains(".tml") && (whole || held::third(name.trim_end_matches(".gz")) != held::open_part())
            {
                paths.push(path);
            }
        }
    }
    paths.sort();
    Ok(paths)
}

#[derive(Default)]
struct Tally {
    strict: Counts,
    relaxed: Counts,
    value: Counts,
    kind: Counts,
    /// Which half of the documents is read: a rule that serves one half alone is not general.
    half: usize,
    /// For each rule and half: what it found, the spans right, the values right.
    rules: BTreeMap<&'static str, [[usize; 3]; 2]>,
}

/// One document of TimeML: its text without markup, and its times.
struct Document {
    text: String,
    created: Option<Date>,
    times: Vec<Gold>,
}

struct Gold {
    span: Span,
    kind: String,
    value: String,
}

impl Tally {
    fn add(&mut self, document: &Document, reader: &Reader) {
        let analysis = reader.read(&document.text, &paragraphs(&document.text));
        let article = Article { text: document.text.clone(), ..Article::default() };
        let input = Input { article: &article, analysis: &analysis, published: document.created };
        let found = facts::time::read(&input);
        for counts in [&mut self.strict, &mut self.relaxed, &mut self.value, &mut self.kind] {
            counts.found += found.len();
            counts.gold += document.times.len();
        }
        for time in &found {
            self.rules.entry(time.rule).or_default()[self.half][0] += 1;
        }
        let (matches, taken) = matched(&document.times, &found);
        for (gold, at) in document.times.iter().zip(matches) {
            let Some(time) = at.map(|at| &found[at]) else {
                document.tell("missed", gold.span, &format!("{} {}", gold.kind, gold.value));
                continue;
            };
            let exact = time.span == gold.span;
            self.strict.right += usize::from(exact);
            self.relaxed.right += 1;
            self.value.right += usize::from(time.value == gold.value);
            self.kind.right += usize::from(type_name(time.timex) == gold.kind);
            let of_rule = &mut self.rules.entry(time.rule).or_default()[self.half];
            of_rule[1] += usize::from(exact);
            of_rule[2] += usize::from(time.value == gold.value);
            if !exact {
                document.tell("span", gold.span, time.span.of(&document.text));
            }
            if time.value != gold.value {
                document.tell("value", gold.span, &format!("{} not {} {}", gold.value, time.value, time.rule));
            }
        }
        for (time, _) in found.iter().zip(taken).filter(|(_, taken)| !taken) {
            document.tell("extra", time.span, &format!("{} {}", time.value, time.rule));
        }
    }
}

impl Tally {
    /// Prints how often each rule is right in either half of the open part.
    fn tell_rules(&self) {
        for (rule, [one, two]) in &self.rules {
            let told = |[found, span, value]: &[usize; 3]| format!("{found:4} found {span:4} spans {value:4} values");
            eprintln!("{rule:28} {} | {}", told(one), told(two));
        }
    }
}

/// The found time of each gold one, and which of those found are taken: the one of the same span, else the first that
/// overlaps and that no other gold time takes.
fn matched(gold: &[Gold], found: &[Time]) -> (Vec<Option<usize>>, Vec<bool>) {
    let mut taken = vec![false; found.len()];
    let mut matches: Vec<_> = gold.iter().map(|g| found.iter().position(|t| t.span == g.span)).collect();
    matches.iter().flatten().for_each(|&at| taken[at] = true);
    for (gold, at) in gold.iter().zip(&mut matches).filter(|(_, at)| at.is_none()) {
        *at = found.iter().zip(&taken).position(|(t, &taken)| !taken && t.span.overlaps(gold.span));
        if let Some(at) = *at {
            taken[at] = true;
        }
    }
    (matches, taken)
}

fn type_name(kind: TimexType) -> &'static str {
    match kind {
        TimexType::Date => "DATE",
        TimexType::Time => "TIME",
        TimexType::Duration => "DURATION",
        TimexType::Set => "SET",
    }
}

/// The paragraphs of a text: parted by blank lines.
fn paragraphs(text: &str) -> Vec<Passage> {
    let mut passages = Vec::new();
    for paragraph in text.split("\n\n") {
        let words = paragraph.trim();
        if let Some(span) = Span::within(text, words).filter(|s| !s.is_empty()) {
            passages.push(Passage { span, kind: PassageKind::Paragraph });
        }
    }
    passages
}

impl Document {
    /// Reads TimeML: the text of its `TEXT` element and the `TIMEX3` elements there.
    fn parse(xml: &str) -> Option<Self> {
        let created = between(xml, "<DCT>", "</DCT>")
            .and_then(|dct| attribute(dct, "value"))
            .and_then(|v| v.get(..10)?.parse().ok());
        let body = between(xml, "<TEXT>", "</TEXT>")?;
        let mut document = Self { text: String::new(), created, times: Vec::new() };
        let mut open: Option<Gold> = None;
        let mut rest = body;
        while let Some(at) = rest.find('<') {
            document.text.push_str(&unescape(&rest[..at]));
            let end = rest[at..].find('>')? + at;
            let tag = &rest[at..=end];
            let here = document.text.len();
            if tag.starts_with("<TIMEX3") {
                let get = |name| attribute(tag, name).unwrap_or_default().to_owned();
                open = Some(Gold { span: Span::at(here, here), kind: get("type"), value: get("value") });
            } else if tag == "</TIMEX3>"
                && let Some(gold) = open.take()
            {
                document
                    .times
                    .push(Gold { span: Span::at(gold.span.start() as usize, here).trim(&document.text), ..gold });
            }
            rest = &rest[end + 1..];
        }
        document.text.push_str(&unescape(rest));
        Some(document)
    }

    /// Prints an error of the open part with the words around it.
    fn tell(&self, what: &str, span: Span, note: &str) {
        if held::open_part() {
            let start =
                (0..=span.start() as usize).rev().filter(|&n| self.text.is_char_boundary(n)).nth(45).unwrap_or(0);
            let end = (span.end() as usize..=self.text.len())
                .filter(|&n| self.text.is_char_boundary(n))
                .nth(25)
                .unwrap_or(self.text.len());
            let before = self.text[start..span.start() as usize].replace('\n', " ");
            let after = self.text[span.end() as usize..end].replace('\n', " ");
            eprintln!("{what:7} {before:>45}[{}]{after:25} {note}", span.of(&self.text).replace('\n', " "));
        }
    }
}

fn between<'x>(xml: &'x str, open: &str, close: &str) -> Option<&'x str> {
    let start = xml.find(open)? + open.len();
    Some(&xml[start..start + xml[start..].find(close)?])
}

fn attribute<'x>(tag: &'x str, name: &str) -> Option<&'x str> {
    between(tag, &format!("{name}=\""), "\"")
}

/// XML's own five entities.
fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}
