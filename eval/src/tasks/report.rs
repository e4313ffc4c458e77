//! Whole records, on articles that we wrote in the styles of six sorts of outlet (`cases/articles`, format in `cases/README.md`).
//!
//! A report is found where one of the same PLOVER type has the same trigger. `precision` is the share of reports that are in the gold, `recall` the
//! share of gold that is found; `eight` is, of those found, the share of which every field is as written; a figure for each field is the
//! share where it is. `confidence.ece` is the expected calibration error of the reports' own confidence, as the chance that a report is in the gold
//! (ten bins of equal width; C. Guo and others, 2017). `everyday.invented` is how many reports are read into a text of the held part of
//! `cases/everyday.md`, in each of which nothing is reported.
//!
//! With `OCTUPLE_EVAL_OPEN` set, what is wrong is printed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use gold::cases::expect;
use gold::cases::markdown::{Case, cases, lines};
use octuple::page::As;
use octuple::{Ask, Engine};

use crate::figures::{Counts, Figures};
use crate::held;

/// The eight lines of a gold report.
const FIELDS: [&str; 8] = ["what", "who", "whom", "how many", "where", "when", "said by", "certainty"];

/// Scores the articles of ours; no set is read.
pub fn score(_: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cases/articles");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)?.filter_map(|e| Some(e.ok()?.path())).collect();
    files.sort();
    let (engine, mut all) = (Engine::new(), Tally::default());
    for path in files.iter().filter(|p| p.extension().is_some_and(|e| e == "md")) {
        for case in cases(&std::fs::read_to_string(path)?) {
            all.add(&engine, &case)?;
        }
    }
    let mut figures = all.figures();
    figures.push("report.everyday.invented", everyday(&engine)?);
    Ok(figures)
}

/// Reports for each text that reports nothing.
fn everyday(engine: &Engine) -> Result<f64, Box<dyn std::error::Error>> {
    let file = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../cases/everyday.md"))?;
    let texts = cases(held::section(&file, held::part()));
    let mut invented = 0;
    for case in &texts {
        let record = read(engine, case, As::Body)?;
        for report in &record.reports {
            let trigger = report.event.evidence.first().map_or("", |e| e.text.as_str());
            say(&case.name, &format!("invented {} {trigger:?}", report.event.plover));
        }
        invented += record.reports.len();
    }
    Ok(invented as f64 / texts.len().max(1) as f64)
}

/// The record of a case's text.
fn read(engine: &Engine, case: &Case, read_as: As) -> Result<record::Record, String> {
    let date = case.text.info("date").map(str::parse).transpose();
    let date = date.map_err(|_| format!("{}: date= is YYYY-MM-DD", case.name))?;
    Ok(engine.read(case.text.body.as_bytes(), &Ask { date, read_as, ..Ask::default() }).record(false))
}

#[derive(Default)]
struct Tally {
    articles: usize,
    reports: Counts,
    whole: usize,
    right: BTreeMap<&'static str, usize>,
    /// For each tenth of confidence: reports, those in the gold, the sum of their confidence.
    bins: [(usize, usize, f64); 10],
}

impl Tally {
    fn add(&mut self, engine: &Engine, case: &Case) -> Result<(), Box<dyn std::error::Error>> {
        let record = read(engine, case, As::default())?;
        let mut free: Vec<&record::Report> = record.reports.iter().collect();
        self.articles += 1;
        self.reports.found += free.len();
        self.reports.gold += case.reports.len();
        for fence in &case.reports {
            let lines = lines(&fence.body);
            let what = lines.iter().find(|l| l.0 == "what").ok_or("a report without what:")?.1;
            let Some(at) = free.iter().position(|r| expect::is_of(what, r)) else {
                say(&case.name, &format!("missed {what}"));
                continue;
            };
            let report = free.remove(at);
            self.reports.right += 1;
            self.sure(report, true);
            self.fields(&case.name, what, &lines, report);
        }
        for report in free {
            self.sure(report, false);
            let trigger = report.event.evidence.first().map_or("", |e| e.text.as_str());
            say(&case.name, &format!("extra {} {trigger:?} {:.2}", report.event.plover, report.factuality.confidence));
        }
        Ok(())
    }

    fn fields(&mut self, case: &str, what: &str, lines: &[(&str, &str)], report: &record::Report) {
        let mut all = true;
        for field in FIELDS {
            let given: Vec<(&str, &str)> = lines.iter().filter(|l| l.0 == field).copied().collect();
            let wrong = expect::wrong(&given, report);
            all &= wrong.is_empty();
            *self.right.entry(field).or_default() += usize::from(wrong.is_empty());
            wrong.iter().for_each(|w| say(case, &format!("{what}: {}", w.chars().take(220).collect::<String>())));
        }
        self.whole += usize::from(all);
    }

    fn sure(&mut self, report: &record::Report, right: bool) {
        let confidence = report.factuality.confidence;
        let bin = &mut self.bins[((confidence * 10.0) as usize).min(9)];
        *bin = (bin.0 + 1, bin.1 + usize::from(right), bin.2 + confidence);
    }

    fn figures(&self) -> Figures {
        let mut figures = Figures::default();
        let share = |n: usize| n as f64 / self.reports.right.max(1) as f64;
        figures.push("report.articles", self.articles as f64);
        figures.push("report.gold", self.reports.gold as f64);
        figures.push("report.precision", self.reports.precision());
        figures.push("report.recall", self.reports.recall());
        figures.push("report.eight", share(self.whole));
        for (field, right) in &self.right {
            figures.push(format!("report.field.{}", field.replace(' ', "_")), share(*right));
        }
        let off: f64 = self.bins.iter().map(|b| (b.1 as f64 - b.2).abs()).sum();
        figures.push("report.confidence.ece", off / self.reports.found.max(1) as f64);
        figures
    }
}

fn say(case: &str, what: &str) {
    if held::open_part() {
        println!("{case}\t{what}");
    }
}
