//! Scores what any reader made of the pages of the task `article`, by the code that scores ours:
//! `octuple-eval outputs FILE --data DIR [--part held|others|all] [--each] [--json]`.
//!
//! `FILE` has a JSON object a line: `set`, `id`, `text`, `title`, `authors`, `date`; a page that it lacks is one on which
//! nothing was found. A first line of the text that is the title is left out, as ours is.
//!
//! `--each` prints a page a line, as a table: set, id, part (0 is held apart), shares of shingles right, extra and missing,
//! exact, word F1, title, authors and date right (`-` where the gold has no date).

use std::collections::HashMap;
use std::fmt::Write;
use std::path::Path;

use gold::pages::{self, GoldPage};
use serde_json::Value;

use crate::figures::Figures;
use crate::tasks::article::{Head, Output, Tally, key, shingles, word_f1};

/// Which pages are scored.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Those held apart, and the sets that nothing was trained on.
    Held,
    /// Those that ours was trained on.
    Others,
    /// Both.
    All,
}

impl Part {
    /// By its name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "held" => Some(Self::Held),
            "others" => Some(Self::Others),
            "all" => Some(Self::All),
            _ => None,
        }
    }

    /// The pages of a set that fall in it.
    fn of(self, pages: &[GoldPage]) -> impl Iterator<Item = &GoldPage> {
        let unseen = pages.iter().all(|p| !article::training::trained_on(p.set, &p.id));
        pages.iter().filter(move |p| self == Self::All || (self == Self::Held) == (unseen || p.held_apart()))
    }
}

type Outputs = HashMap<(String, String), Output>;

/// Scores the outputs in a file, per set.
pub fn score(file: &Path, data: &Path, part: Part) -> Result<Figures, Box<dyn std::error::Error>> {
    let (outputs, mut figures) = (read(file)?, Figures::default());
    for set in pages::SETS {
        let mut tally = Tally::default();
        for gold in part.of(&pages::read(data, set)?) {
            tally.add(gold, &output(&outputs, gold));
        }
        tally.report(set, &mut figures);
    }
    Ok(figures)
}

/// Scores each page alone.
pub fn each(file: &Path, data: &Path, part: Part) -> Result<String, Box<dyn std::error::Error>> {
    let (outputs, mut table) = (read(file)?, String::new());
    for set in pages::SETS {
        for gold in part.of(&pages::read(data, set)?) {
            let output = output(&outputs, gold);
            let (s, head) = (shingles(&gold.text, &output.text), Head::of(gold, &output));
            let f1 = word_f1(&gold.text, &output.text);
            let [exact, title, authors] = [s.exact(), head.title, head.authors].map(u8::from);
            let date = head.date.map_or("-", |right| if right { "1" } else { "0" });
            let (id, part) = (&gold.id, gold.part(pages::PARTS));
            write!(table, "{set}\t{id}\t{part}\t{:.4}\t{:.4}\t{:.4}\t", s.right, s.extra, s.missing)?;
            writeln!(table, "{exact}\t{f1:.4}\t{title}\t{authors}\t{date}")?;
        }
    }
    Ok(table)
}

fn read(file: &Path) -> Result<Outputs, Box<dyn std::error::Error>> {
    let mut outputs = Outputs::new();
    for line in gold::text(file)?.lines() {
        let found: Value = serde_json::from_str(line)?;
        let string = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
        let output =
            Output { text: string("text"), title: string("title"), authors: string("authors"), date: string("date") };
        outputs.insert((string("set"), string("id")), output);
    }
    Ok(outputs)
}

fn output(outputs: &Outputs, gold: &GoldPage) -> Output {
    let mut output = outputs.get(&(gold.set.to_owned(), gold.id.clone())).cloned().unwrap_or_default();
    output.text = untitled(&output.text, &[&output.title, &gold.title]).to_owned();
    output
}

/// A text without its first line, if that is one of `titles`.
fn untitled<'a>(text: &'a str, titles: &[&str]) -> &'a str {
    let text = text.trim_start();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = key(first);
    if !first.is_empty() && titles.iter().any(|title| key(title) == first) { rest } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_line_that_is_the_title_is_left_out() {
        let text = "  Ferries stop at noon!\nNo boat left Strelsau.";
        assert_eq!(untitled(text, &["", "Ferries Stop at Noon"]), "No boat left Strelsau.");
        assert_eq!(untitled(text, &["", "Ferries"]), text.trim_start());
        assert_eq!(untitled("\n", &[""]), "");
    }
}
