//! Factuality: Pearson's r and mean absolute error against UW, MEANTIME and UDS-It-Happened 2, given the event words; and the
//! status of marked words in sentences of ours.
//!
//! Scored: each set's `dev` part, or its `test` part where the folder has one. With `OCTUPLE_EVAL_OPEN` set, `train` is
//! scored and its worst errors are printed, for reading; a set without a `train` part is then left out.

mod cases;

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use facts::factuality::Judge;
use facts::{Input, Rule};
use language::Reader;

use super::event::{open_part, span};
use crate::figures::Figures;

/// Scores the sets in `data/factuality`.
pub fn score(data: &Path) -> Result<Figures, Box<dyn std::error::Error>> {
    let reader = Reader::small();
    let mut figures = Figures::default();
    for (folder, name) in [("UW", "uw"), ("MEANTIME", "meantime"), ("UDS_IH2", "uds")] {
        let folder = data.join("factuality").join(folder);
        let test = folder.join("test.conll.gz");
        let train = folder.join("train.conll.gz");
        let path = match open_part() {
            true if train.exists() => train,
            true => continue,
            false if test.exists() => test,
            false => folder.join("dev.conll.gz"),
        };
        let pairs = pairs(&reader, &path)?;
        figures.push(format!("factuality.{name}.r"), pearson(&pairs));
        figures.push(
            format!("factuality.{name}.mae"),
            pairs.iter().map(|(g, f)| (g - f).abs()).sum::<f64>() / pairs.len().max(1) as f64,
        );
        figures.push(format!("factuality.{name}.events"), pairs.len() as f64);
    }
    cases::score(&reader, &mut figures);
    Ok(figures)
}

/// Words of a sentence, with the values of those that are events.
type Sentence = Vec<(String, Option<f64>)>;

/// Gold and found value of every event word.
fn pairs(reader: &Reader, path: &Path) -> Result<Vec<(f64, f64)>, Box<dyn std::error::Error>> {
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(path)?).read_to_string(&mut text)?;
    let mut pairs = Vec::new();
    let mut by_rule: BTreeMap<Rule, Vec<(f64, f64)>> = BTreeMap::new();
    for block in text.split("\n\n").filter(|b| !b.trim().is_empty()) {
        let sentence: Sentence = block.lines().filter_map(word).collect();
        for (gold, found, rule) in judge(reader, &sentence) {
            pairs.push((gold, found));
            by_rule.entry(rule).or_default().push((gold, found));
        }
    }
    if open_part() {
        for (rule, of) in by_rule {
            let n = of.len() as f64;
            let mean = |pick: fn(&(f64, f64)) -> f64| of.iter().map(pick).sum::<f64>() / n;
            eprintln!(
                "# {rule}\t{n}\tgold {:.2}\tfound {:.2}\terror {:.2}",
                mean(|p| p.0),
                mean(|p| p.1),
                mean(|p| (p.0 - p.1).abs())
            );
        }
    }
    Ok(pairs)
}

/// A line is number, word, value (perhaps once more), and other columns. Treebank quotes and brackets are put back.
fn word(line: &str) -> Option<(String, Option<f64>)> {
    let mut fields = line.split('\t').skip(1);
    let word = match fields.next()? {
        "``" | "''" => "\"",
        "-LRB-" => "(",
        "-RRB-" => ")",
        word => word,
    };
    Some((word.to_owned(), fields.next()?.parse().ok()))
}

/// Reads a sentence by its gold tokens and judges its event words.
fn judge(reader: &Reader, sentence: &Sentence) -> Vec<(f64, f64, Rule)> {
    let mut text = String::new();
    let mut spans = Vec::new();
    for (word, _) in sentence {
        if !text.is_empty() {
            text.push(' ');
        }
        spans.push(span(text.len(), text.len() + word.len()));
        text.push_str(word);
    }
    let all = 0..spans.len();
    let article = article::Article { text, ..Default::default() };
    let analysis = reader.read_tokens(&article.text, &[], &spans, std::slice::from_ref(&all));
    let judge = Judge::new(&Input { article: &article, analysis: &analysis, published: None });
    let valued = sentence.iter().zip(0..).filter_map(|((word, value), n)| Some((word, (*value)?, n)));
    let judged = valued.map(|(word, gold, n)| {
        let certainty = judge.word(n);
        let found = f64::from(certainty.value);
        if open_part() && (gold - found).abs() > 1.0 {
            let tag = analysis.tokens[n as usize].xpos;
            eprintln!("{gold:.1}\t{found:.1}\t{word}\t{tag}\t{}\t{}", certainty.rule, article.text);
        }
        (gold, found, certainty.rule)
    });
    judged.collect()
}

fn pearson(pairs: &[(f64, f64)]) -> f64 {
    let n = pairs.len().max(1) as f64;
    let (mean_x, mean_y) = (pairs.iter().map(|p| p.0).sum::<f64>() / n, pairs.iter().map(|p| p.1).sum::<f64>() / n);
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        xy += (x - mean_x) * (y - mean_y);
        xx += (x - mean_x).powi(2);
        yy += (y - mean_y).powi(2);
    }
    xy / (xx * yy).sqrt().max(1e-12)
}
