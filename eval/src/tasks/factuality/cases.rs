//! Status: how many of our own sentences (`cases/statuses.md`) are read right, status and polarity of the marked word.
//!
//! Scored: the held half. With `OCTUPLE_EVAL_OPEN` set, the open half, whose errors are then printed.

use facts::factuality::Judge;
use facts::{Certainty, Input, Polarity};
use language::{Passage, PassageKind, Reader};

use super::super::event::span;
use crate::figures::Figures;
use crate::held::{self, open_part};

const TABLE: &str = include_str!("../../../../cases/statuses.md");

/// A sentence and what must be read of its marked word.
struct Case {
    text: String,
    kind: PassageKind,
    /// Where the marked word starts.
    at: usize,
    /// "planned +".
    wanted: &'static str,
}

pub(super) fn score(reader: &Reader, figures: &mut Figures) {
    let cases = cases(held::part());
    let mut right = 0;
    for case in &cases {
        let found = read(reader, case);
        if found == case.wanted {
            right += 1;
        } else if open_part() {
            eprintln!("{}\tfound {found}\t{}", case.wanted, case.text);
        }
    }
    figures.push("factuality.cases.status".to_owned(), f64::from(right) / cases.len().max(1) as f64);
    figures.push("factuality.cases.events".to_owned(), cases.len() as f64);
}

/// The rows of a part.
fn cases(part: &str) -> Vec<Case> {
    held::section(TABLE, part).lines().filter_map(case).collect()
}

/// "| planned + | They will *leave*. |".
fn case(row: &'static str) -> Option<Case> {
    let (wanted, marked) = row.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | ")?;
    let (kind, marked) = match marked.strip_prefix("# ") {
        Some(heading) => (PassageKind::Heading, heading),
        None => (PassageKind::Paragraph, marked),
    };
    let at = marked.find('*')?;
    Some(Case { text: marked.replace('*', ""), kind, at, wanted })
}

fn read(reader: &Reader, case: &Case) -> String {
    let passage = Passage { span: span(0, case.text.len()), kind: case.kind };
    let article = article::Article { text: case.text.clone(), ..Default::default() };
    let analysis = reader.read(&article.text, &[passage]);
    let input = Input { article: &article, analysis: &analysis, published: None };
    let facts = facts::read(&input);
    let marked = (0..).zip(&analysis.tokens).find(|(_, token)| token.span.start() as usize == case.at);
    let Some((word, _)) = marked else { return "no word".to_owned() };
    let event = facts.mentions.events.iter().position(|event| event.head == word);
    let certainty = match event {
        Some(n) => facts.mentions.certainties[n].clone(),
        None => Judge::new(&input).word(word),
    };
    shown(&certainty)
}

fn shown(certainty: &Certainty) -> String {
    let sign = if certainty.polarity == Polarity::Negative { '-' } else { '+' };
    format!("{} {sign}", certainty.status.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_halves_are_read_whole() {
        let (open, held) = (cases("Open"), cases("Held"));
        assert!(open.len() > 100 && held.len() > 100);
        for case in open.iter().chain(&held) {
            assert!(case.text.get(case.at..).is_some_and(|rest| !rest.is_empty()), "{}", case.text);
            assert!(case.wanted.ends_with(['+', '-']), "{}", case.text);
        }
        let rows = TABLE.lines().filter(|l| l.contains(" + | ") || l.contains(" - | ")).count();
        assert_eq!(open.len() + held.len(), rows);
    }
}
