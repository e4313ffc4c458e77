//! Attribution on PolNeAR's dev part (its test part where the folder has it), one annotator for each text.
//!
//! With `OCTUPLE_EVAL_OPEN` set, the train part is scored, and attributions that are missed or whose source is another are printed.
//!
//! A text is read as an article's body, a passage for each line. Characters are code points; white space counts as PolNeAR's spans have it.
//!
//! - `content.precision`, `.recall`, `.f1`: characters that stand in some content, over all texts together.
//! - `recall.all`: gold attributions of which some single attribution found covers half of the content's characters or more;
//!   `recall.direct`, `.mixed`, `.indirect` the same by kind (content that begins and ends with a quotation mark; that has
//!   one; that has none), `recall.quoted` direct and mixed together.
//! - `overlap.all`, `.quoted`: the same, but harder: the contents' Dice coefficient is half or more.
//! - `source.overlap`: of the gold attributions so covered that have a source, the share of which the best cover's source
//!   shares a character with it. The best cover is the one with the highest Dice coefficient.
//! - `precision.half`: of the attributions found, the share whose content lies to half or more in gold content.

use std::ops::Range;
use std::path::Path;

use article::Article;
use facts::{Attribution, Input};
use gold::polnear;
use language::{Passage, PassageKind, Reader};
use span::{CodePoints, Span};

use crate::figures::{Counts, Figures};
use crate::held::open_part;

/// Scores the set.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let set = data.join("attribution").join("polnear");
    let test = set.join("test");
    let part = if open_part() { "train" } else { "dev" };
    let documents = polnear::read(&if test.exists() { test } else { set.join(part) })?;
    let reader = Reader::small();
    let mut tally = Tally::default();
    for document in &documents {
        tally.add(document, &read(&reader, &document.text));
    }
    Ok(tally.figures())
}

/// What was found in a text, in code points.
fn read(reader: &Reader, text: &str) -> Vec<polnear::Attribution> {
    let passages: Vec<Passage> = text
        .lines()
        .filter_map(|line| Span::within(text, line.trim()))
        .filter(|span| !span.is_empty())
        .map(|span| Passage { span, kind: PassageKind::Paragraph })
        .collect();
    let analysis = reader.read(text, &passages);
    let article = Article::default();
    let found = facts::attribution::read(&Input { article: &article, analysis: &analysis, published: None });
    let points = CodePoints::new(text);
    found.iter().map(|a| in_code_points(a, &points)).collect()
}

fn in_code_points(attribution: &Attribution, points: &CodePoints) -> polnear::Attribution {
    let ranges = |spans: &[Span]| {
        spans.iter().map(|&s| points.range(s)).map(|r| r.start as usize..r.end as usize).collect::<Vec<Range<usize>>>()
    };
    polnear::Attribution {
        source: ranges(&attribution.source),
        cue: ranges(&attribution.cue),
        content: ranges(&attribution.content),
    }
}

#[derive(Default)]
struct Tally {
    characters: Counts,
    found: Counts,
    covered: [Counts; 3],
    alike: [Counts; 3],
    source: Counts,
}

impl Tally {
    fn add(&mut self, document: &polnear::Document, found: &[polnear::Attribution]) {
        let characters: Vec<char> = document.text.chars().collect();
        let cover = |attributions: &[polnear::Attribution]| {
            let mut cover = vec![false; characters.len()];
            for range in attributions.iter().flat_map(|a| &a.content) {
                cover[range.start.min(characters.len())..range.end.min(characters.len())].fill(true);
            }
            cover
        };
        let (is_gold, is_found) = (cover(&document.attributions), cover(found));
        self.characters.gold += is_gold.iter().filter(|c| **c).count();
        self.characters.found += is_found.iter().filter(|c| **c).count();
        self.characters.right += is_gold.iter().zip(&is_found).filter(|(g, f)| **g && **f).count();
        for attribution in found {
            let inside: usize =
                attribution.content.iter().map(|r| is_gold[r.clone()].iter().filter(|c| **c).count()).sum();
            self.found.found += 1;
            self.found.right += usize::from(2 * inside >= length(&attribution.content));
        }
        for gold in &document.attributions {
            let outcome = self.look_for(gold, found, kind(gold, &characters));
            if open_part() && !outcome.is_empty() {
                print(outcome, gold, nearest(gold, found), &characters);
            }
        }
    }

    /// What went wrong with a gold attribution, if anything.
    fn look_for(&mut self, gold: &polnear::Attribution, found: &[polnear::Attribution], kind: usize) -> &'static str {
        let size = length(&gold.content);
        let dice = |f: &polnear::Attribution| dice(&gold.content, &f.content);
        let best = found
            .iter()
            .filter(|f| 2 * shared(&gold.content, &f.content) >= size)
            .max_by(|a, b| dice(a).total_cmp(&dice(b)));
        self.covered[kind].gold += 1;
        self.alike[kind].gold += 1;
        let Some(best) = best else { return ["missed direct", "missed mixed", "missed indirect"][kind] };
        self.covered[kind].right += 1;
        self.alike[kind].right += usize::from(dice(best) >= 0.5);
        if gold.source.is_empty() {
            return "";
        }
        let right = shared(&gold.source, &best.source) > 0;
        self.source.gold += 1;
        self.source.right += usize::from(right);
        if right { "" } else { "source" }
    }

    fn figures(&self) -> Figures {
        let mut figures = Figures::default();
        let mut push = |name: &str, figure| figures.push(format!("attribution.polnear.{name}"), figure);
        push("content.precision", self.characters.precision());
        push("content.recall", self.characters.recall());
        push("content.f1", self.characters.f1());
        push("source.overlap", self.source.recall());
        let sum = |counts: &[Counts]| Counts {
            gold: counts.iter().map(|c| c.gold).sum(),
            right: counts.iter().map(|c| c.right).sum(),
            found: 0,
        };
        push("recall.all", sum(&self.covered).recall());
        push("recall.quoted", sum(&self.covered[..2]).recall());
        for (kind, name) in ["direct", "mixed", "indirect"].iter().enumerate() {
            push(&format!("recall.{name}"), self.covered[kind].recall());
        }
        push("overlap.all", sum(&self.alike).recall());
        push("overlap.quoted", sum(&self.alike[..2]).recall());
        push("precision.half", self.found.precision());
        figures
    }
}

/// Of the attributions found, the one whose content is most like that of `gold`.
fn nearest<'a>(gold: &polnear::Attribution, found: &'a [polnear::Attribution]) -> Option<&'a polnear::Attribution> {
    let alike = |f: &&polnear::Attribution| dice(&gold.content, &f.content);
    found.iter().filter(|f| alike(f) > 0.0).max_by(|a, b| alike(a).total_cmp(&alike(b)))
}

/// An attribution whose reading is to be looked at: its source, cue and content as they stand, then those of the one found nearest.
fn print(outcome: &str, gold: &polnear::Attribution, found: Option<&polnear::Attribution>, characters: &[char]) {
    let words = |ranges: &[Range<usize>]| {
        let text: String = ranges.iter().flat_map(|r| &characters[r.clone()]).collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let all = |a: &polnear::Attribution| format!("{}\t{}\t{}", words(&a.source), words(&a.cue), words(&a.content));
    println!("{outcome}\t{}\t{}", all(gold), found.map_or_else(String::new, all));
}

/// How alike two contents are: twice the characters that stand in both, of those of the one and the other.
fn dice(a: &[Range<usize>], b: &[Range<usize>]) -> f64 {
    2.0 * shared(a, b) as f64 / (length(a) + length(b)).max(1) as f64
}

fn length(ranges: &[Range<usize>]) -> usize {
    ranges.iter().map(ExactSizeIterator::len).sum()
}

/// Characters that stand in both.
fn shared(a: &[Range<usize>], b: &[Range<usize>]) -> usize {
    a.iter().flat_map(|x| b.iter().map(move |y| x.end.min(y.end).saturating_sub(x.start.max(y.start)))).sum()
}

/// 0 direct, 1 mixed, 2 indirect.
fn kind(gold: &polnear::Attribution, characters: &[char]) -> usize {
    let is_mark = |c: &char| matches!(c, '"' | '“' | '”' | '«' | '»');
    let double = |n: usize| characters.get(n) == Some(&'\'') && characters.get(n + 1) == Some(&'\'');
    let at = |n: usize| characters.get(n).is_some_and(is_mark) || double(n) || n > 0 && double(n - 1);
    let (Some(first), Some(last)) = (gold.content.first(), gold.content.last()) else { return 2 };
    let ends = (last.end.saturating_sub(3)..last.end).any(at);
    let any = gold.content.iter().flat_map(Clone::clone).any(at);
    match (at(first.start) && ends, any) {
        (true, _) => 0,
        (_, true) => 1,
        _ => 2,
    }
}
